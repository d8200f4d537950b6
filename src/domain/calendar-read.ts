// How the calendar was last read: of which kind, when, and what the reading was worth.

export interface CalendarRead {
  /** `full` and `changes` are the API's; `feed` is by the secret address, which changes nothing here. */
  readonly kind: 'full' | 'changes' | 'feed'
  /** Business time, ISO 8601. */
  readonly at: string
  readonly entries: number
  /** False: some of a feed was missing, so that it says nothing. */
  readonly whole: boolean
  /** What a feed has that is not here yet. */
  readonly added?: readonly string[] | undefined
  readonly changed?: readonly string[] | undefined
}

/** Two readings that say the same may stand as one for this long. */
const SAME_FOR_MS = 5 * 60_000

export function isWorthWriting(before: CalendarRead | undefined, now: CalendarRead): boolean {
  if (!before || Date.parse(now.at) - Date.parse(before.at) >= SAME_FOR_MS) return true
  return said(before) !== said(now)
}

function said({ at: _, ...read }: CalendarRead): string {
  return JSON.stringify([read.kind, read.entries, read.whole, read.added, read.changed])
}
