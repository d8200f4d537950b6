// What a rule of prose is given besides its part of a sentence.
import type { Person } from '../../person.ts'
import type { SeatName } from '../../seat.ts'
import type { Book, BookedCharter } from '../reading.ts'
import type { Found } from '../rule.ts'
import type { Segment } from './segments.ts'
import type { Token } from './tokens.ts'

export interface Scene {
  readonly book: Book
  readonly charter: BookedCharter | undefined
  /** The mail's local date, empty when unknown. */
  readonly today: string
  /** The sentence, word for word. */
  readonly evidence: string
  readonly sentence: readonly Token[]
  /** Who writes, where they are in the book. */
  readonly self: Person | undefined
  /** What the parts before this one said. */
  readonly before: Found
}

export type SegmentRule = (segment: Segment, scene: Scene) => Found | undefined

/** The seats that somebody has in the book. */
export function seatsOf(person: Person, charter: BookedCharter | undefined): readonly SeatName[] {
  return (
    charter?.seats
      .filter(({ crew, standing }) => crew === person.id && standing !== 'declined')
      .map(({ seat }) => seat) ?? []
  )
}

/** The one person that a token names. */
export function personIn({ who }: Token): Person | undefined {
  return who?.kind === 'one' ? who.person : undefined
}

/** Without what only says where, when or how. */
export function core(segment: Segment, without = 'CDtvwhJIYVpjqy'): readonly Token[] {
  return segment.filter(({ part }) => !without.includes(part))
}
