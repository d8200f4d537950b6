// What a rule is given besides its part of a sentence.
import type { Person } from '../../person.ts'
import type { SeatName } from '../../seat.ts'
import type { Book, BookedCharter, Change } from '../reading.ts'
import type { Found } from '../rule.ts'
import type { Clause } from './clauses.ts'
import type { Mark, Word } from './marks.ts'
import type { Mood } from './mood.ts'

export interface Scene {
  readonly book: Book
  readonly charter: BookedCharter | undefined
  /** The mail's local date, empty when unknown. */
  readonly today: string
  /** The sentence, word for word. */
  readonly evidence: string
  /** As it stands, and then this part with names for its pronouns. */
  readonly sentence: readonly Word[]
  readonly line: readonly Word[]
  /** Who writes, where they are in the book. */
  readonly self: Person | undefined
  /** The writer speaks of themselves where nobody is named. */
  readonly isOwn?: boolean | undefined
  /** How this part is meant. */
  readonly mood: Mood
  /** What the parts before this one said of the same charter. */
  readonly before: Found
  /** What the parts before this one said last, of whatever charter. */
  readonly last?: Change | undefined
}

/** A part of a sentence, and the charter that it is about. */
export interface Part {
  readonly clause: Clause
  readonly charter: BookedCharter | undefined
}

/** Undefined where the rule does not apply. */
export type ClauseRule = (clause: Clause, text: string, scene: Scene) => Found | undefined

/** The seats that somebody has in the book. */
export function seatsOf(person: Pick<Person, 'id'>, charter: BookedCharter | undefined): readonly SeatName[] {
  return (
    charter?.seats
      .filter(({ crew, standing }) => crew === person.id && standing !== 'declined')
      .map(({ seat }) => seat) ?? []
  )
}

/** The one person that a mark names. */
export function personIn(mark: Mark | undefined): Person | undefined {
  return mark?.who?.kind === 'one' ? mark.who.person : undefined
}

/** As if they had left already. */
export function without(crew: string, scene: Scene): Scene {
  const { charter } = scene
  return charter
    ? { ...scene, charter: { ...charter, seats: charter.seats.filter((one) => one.crew !== crew) } }
    : scene
}
