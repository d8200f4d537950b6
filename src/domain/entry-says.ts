// What a calendar entry says of a charter, and the facts that follow from it alone.
import type { CharterFacts, Contact } from './charter-facts.ts'
import { openSeats, type SeatName } from './seat.ts'
import { localTime, shiftDate, zoned } from './times.ts'

/** Kept with the charter as the entry was last read: what is new is what differs from it. */
export interface EntrySays {
  readonly title: string
  readonly name: string
  /** Local date. */
  readonly date: string
  /** Paid hours, ISO 8601 with the operator's offset; absent where neither the entry nor its title has them. */
  readonly startsAt?: string | undefined
  readonly endsAt?: string | undefined
  /** Boarding as it was typed, `14:30`. */
  readonly boards?: string | undefined
  readonly place?: string | undefined
  readonly guestCount?: number | undefined
  readonly contact?: Contact | undefined
  readonly bookingCode?: string | undefined
  /** Crew that people typed by hand, each line word for word. */
  readonly crew?: readonly TypedSeat[] | undefined
  readonly cancelled: boolean
  /** Why it is no charter by its title now, though it was one. */
  readonly noCharter?: string | undefined
}

export interface TypedSeat {
  readonly seat: SeatName
  /** Person's id. */
  readonly crew: string
  readonly standing: 'confirmed' | 'tentative'
  readonly evidence: string
}

/** Longest before the start that a boarding time is believed. */
const MOST_BEFORE_HOURS = 6

export function factsFrom(says: EntrySays, timeZone: string): CharterFacts {
  const { name, date, startsAt, endsAt, place, guestCount, contact, cancelled } = says
  const boards = startsAt && boardsBefore(startsAt, says.boards, timeZone)
  const times = startsAt && endsAt ? { startsAt, endsAt, ...(boards ? { boardsAt: boards } : {}) } : undefined
  return { name, date, times, timeZone, place, guestCount, contact, seats: openSeats(), cancelled }
}

/** A typed time of day as the moment before the start; past midnight it may be of the evening before. */
export function boardsBefore(startsAt: string, typed: string | undefined, timeZone: string): string | undefined {
  if (!typed) return undefined
  const date = startsAt.slice(0, 10)
  if (typed <= localTime(startsAt, timeZone)) return zoned(date, typed, timeZone)
  const evening = zoned(shiftDate(date, -1), typed, timeZone)
  const hours = (Date.parse(startsAt) - Date.parse(evening)) / 3_600_000
  return hours <= MOST_BEFORE_HOURS ? evening : undefined
}
