// What managers decide about cover, and who takes it: each one conditional write. Pure.
import { knowing } from './answer.ts'
import { applyChanges } from './apply-changes.ts'
import type { Charter } from './charter.ts'
import { factsOf } from './charter-facts.ts'
import { answeredOffers, type Cover, coverOf, endCover, isTakeable, offerDeclined, withCover } from './cover.ts'
import { partMark } from './crew-part.ts'
import { withSeen } from './crewing.ts'
import { hasDeparted } from './departure.ts'
import type { Person } from './person.ts'
import { revise } from './revise.ts'
import { isTaken, type Seat } from './seat.ts'
import { owe } from './settle.ts'

export interface CoverOrder {
  readonly coverId: string
  /** A manager's name. */
  readonly by: string
  /** Business time. */
  readonly now: Date
  readonly boardingLeadHours: number
}

export type CoverOutcome =
  | { readonly kind: 'started' | 'dismissed' | 'departed' | 'no-such-cover' }
  | { readonly kind: 'already'; readonly cover: Cover }

/** They are asked in turn from now on; `only` one where the manager chose. Who is away that day leaves the seat. */
export function startCover(charter: Charter, order: CoverOrder, only?: string): CoverDecision<CoverOutcome> {
  const cover = coverOf(charter, order.coverId)
  if (!cover) return { next: charter, outcome: { kind: 'no-such-cover' } }
  if (hasDeparted(charter, order.now)) return { next: charter, outcome: { kind: 'departed' } }
  const isAgain = cover.state === 'ended' && ['dismissed', 'nobody'].includes(cover.end?.kind ?? '')
  if (cover.state !== 'proposed' && !isAgain) return { next: charter, outcome: { kind: 'already', cover } }

  const at = order.now.toISOString()
  const { end: _, ...rest } = cover
  const running: Cover = { ...rest, state: 'running', started: { by: order.by, at }, only }
  const begun = owe(owe(withCover(charter, running), 'cover', at, cover.id), 'card', at, cover.id)
  return { next: withoutAbsent(begun, running, order), outcome: { kind: 'started' } }
}

export function dismissCover(charter: Charter, order: CoverOrder): CoverDecision<CoverOutcome> {
  const cover = coverOf(charter, order.coverId)
  if (!cover) return { next: charter, outcome: { kind: 'no-such-cover' } }
  if (cover.state === 'ended') return { next: charter, outcome: { kind: 'already', cover } }
  const end = { kind: 'dismissed' as const, by: order.by, at: order.now.toISOString() }
  return { next: endCover(charter, cover, end), outcome: { kind: 'dismissed' } }
}

export interface OfferAnswer {
  readonly coverId: string
  readonly person: Person
  readonly takes: boolean
  /** They would be in two places at once. */
  readonly clashes: boolean
  readonly now: Date
  readonly boardingLeadHours: number
}

export type OfferOutcome =
  | { readonly kind: 'taken' | 'declined' | 'already' }
  | { readonly kind: 'gone'; readonly to: Seat | undefined; readonly cover: Cover }
  | { readonly kind: 'clash' | 'departed' | 'not-asked' }

/** The first yes has it; a no lets the next one be asked. */
export function answerOffer(charter: Charter, answer: OfferAnswer): CoverDecision<OfferOutcome> {
  const { coverId, person, takes, clashes, now } = answer
  const cover = coverOf(charter, coverId)
  const offer = cover?.offers.find(({ crew }) => crew === person.id)
  if (!cover || !offer) return { next: charter, outcome: { kind: 'not-asked' } }
  if (offer.state === (takes ? 'taken' : 'declined')) return { next: charter, outcome: { kind: 'already' } }
  const to = charter.seats.find((seat) => seat.seat === cover.seat && isTaken(seat))
  if (!isTakeable(cover)) return { next: charter, outcome: { kind: 'gone', to, cover } }
  if (hasDeparted(charter, now)) return { next: charter, outcome: { kind: 'departed' } }
  if (takes && clashes) return { next: charter, outcome: { kind: 'clash' } }
  return takes ? taken(charter, cover, answer) : declined(charter, cover, answer)
}

export interface CoverDecision<R> {
  readonly next: Charter
  readonly outcome: R
}

function taken(
  charter: Charter,
  cover: Cover,
  { person, now, boardingLeadHours }: OfferAnswer,
): CoverDecision<OfferOutcome> {
  const at = now.toISOString()
  const { id: crew, name } = person
  const offers = answeredOffers(cover.offers, crew, 'taken', at)
  const ended = endCover(charter, { ...cover, offers }, { kind: 'taken', by: name, at })
  const assign = { kind: 'assign' as const, seat: cover.seat, crew, evidence: '' }
  const source = { kind: 'answer' as const, by: name, at }
  const facts = applyChanges(factsOf(ended), [assign], { people: [person], source })
  const why = `${name} takes the seat that was open`
  const revised = revise(knowing(ended, facts, crew), facts, { by: name, why, now, boardingLeadHours })
  const seen = { revision: revised.revision, at, part: partMark(revised, crew) }
  return { next: withSeen(revised, crew, seen), outcome: { kind: 'taken' } }
}

function declined(charter: Charter, cover: Cover, { person, now }: OfferAnswer): CoverDecision<OfferOutcome> {
  return { next: offerDeclined(charter, cover, person.id, now.toISOString()), outcome: { kind: 'declined' } }
}

/** The seat of who is away that day opens when others are asked for it. */
function withoutAbsent(charter: Charter, { why, left, seat }: Cover, order: CoverOrder): Charter {
  const isThere = charter.seats.some((one) => one.seat === seat && one.crew === left?.crew && isTaken(one))
  if (why !== 'away' || !left || !isThere) return charter
  const source = { kind: 'answer' as const, by: order.by, at: order.now.toISOString() }
  const release = { kind: 'release' as const, seat, crew: left.crew, evidence: `${left.name} is away` }
  const facts = applyChanges(factsOf(charter), [release], { people: [], source })
  return revise(charter, facts, { ...order, why: `${left.name} is away: cover is looked for` })
}
