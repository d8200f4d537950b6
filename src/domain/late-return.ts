// When a sail is over for its crew: at its planned end, or once they are said to be back, where that is later.
import type { Charter } from './charter.ts'
import { isOut, type VoyageEnd } from './voyage.ts'

/** A boat that is out is waited for so long; who says later that they are back doesn't mean this moment. */
const WAITED_MS = 12 * 3_600_000

/** Undefined where they were back in time, or nobody has said. */
export function lateReturn({ times, voyage }: Charter): VoyageEnd | undefined {
  const over = voyage?.over
  if (!times || over?.kind !== 'back') return undefined
  const late = Date.parse(over.at) - Date.parse(times.endsAt)
  return late > 0 && late <= WAITED_MS ? over : undefined
}

/** When to ask what follows from the end, in UTC: not while they are still out. */
export function overAt({ times, voyage }: Charter): string | undefined {
  return times && new Date(Date.parse(times.endsAt) + (isOut(voyage) ? WAITED_MS : 0)).toISOString()
}
