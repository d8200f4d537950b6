// What an order about seats changes on one charter, as the changes that a mail would bring.
import { applyChanges } from './apply-changes.ts'
import type { CharterFacts } from './charter-facts.ts'
import type { CrewOrder } from './command/crew-order.ts'
import type { Person } from './person.ts'
import type { Change } from './reading/reading.ts'
import { isTaken, type Seat, type SeatName } from './seat.ts'

export type CrewChanges =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  /** Several share the seat: whose is it? */
  | { readonly kind: 'which'; readonly seat: SeatName; readonly holders: readonly string[] }
  | { readonly kind: 'not-aboard'; readonly crew: string }

export function changesOf(order: CrewOrder, { seats }: CharterFacts, because: string | undefined): CrewChanges {
  const evidence = because ?? ''
  switch (order.kind) {
    case 'set':
      return changed(take(seats, order.seat, order.crew, evidence))
    case 'clear': {
      const holders = seats.filter((one) => one.seat === order.seat).filter(isTaken)
      const leaving = order.crew ? holders.filter(({ crew }) => crew === order.crew) : holders
      if (order.crew && leaving.length === 0) return { kind: 'not-aboard', crew: order.crew }
      if (leaving.length > 1) return { kind: 'which', seat: order.seat, holders: leaving.map(({ crew }) => crew) }
      return changed(leaving.map(({ seat, crew }) => ({ kind: 'release', seat, crew, evidence })))
    }
    case 'swap': {
      const mine = held(seats, order.crew)
      if (mine.length === 0) return { kind: 'not-aboard', crew: order.crew }
      const theirs = held(seats, order.other)
      const leave = [...mine, ...theirs].map(({ seat, crew = '' }) => ({
        kind: 'release' as const,
        seat,
        crew,
        evidence,
      }))
      const come = [
        ...mine.map(({ seat }) => given(seat, order.other, evidence)),
        ...theirs.map(({ seat }) => given(seat, order.crew, evidence)),
      ]
      return order.crew === order.other ? changed([]) : changed([...leave, ...come])
    }
  }
}

/** The facts after an order; the seats say by whom and why. */
export function withCrewChanges(
  facts: CharterFacts,
  changes: readonly Change[],
  { by, at, people }: { readonly by: string; readonly at: string; readonly people: readonly Person[] },
): CharterFacts {
  return applyChanges(facts, changes, { people, source: { kind: 'override', by, at } })
}

/** One person, one seat: whoever takes another one leaves their own. */
function take(seats: readonly Seat[], seat: SeatName, crew: string, evidence: string): readonly Change[] {
  const others = held(seats, crew).filter((one) => one.seat !== seat)
  const leave = others.map((one) => ({ kind: 'release' as const, seat: one.seat, crew, evidence }))
  return [...leave, given(seat, crew, evidence)]
}

function given(seat: SeatName, crew: string, evidence: string): Change {
  return { kind: 'assign', seat, crew, evidence }
}

function held(seats: readonly Seat[], crew: string): readonly Seat[] {
  return seats.filter((seat) => seat.crew === crew && isTaken(seat))
}

function changed(changes: readonly Change[]): CrewChanges {
  return { kind: 'changes', changes }
}
