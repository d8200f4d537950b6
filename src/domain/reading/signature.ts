// The writer's own name below what they say.
import { wordsOf } from './fold.ts'
import type { Book, Sender } from './reading.ts'
import { isSeatWord } from './seat-names.ts'
import { personOf } from './standing.ts'
import type { Unit } from './units.ts'
import { namesOf } from './who.ts'

/** With or without a title, and nothing else. */
export function isSignature({ text, kind }: Unit, { address }: Sender, book: Book): boolean {
  const person = personOf(address, book)
  if (!person || text.length > 60) return false
  const others = wordsOf(text).filter((word) => !namesOf(person).some((name) => name === word || word === name[0]))
  return kind === 'closing' ? others.every(isSeatWord) : others.length === 0
}
