// Where mails arrive, the operator's calendar and its feed, and what tells of their changes.
import type { TypedEntry } from '../domain/calendar-entry.ts'
import type { FeedMark, FeedReading, FeedWindow } from '../domain/feed.ts'
import type { PlainMail } from '../domain/reading/reading.ts'
import type { TokenSeen } from '../domain/token-age.ts'

export interface Inbox {
  /** Ids of mails that arrived since the cursor, oldest first, with the cursor that follows; `bounded` by time when the cursor had expired. */
  readonly since: (cursor: string | undefined, notBefore: Date) => Promise<Arrivals>
  readonly read: (id: string) => Promise<PlainMail>
  /** Ids of all mails that arrived between, archived ones too, oldest first. */
  readonly between: (from: Date, to: Date) => Promise<readonly string[]>
}

export interface Arrivals {
  readonly ids: readonly string[]
  readonly cursor: string
  readonly bounded: boolean
}

export interface Calendar {
  readonly get: (eventId: string) => Promise<CalendarEntry | undefined>
  /** Changes an entry only while it is as `etag` says; a stale one throws Failure `stale-etag`, not done. */
  readonly patch: (eventId: string, etag: string, patch: CalendarPatch) => Promise<CalendarEntry>
  /** Makes an entry under its own id; where there is one already, even a deleted one, that comes back as it is. */
  readonly insert: (entry: NewEntry) => Promise<CalendarEntry>
  /** Everything changed since the token, or everything from `notBefore` on without one (or when it had expired); series as instances, deleted entries as cancelled. */
  readonly changes: (token: string | undefined, notBefore: Date) => Promise<CalendarChanges>
}

export interface CalendarEntry extends TypedEntry {
  readonly id: string
  readonly iCalUID: string
  readonly etag: string
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
  /** Of an instance of a series: when its rule has it, ISO 8601 in UTC or a date. With the UID it names the instance in feeds too. */
  readonly originalStart?: string | undefined
  /** Wall time of its last change, ISO 8601. */
  readonly updated?: string | undefined
}

export interface NewEntry {
  /** Ours, of the letters a to v and digits: the same entry is made once. */
  readonly id: string
  readonly summary: string
  readonly description: string
  readonly location?: string | undefined
  readonly start: string
  readonly end: string
  readonly timeZone: string
}

export interface CalendarPatch {
  readonly summary?: string
  readonly description?: string
  readonly start?: string
  readonly end?: string
  readonly timeZone?: string
  readonly location?: string
}

export interface CalendarChanges {
  readonly entries: readonly CalendarEntry[]
  readonly token: string
  readonly full: boolean
  /** False: the calendar is shared with us for reading alone. */
  readonly mayWrite: boolean
}

/** The operator's Google account, as far as its token tells. */
export interface Access {
  /** The token as it was last seen to work; undefined before its first use. */
  readonly seen: () => TokenSeen | undefined
}

/** What tells us of changes by itself. Only hints: a push may be lost, late, doubled or out of order. */
export interface Pushes {
  readonly calendar: {
    /** Where notices are to be posted. */
    readonly address: string
    /** Opens a channel that brings `token` along with each notice; the same id twice is refused. */
    readonly watch: (id: string, token: string) => Promise<{ readonly resourceId: string; readonly expires: Date }>
  }
  readonly inbox?:
    | {
        readonly topic: string
        /** Begins, or goes on for as long again. */
        readonly watch: () => Promise<{ readonly expires: Date }>
      }
    | undefined
  /** One that is gone already is stopped. */
  readonly stop: (channel: { readonly id: string; readonly resourceId: string }) => Promise<void>
}

/** The calendar as its secret address gives it: read only, behind the API by minutes, without the API's ids. */
export interface Feed {
  /** Undefined: unchanged since `mark`. Throws Failure, in which the address never stands. */
  readonly read: (question: FeedRequest) => Promise<FeedAnswer | undefined>
}

export interface FeedRequest extends FeedWindow {
  /** Of the last reading that was whole. */
  readonly mark?: FeedMark | undefined
  /** Local date. */
  readonly today: string
}

export interface FeedAnswer {
  readonly reading: FeedReading
  /** To ask with next time; undefined when the feed isn't whole. */
  readonly mark?: FeedMark | undefined
}
