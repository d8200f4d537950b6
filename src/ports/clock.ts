// Time, ids, links, alarms and the log: what makes a run repeatable.
import type { Link, LinkKind, LinkOf } from '../domain/link.ts'

/** Wall time signs and expires; business time schedules, gates and says "Saturday". */
export interface Clock {
  readonly wall: () => Date
  readonly business: () => Date
}

export interface Ids {
  /** Unguessable, URL-safe. */
  readonly next: () => string
  /** Four groups of four characters of Crockford's base32. */
  readonly code: () => string
}

/** What is personal stands behind a link that is signed and expires by wall time. */
export interface Links {
  /** URL-safe. */
  readonly sign: (link: Link, until: Date) => string
  /** Undefined: forged, expired, or a link to something else. */
  readonly open: <K extends LinkKind>(token: string, kind: K) => LinkOf<K> | undefined
}

export interface Alarm {
  /** The earliest one set for an item counts. */
  readonly set: (kind: LedgerName, id: string, due: string) => void
  readonly clear: (kind: LedgerName, id: string) => void
}

export type LedgerName = 'charters' | 'mails' | 'waivers' | 'photos' | 'desk' | 'words' | 'members'

export interface Log {
  readonly info: (what: string, facts?: Readonly<Record<string, unknown>>) => void
  readonly warn: (what: string, facts?: Readonly<Record<string, unknown>>) => void
}
