// What is true of one sailing: who, when, where, for whom.
import { isTaken, type Seat } from './seat.ts'

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
