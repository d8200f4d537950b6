// Charters whose names hold a day's name: in "Midnight sun" and "Friday Harbor run" no day is said.
import { everyMatch } from './every-match.ts'
import { foldLetters } from './fold.ts'
import { lexiconOf } from './lexicon.ts'
import type { Book } from './reading.ts'

interface Stretch {
  readonly at: number
  readonly length: number
}

/** Where the text has such a name; nowhere where folding doesn't keep the places. */
export function dayNamesIn(text: string, book: Book): readonly Stretch[] {
  const { dayNames } = lexiconOf(book)
  if (!dayNames) return []
  const folded = foldLetters(text)
  if (folded.length !== text.length) return []
  return everyMatch(dayNames, folded).map((found) => ({ at: found.index, length: found[0].length }))
}

/** The text with blanks in their place. */
export function withoutDayNames(text: string, book: Book): string {
  return dayNamesIn(text, book).reduce(
    (rest, { at, length }) => rest.slice(0, at) + ' '.repeat(length) + rest.slice(at + length),
    text,
  )
}
