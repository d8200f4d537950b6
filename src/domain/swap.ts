// Two people of one charter change places: both say yes, then a manager, unless the operator leaves it to the crew.
import type { Charter } from './charter.ts'
import { factsOf, seatsOf } from './charter-facts.ts'
import { askKey } from './cover.ts'
import { crewingOf, type Standing, withCrewing } from './crewing.ts'
import { hasDeparted } from './departure.ts'
import type { Person } from './person.ts'
import { revise } from './revise.ts'
import { isTaken, type Seat, type SeatName } from './seat.ts'
import { owe } from './settle.ts'

export interface Swap {
  /** `swap-7-angela-dan`, by the revision at which it was asked for. */
  readonly id: string
  /** Who asks, and the seats they had then. */
  readonly from: Side
  readonly to: Side
  /** Day and hours as they were: a yes to them is no yes to others. */
  readonly hours: string
  readonly state: 'asked' | 'agreed' | 'done' | 'refused' | 'void'
  /** Business time. */
  readonly at: string
  /** Who had the last word, and when. */
  readonly end?: { readonly by: string; readonly at: string } | undefined
  /** Another swap of the same people was done first. */
  readonly overtaken?: { readonly from: Side; readonly to: Side } | undefined
  readonly place?: Standing | undefined
  readonly card?: { readonly channel: string; readonly ts: string; readonly hash: string } | undefined
}

export interface Side {
  readonly crew: string
  readonly name: string
  /** None: they don't sail yet, and take the other's seats. */
  readonly seats: readonly SeatName[]
}

export type SwapOutcome =
  /** `beside`: swaps of the same people that are open too. */
  | { readonly kind: 'asked'; readonly beside: readonly Swap[] }
  | { readonly kind: 'agreed' | 'done' | 'refused' | 'void' | 'departed' | 'cancelled' | 'not-aboard' }
  | { readonly kind: 'unqualified'; readonly name: string; readonly seat: SeatName }
  | { readonly kind: 'already'; readonly swap: Swap }
  | { readonly kind: 'no-such-swap' | 'not-yours' }

export interface SwapDecision {
  readonly next: Charter
  readonly outcome: SwapOutcome
}

interface When {
  /** Business time. */
  readonly now: Date
  readonly boardingLeadHours: number
}

const KEPT = 4

export function askSwap(charter: Charter, from: Person, to: Person, now: Date): SwapDecision {
  const [mine, theirs] = [sideOf(charter, from), sideOf(charter, to)]
  const id = `swap-${charter.revision}-${from.id}-${to.id}`
  const before = crewingOf(charter).swaps.find((swap) => swap.id === id && swap.state !== 'void')
  if (charter.cancelled) return { next: charter, outcome: { kind: 'cancelled' } }
  if (hasDeparted(charter, now)) return { next: charter, outcome: { kind: 'departed' } }
  if (mine.seats.length === 0 || from.id === to.id) return { next: charter, outcome: { kind: 'not-aboard' } }
  if (before) return { next: charter, outcome: { kind: 'already', swap: before } }
  const lacking = unqualified(mine, to) ?? unqualified(theirs, from)
  if (lacking) return { next: charter, outcome: { kind: 'unqualified', ...lacking } }

  const at = now.toISOString()
  const swap: Swap = { id, from: mine, to: theirs, hours: hoursOf(charter), state: 'asked', at }
  const asked = withCrewing(charter, { swaps: [...crewingOf(charter).swaps, swap].slice(-KEPT) })
  const told = redrawRivals(owe(asked, 'ask', at, askKey(id, to.id)), swap, at)
  return { next: told, outcome: { kind: 'asked', beside: rivalsOf(told, swap) } }
}

/** The other one answers; `atOnce`: the operator leaves swaps to the crew. */
export function answerSwap(
  charter: Charter,
  { id, crew, yes, atOnce, ...when }: When & { id: string; crew: string; yes: boolean; atOnce: boolean },
): SwapDecision {
  const swap = swapOf(charter, id)
  if (!swap) return { next: charter, outcome: { kind: 'no-such-swap' } }
  if (swap.to.crew !== crew) return { next: charter, outcome: { kind: 'not-yours' } }
  if (swap.state !== 'asked') return { next: charter, outcome: { kind: 'already', swap } }
  const stopped = whyVoid(charter, swap, when.now)
  if (stopped) return settled(charter, swap, stopped, swap.to.name, when.now)
  if (!yes) return settled(charter, swap, 'refused', swap.to.name, when.now)
  return atOnce ? carry(charter, swap, swap.to.name, when) : settled(charter, swap, 'agreed', swap.to.name, when.now)
}

/** A manager has the last word on what both have agreed to. */
export function judgeSwap(
  charter: Charter,
  { id, by, yes, ...when }: When & { id: string; by: string; yes: boolean },
): SwapDecision {
  const swap = swapOf(charter, id)
  if (!swap) return { next: charter, outcome: { kind: 'no-such-swap' } }
  if (swap.state !== 'agreed') return { next: charter, outcome: { kind: 'already', swap } }
  const stopped = whyVoid(charter, swap, when.now)
  if (stopped) return settled(charter, swap, stopped, by, when.now)
  return yes ? carry(charter, swap, by, when) : settled(charter, swap, 'refused', by, when.now)
}

export function swapOf(charter: Charter, id: string): Swap | undefined {
  return crewingOf(charter).swaps.find((swap) => swap.id === id)
}

/** Open swaps with one of the same people: of them only one can be done. */
export function rivalsOf(charter: Charter, { id, from, to }: Swap): readonly Swap[] {
  const people = [from.crew, to.crew]
  return crewingOf(charter).swaps.filter(
    (other) => other.id !== id && isOpen(other) && (people.includes(other.from.crew) || people.includes(other.to.crew)),
  )
}

export function withSwap(charter: Charter, swap: Swap): Charter {
  const swaps = crewingOf(charter).swaps.map((one) => (one.id === swap.id ? swap : one))
  return withCrewing(charter, { swaps })
}

function carry(charter: Charter, swap: Swap, by: string, { now, boardingLeadHours }: When): SwapDecision {
  const source = { kind: 'answer' as const, by, at: now.toISOString() }
  const seats = charter.seats.flatMap((seat): readonly Seat[] => {
    const [mine, theirs] = [seat.crew === swap.from.crew, seat.crew === swap.to.crew]
    if (mine) return [{ ...seat, crew: swap.to.crew, name: swap.to.name, standing: 'confirmed', source }]
    if (theirs)
      return isTaken(seat)
        ? [{ ...seat, crew: swap.from.crew, name: swap.from.name, standing: 'confirmed', source }]
        : []
    return [seat]
  })
  const after = { ...factsOf(charter), seats }
  const why = `${swap.from.name} and ${swap.to.name} swap`
  const revised = revise(charter, after, { by, why, now, boardingLeadHours })
  const done = settled(revised, swap, 'done', by, now)
  return {
    ...done,
    next: rivalsOf(done.next, swap).reduce((item, one) => overtake(item, one, swap, by, now), done.next),
  }
}

function overtake(charter: Charter, rival: Swap, { from, to }: Swap, by: string, now: Date): Charter {
  if (!whyVoid(charter, rival, now)) return charter
  const known = withSwap(charter, { ...rival, overtaken: { from, to } })
  return settled(known, rival, 'void', by, now).next
}

function settled(
  charter: Charter,
  swap: Swap,
  state: Exclude<Swap['state'], 'asked'>,
  by: string,
  now: Date,
): SwapDecision {
  const at = now.toISOString()
  const known = swapOf(charter, swap.id) ?? swap
  const next = withSwap(charter, { ...known, state, end: { by, at } })
  const drawn = owe(next, 'ask', at, askKey(swap.id, swap.to.crew))
  const told = owe(owe(drawn, 'card', at, swap.id), 'ask', at, askKey(swap.id, swap.from.crew))
  return { next: redrawRivals(told, swap, at), outcome: { kind: state } }
}

/** Their messages say what else is open. */
function redrawRivals(charter: Charter, swap: Swap, at: string): Charter {
  return rivalsOf(charter, swap).reduce(
    (item, { id, state, to }) =>
      state === 'asked' ? owe(item, 'ask', at, askKey(id, to.crew)) : owe(item, 'card', at, id),
    charter,
  )
}

function isOpen({ state }: Swap): boolean {
  return state === 'asked' || state === 'agreed'
}

/** What they agreed on is no longer so. */
function whyVoid(charter: Charter, { from, to, hours }: Swap, now: Date): 'void' | undefined {
  const same = (side: Side) => JSON.stringify(sideSeats(charter, side.crew)) === JSON.stringify(side.seats)
  const isOver = charter.cancelled || hasDeparted(charter, now)
  return !isOver && hours === hoursOf(charter) && same(from) && same(to) ? undefined : 'void'
}

function hoursOf({ date, times }: Charter): string {
  return [date, times?.boardsAt, times?.startsAt, times?.endsAt].join(' ')
}

function unqualified(side: Side, other: Person) {
  const seat = side.seats.find((one) => !other.seats.includes(one))
  return seat === undefined ? undefined : { name: other.name, seat }
}

function sideOf(charter: Charter, { id, name }: Person): Side {
  return { crew: id, name, seats: sideSeats(charter, id) }
}

function sideSeats(charter: Charter, crew: string): readonly SeatName[] {
  return seatsOf(charter, crew).map(({ seat }) => seat)
}
