// The charters that a text names: by id, alias or booking code, or by the charterer's name.
import { isTelling, namesFor } from './charter-words.ts'
import { foldLetters, wordsOf } from './fold.ts'
import { lexiconOf } from './lexicon.ts'
import type { Book, BookedCharter } from './reading.ts'

/** Ids, aliases and booking codes, as whole words. */
export function byKey(text: string, book: Book): readonly BookedCharter[] {
  const { keyed } = lexiconOf(book)
  const spoken = foldLetters(text).match(/[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*/gu) ?? []
  return [...new Set(spoken.flatMap((word) => keyed.get(word) ?? []))]
}

/** A charterer's name that is also a crew member's counts in full, or together with the charter's own day. */
export function byName(
  text: string,
  book: Book,
  hasItsDay: (charter: BookedCharter) => boolean,
): readonly BookedCharter[] {
  const { crew, named } = lexiconOf(book)
  const words = wordsOf(text).flatMap((word) => [word, ...singular(word, named)])
  const touched = [...new Set(words.flatMap((word) => named.get(word) ?? []))]
  if (touched.length === 0) return []
  const said = ` ${words.join(' ')} `
  const inFull = touched.filter((charter) => namesFor(charter).names.some((name) => isFullName(name, said)))
  const covered = new Set(inFull.flatMap((charter) => namesFor(charter).telling))
  return touched.filter((charter) => {
    if (inFull.includes(charter)) return true
    const own = namesFor(charter).telling.filter((word) => !covered.has(word) && words.includes(word))
    return own.some((word) => !crew.has(word)) || (own.length > 0 && hasItsDay(charter))
  })
}

/** "The Lindqvists". */
function singular(word: string, named: ReadonlyMap<string, unknown>): readonly string[] {
  const one = word.slice(0, -1)
  return word.length > 4 && word.endsWith('s') && !named.has(word) && named.has(one) ? [one] : []
}

/** A name of two words says more than any one of them. */
function isFullName(name: readonly string[], said: string): boolean {
  return name.filter(isTelling).length > 1 && said.includes(` ${name.join(' ')} `)
}
