// What somebody answers about their own part, by button or by command, or a manager for them. Pure.
import type { Charter } from './charter.ts'
import { type CharterFacts, factsOf } from './charter-facts.ts'
import { partMark, partOf, written } from './crew-part.ts'
import { crewingOf, type Seen, withSeen } from './crewing.ts'
import { hasDeparted } from './departure.ts'
import { revise, sameFacts } from './revise.ts'
import { isTaken, type SeatSource, type SeatStanding } from './seat.ts'
import { owe } from './settle.ts'

export type AnswerWord = 'accept' | 'decline' | 'seen'

export interface Answering {
  readonly crew: string
  /** Their name. */
  readonly name: string
  readonly word: AnswerWord
  /** The mark of the part that the button stood under; undefined for a command, which nothing was shown with. */
  readonly shown?: string | undefined
  /** A manager's name, who answers for them. */
  readonly onBehalf?: string | undefined
  /** Business time. */
  readonly now: Date
  readonly boardingLeadHours: number
}

export type AnswerOutcome =
  | { readonly kind: 'accepted' | 'declined' | 'seen' | 'already' }
  /** The part is another one than the button spoke of: what is so now is asked anew. */
  | { readonly kind: 'changed' | 'not-aboard' | 'departed' | 'cancelled' }

export interface AnswerDecision {
  readonly next: Charter
  readonly outcome: AnswerOutcome
}

export function answerPart(charter: Charter, answering: Answering): AnswerDecision {
  const { crew, word, shown, now } = answering
  const own = charter.seats.filter((seat) => seat.crew === crew)
  if (charter.cancelled) return nothing(charter, 'cancelled')
  if (hasDeparted(charter, now)) return nothing(charter, 'departed')
  if (own.length === 0) return nothing(charter, 'not-aboard')
  if (isSaid(charter, answering)) return nothing(charter, 'already')
  if (shown !== undefined && shown !== partMark(charter, crew)) return nothing(charter, 'changed')
  if (word === 'seen') return own.some(isTaken) ? saw(charter, answering) : nothing(charter, 'not-aboard')
  return said(charter, answering)
}

/** What they have seen of their part is still so. */
export function hasSeen(charter: Charter, crew: string): Seen | undefined {
  const seen = crewingOf(charter).seen[crew]
  return seen?.part === partMark(charter, crew) ? seen : undefined
}

/** The part that somebody has just learnt of by themselves: they need no other notice of it. */
export function knowing(charter: Charter, after: CharterFacts, crew: string): Charter {
  return { ...charter, told: { ...charter.told, [crew]: written(partOf(after, crew)) } }
}

function isSaid(charter: Charter, { crew, word, onBehalf }: Answering): boolean {
  const taken = charter.seats.filter((seat) => seat.crew === crew && isTaken(seat))
  if (word === 'decline') return taken.length === 0
  if (taken.length === 0) return false
  const isSeen = hasSeen(charter, crew) !== undefined || onBehalf !== undefined
  return isSeen && (word === 'seen' || taken.every(({ standing }) => standing === 'confirmed'))
}

function said(charter: Charter, answering: Answering): AnswerDecision {
  const { crew, name, word, onBehalf, now } = answering
  const source: SeatSource = { kind: 'answer', by: onBehalf ?? name, at: now.toISOString() }
  const standing: SeatStanding = word === 'accept' ? 'confirmed' : 'declined'
  const seats = charter.seats.map((seat) =>
    seat.crew === crew && seat.standing !== standing ? { ...seat, standing, source } : seat,
  )
  const after = { ...factsOf(charter), seats }
  const heard = onBehalf ? charter : knowing(charter, after, crew)
  const why = `${name} ${word === 'accept' ? 'sails' : 'can’t sail'}${onBehalf ? `, says ${onBehalf}` : ''}`
  const revised = sameFacts(charter, after) ? heard : revise(heard, after, { ...answering, by: source.by, why })
  const next = word === 'accept' && !onBehalf ? saw(revised, answering).next : revised
  return { next: drawn(next, answering), outcome: { kind: word === 'accept' ? 'accepted' : 'declined' } }
}

function saw(charter: Charter, answering: Answering): AnswerDecision {
  const { crew, now } = answering
  const seen = { revision: charter.revision, at: now.toISOString(), part: partMark(charter, crew) }
  return { next: drawn(withSeen(charter, crew, seen), answering), outcome: { kind: 'seen' } }
}

/** Their notice says so in its place. */
function drawn(charter: Charter, { crew, now }: Answering): Charter {
  return owe(charter, 'notice', now.toISOString(), crew)
}

function nothing(charter: Charter, kind: AnswerOutcome['kind']): AnswerDecision {
  return { next: charter, outcome: { kind } as AnswerOutcome }
}
