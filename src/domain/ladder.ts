// Who could take a seat, in the operator's order, and who could not and why.
import type { Charter } from './charter.ts'
import type { CharterFacts } from './charter-facts.ts'
import { doubleBookings, shortBreaks } from './conflict.ts'
import type { Cover } from './cover.ts'
import { crewingOf } from './crewing.ts'
import { awayOn, type Member } from './member.ts'
import type { Person } from './person.ts'
import { isTaken, type SeatName } from './seat.ts'

export interface Ladder {
  readonly rungs: readonly Rung[]
  readonly leftOut: readonly LeftOut[]
}

export interface Rung {
  readonly crew: string
  readonly name: string
}

export interface LeftOut extends Rung {
  readonly why:
    | { readonly kind: 'declined' | 'aboard' | 'asked' | 'unreachable' }
    | { readonly kind: 'away'; readonly from: string; readonly to: string }
    | { readonly kind: 'twice'; readonly other: CharterFacts }
    | { readonly kind: 'rest'; readonly other: CharterFacts; readonly minutes: number }
}

export interface LadderInput {
  readonly charter: Charter
  readonly cover: Cover
  readonly people: readonly Person[]
  readonly members: readonly Member[]
  /** Charters of the days around. */
  readonly others: readonly Charter[]
}

export function ladderOf({ charter, cover, people, members, others }: LadderInput): Ladder {
  const qualified = people.filter(({ seats }) => seats.includes(cover.seat)).sort(inOrder(cover.seat))
  const judged = qualified.map((person) => {
    const rung = { crew: person.id, name: person.name }
    const member = members.find(({ id }) => id === person.id)
    return { rung, why: whyNot({ charter, cover, person, member, others }) }
  })
  return {
    rungs: judged.flatMap(({ rung, why }) => (why ? [] : [rung])),
    leftOut: judged.flatMap(({ rung, why }) => (why ? [{ ...rung, why }] : [])),
  }
}

/** The operator's own order of cover where there is one; then those whose preferred seat it is. */
function inOrder(seat: SeatName): (a: Person, b: Person) => number {
  const place = ({ coverOrder }: Person) => coverOrder ?? Number.MAX_SAFE_INTEGER
  const choice = ({ seats }: Person) => seats.indexOf(seat)
  return (a, b) => place(a) - place(b) || choice(a) - choice(b) || (a.name < b.name ? -1 : 1)
}

interface Candidate {
  readonly charter: Charter
  readonly cover: Cover
  readonly person: Person
  readonly member: Member | undefined
  readonly others: readonly Charter[]
}

export function whyNot({ charter, cover, person, member, others }: Candidate): LeftOut['why'] | undefined {
  if (hasDeclined(charter, cover, person.id)) return { kind: 'declined' }
  if (charter.seats.some((seat) => seat.crew === person.id && isTaken(seat))) return { kind: 'aboard' }
  if (isAskedElsewhere(charter, cover, person.id)) return { kind: 'asked' }
  const absence = awayOn(member, charter)
  if (absence) return { kind: 'away', from: absence.from, to: absence.to }
  const clash = clashOf(charter, cover.seat, person, others)
  if (clash) return clash
  return person.slackUser || person.emails[0] ? undefined : { kind: 'unreachable' }
}

/** Two places at once, or too little rest between two. */
export function clashOf(
  charter: Charter,
  seat: SeatName,
  { id: crew, name }: Pick<Person, 'id' | 'name'>,
  others: readonly Charter[],
): LeftOut['why'] | undefined {
  const alone: Charter = { ...charter, seats: [{ seat, crew, name, standing: 'confirmed' }] }
  const [twice] = doubleBookings(alone, others)
  if (twice) return { kind: 'twice', other: twice.other }
  const [rest] = shortBreaks(alone, others)
  return rest ? { kind: 'rest', other: rest.other, minutes: rest.minutes } : undefined
}

/** By their own word, on this seat or in answer to an earlier search; or it is they who left. */
function hasDeclined(charter: Charter, { left }: Cover, crew: string): boolean {
  if (left?.crew === crew) return true
  if (charter.seats.some((seat) => seat.crew === crew && seat.standing === 'declined')) return true
  return crewingOf(charter).covers.some(
    ({ offers, end }) =>
      end?.kind !== 'moved' && offers.some((offer) => offer.crew === crew && offer.state === 'declined'),
  )
}

/** One question at a time to one person about one charter. */
function isAskedElsewhere(charter: Charter, { id }: Cover, crew: string): boolean {
  return crewingOf(charter).covers.some(
    (other) =>
      other.id !== id &&
      other.state === 'running' &&
      other.offers.some((offer) => offer.crew === crew && offer.state === 'asked'),
  )
}
