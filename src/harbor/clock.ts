// The harbor's two clocks: wall time as it is, and business time, which people and tests can turn.
import type { Shelf } from './shelf.ts'

export interface HarborClock {
  readonly wall: () => Date
  readonly business: () => Date
  /** Turns business time to a moment; it goes on running from there. */
  readonly turnTo: (moment: Date) => void
  /** Calls back after each turn; returns a function that stops it. */
  readonly onTurn: (listener: () => void) => () => void
  readonly stop: () => void
}

type Kept = { readonly business: number }
const KEEP_EVERY_MS = 1_000

/** Business time starts at `first` on a new shelf, and otherwise goes on where it was last kept. */
export function harborClock(shelf: Shelf<Kept>, first: Date): HarborClock {
  let ahead = resumeAt(shelf, first) - Date.now()
  const listeners = new Set<() => void>()
  const business = () => new Date(Date.now() + ahead)
  const keep = () => shelf.set('clock', { business: business().getTime() })
  const keeper = setInterval(keep, KEEP_EVERY_MS)
  keeper.unref()
  keep()

  return {
    wall: () => new Date(),
    business,
    turnTo(moment) {
      ahead = moment.getTime() - Date.now()
      keep()
      for (const listener of listeners) listener()
    },
    onTurn(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => clearInterval(keeper),
  }
}

/** Up to one interval may not have been kept before a kill, and time never goes back. */
function resumeAt(shelf: Shelf<Kept>, first: Date): number {
  const kept = shelf.get('clock')
  return kept ? kept.business + KEEP_EVERY_MS : first.getTime()
}
