// What a charter's facts become when one change is taken back and all that came later stays.
import { type CharterFacts, factsOf } from './charter-facts.ts'
import type { ProposalDecision } from './proposal.ts'
import { sameValue } from './same-value.ts'
import { type Seat, type SeatSource, seatOrder } from './seat.ts'

/** Each fact that still is as the change left it goes back to what it was before; `source` goes with the seats that go back, for "why". */
export function undoneFacts(
  current: CharterFacts,
  { before, after }: Pick<ProposalDecision, 'before' | 'after'>,
  source?: SeatSource,
): CharterFacts {
  if (!before || !after) return factsOf(current)
  const back = <T>(now: T, then: T, left: T): T => (sameValue(now, left) ? then : now)
  return {
    ...factsOf(current),
    name: back(current.name, before.name, after.name),
    contact: back(current.contact, before.contact, after.contact),
    place: back(current.place, before.place, after.place),
    date: back(current.date, before.date, after.date),
    times: back(current.times, before.times, after.times),
    guestCount: back(current.guestCount, before.guestCount, after.guestCount),
    cancelled: back(current.cancelled, before.cancelled, after.cancelled),
    seats: undoneSeats(current.seats, before.seats, after.seats, source),
  }
}

function undoneSeats(
  current: readonly Seat[],
  before: readonly Seat[],
  after: readonly Seat[],
  source: SeatSource | undefined,
): readonly Seat[] {
  const names = [...new Set([...current, ...before, ...after].map(({ seat }) => seat))]
  const of = (seats: readonly Seat[], name: string) => seats.filter(({ seat }) => seat === name)
  return names
    .flatMap((name) => {
      const [now, then, left] = [of(current, name), of(before, name), of(after, name)]
      if (!sameValue(now, left)) return now
      return sameValue(then, left) || !source ? then : then.map((seat) => ({ ...seat, source }))
    })
    .sort(seatOrder)
}
