// One sailing: the facts, what waits for a manager, what is owed, and what was last shown where.
import type { Owing } from './owed.ts'
import type { Proposal } from './proposal.ts'
import { isTaken, type Seat } from './seat.ts'

export interface Charter extends Owing, CharterFacts {
  readonly aliases: readonly string[]
  /** The calendar entry it is one with. */
  readonly entry: CalendarEntryRef
  /** Grows by one with every change of the facts. */
  readonly revision: number
  readonly proposals: readonly Proposal[]
  /** History entries that are not yet safely written, oldest first. */
  readonly untold: readonly HistoryEntry[]
  /** Hash of the last history entry; empty before the first. */
  readonly historyHash: string
  /** What each crew member was last told of their part, by person's id. */
  readonly told: Readonly<Record<string, string>>
  readonly shown: Shown
  /** By guest, as in `SIGNED`, `PENDING_GUARDIAN`. */
  readonly waiverStatus: Readonly<Record<string, string>>
  readonly photoUploadCode: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** What a revision is a revision of. */
export interface CharterFacts {
  readonly name: string
  /** Local date, `2026-05-30`. */
  readonly date: string
  readonly times?: CharterTimes | undefined
  readonly timeZone: string
  readonly place?: string | undefined
  readonly guestCount?: number | undefined
  readonly contact?: Contact | undefined
  readonly seats: readonly Seat[]
  readonly cancelled: boolean
}

/** ISO 8601 with the operator's offset: `2026-05-30T15:00:00-07:00`. */
export interface CharterTimes {
  /** Paid hours. */
  readonly startsAt: string
  readonly endsAt: string
  readonly boardsAt?: string | undefined
}

export interface Contact {
  readonly name?: string | undefined
  readonly email?: string | undefined
  /** E.164, or as it was written where that can't be told. */
  readonly phone?: string | undefined
}

export interface CalendarEntryRef {
  readonly eventId: string
  readonly iCalUID: string
  /** As the entry was last read or written by us: ISO 8601, or a date when all-day. */
  readonly start: string
  readonly end: string
}

export interface HistoryEntry {
  readonly revision: number
  readonly at: string
  readonly by: string
  readonly why: string
  readonly before: CharterFacts | null
  readonly after: CharterFacts
  /** SHA-256 of the entry before, hex; empty for the first. */
  readonly previous: string
  readonly hash: string
}

/** What stands on the surfaces, as far as we know. */
export interface Shown {
  readonly page?:
    | { readonly revision: number; readonly etag: string; readonly hash: string; readonly live: boolean }
    | undefined
  readonly summary?: { readonly channel: string; readonly ts: string }
  readonly calendar?: { readonly revision: number }
  /** The last boarding mail that left: its facts' hash, and the .ics SEQUENCE. */
  readonly boarding?: {
    /** Names this very send. */
    readonly key: string
    readonly revision: number
    readonly facts: string
    readonly sequence: number
    readonly at: string
    readonly to: string
    /** RFC 5322's, as the provider set it. */
    readonly messageId: string
    /** A bounce or a complaint, as a sentence. */
    readonly trouble?: string | undefined
  }
}

export function factsOf(charter: CharterFacts): CharterFacts {
  const { name, date, times, timeZone, place, guestCount, contact, seats, cancelled } = charter
  return { name, date, times, timeZone, place, guestCount, contact, seats, cancelled }
}

/** When guests (and crew) have to be there. */
export function boardsAt({ times }: CharterFacts): string | undefined {
  return times?.boardsAt ?? times?.startsAt
}

export function captainOf({ seats }: CharterFacts): Seat | undefined {
  return seats.find((seat) => seat.seat === 'captain' && isTaken(seat))
}

/** The seats that a person has on this charter. */
export function seatsOf({ seats, cancelled }: CharterFacts, crew: string): readonly Seat[] {
  return cancelled ? [] : seats.filter((seat) => seat.crew === crew && isTaken(seat))
}
