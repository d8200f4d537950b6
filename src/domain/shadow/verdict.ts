// One thing that the mails proposed, and how it ended by the calendar.
import type { PastMail, Said } from './log.ts'

export const KINDS = ['assign', 'release', 'accept', 'decline', 'time', 'guests', 'move', 'cancel', 'booking'] as const
export type Kind = (typeof KINDS)[number]

export type Result = 'agreed' | 'disagreed' | 'missed' | 'asked' | 'untold'

/** One thing that was proposed, asked or missed, and how that ended. */
export interface Verdict {
  readonly kind: Kind
  readonly result: Result
  readonly charter: string
  readonly seat?: string | undefined
  /** Persons' ids, or times and counts as they are written. */
  readonly proposed: string
  readonly really: string
  readonly evidence?: string | undefined
  readonly rule?: string | undefined
  readonly mail?: PastMail | undefined
  /** The calendar's line. */
  readonly calendar?: string | undefined
}

/** `really` undefined: the calendar doesn't tell. */
export function verdict(
  kind: Kind,
  { charter, change, mail }: Said,
  proposed: string,
  really: string | undefined,
): Verdict {
  const same = proposed === really
  const result =
    change.standing === 'tentative' ? 'asked' : really === undefined ? 'untold' : same ? 'agreed' : 'disagreed'
  const { evidence, rule } = change
  return { kind, result, charter: charter ?? '', proposed, really: really ?? 'not told', evidence, rule, mail }
}
