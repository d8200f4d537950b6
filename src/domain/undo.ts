// What a charter's facts become when one approval is taken back and all that came later stays.
import { type CharterFacts, factsOf } from './charter-facts.ts'
import type { ProposalDecision } from './proposal.ts'
import { type Seat, seatOrder } from './seat.ts'

/** Each fact that still is as the approval left it goes back to what it was before. */
export function undoneFacts(current: CharterFacts, { before, after }: ProposalDecision): CharterFacts {
  if (!before || !after) return factsOf(current)
  const back = <T>(now: T, then: T, left: T): T => (same(now, left) ? then : now)
  return {
    ...factsOf(current),
    date: back(current.date, before.date, after.date),
    times: back(current.times, before.times, after.times),
    guestCount: back(current.guestCount, before.guestCount, after.guestCount),
    cancelled: back(current.cancelled, before.cancelled, after.cancelled),
    seats: undoneSeats(current.seats, before.seats, after.seats),
  }
}

function undoneSeats(current: readonly Seat[], before: readonly Seat[], after: readonly Seat[]): readonly Seat[] {
  const names = [...new Set([...current, ...before, ...after].map(({ seat }) => seat))]
  const of = (seats: readonly Seat[], name: string) => seats.filter(({ seat }) => seat === name)
  return names
    .flatMap((name) => (same(of(current, name), of(after, name)) ? of(before, name) : of(current, name)))
    .sort(seatOrder)
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
