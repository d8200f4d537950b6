// What a sentence of several boats is told with, and which charter each of its names means.
import type { Person } from '../../person.ts'
import type { Book, BookedCharter } from '../reading.ts'
import type { Found } from '../rule.ts'
import { type Day, whichCharter } from '../which-charter.ts'
import type { Word } from './marks.ts'

export interface OnBoat {
  readonly charter: BookedCharter
  readonly found: Found
}

export interface Telling {
  readonly line: string
  readonly words: readonly Word[]
  readonly book: Book
  readonly day: Day
  readonly self: Person | undefined
}

/** The charter that a name and the day behind it mean. */
export function charterAt(
  word: Word,
  words: readonly Word[],
  line: string,
  book: Book,
  day: Day,
): BookedCharter | undefined {
  const at = words.indexOf(word)
  const rest = words.slice(at + 1, at + 5)
  const beside = rest.findIndex(({ mark }) => mark?.kind === 'D')
  const isBeside =
    beside >= 0 && rest.slice(0, beside).every(({ said }) => /^(?:on|this|next|the|el|,|'s|sail|charter)$/.test(said))
  const end = isBeside ? rest[beside]?.end : word.end
  const match = whichCharter(line.slice(word.at, end), book, day)
  return match.kind === 'one' ? match.charter : undefined
}
