// The charters that a text names: by id, alias or booking code, or by the charterer's name.
import { namesFor } from './charter-words.ts'
import { foldLetters, wordsOf } from './fold.ts'
import { lexiconOf } from './lexicon.ts'
import { isPlainWord } from './plain-words.ts'
import type { Book, BookedCharter } from './reading.ts'

/** Ids, aliases and booking codes, as whole words. */
export function byKey(text: string, book: Book): readonly BookedCharter[] {
  const { keyed } = lexiconOf(book)
  const folded = foldLetters(text)
  return fittingAny(folded.match(IS_ASCII.test(folded) ? PLAIN_KEY : KEY) ?? [], keyed)
}

const IS_ASCII = /^[\t\n -~]*$/
const KEY = /[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*/gu
/** The same where no other letters are, and many times as quick. */
const PLAIN_KEY = /[a-z\d]+(?:[-_][a-z\d]+)*/g

/** Each of them once. */
function fittingAny(
  words: readonly string[],
  index: ReadonlyMap<string, readonly BookedCharter[]>,
): readonly BookedCharter[] {
  let found = NONE
  for (const word of words) {
    const some = index.get(word)
    if (some && some !== found) found = found === NONE ? some : [...found, ...some]
  }
  return found.length < 2 ? found : [...new Set(found)]
}

const NONE: readonly BookedCharter[] = []

/** A charterer's name that is also a crew member's counts in full, or together with the charter's own day. */
export function byName(
  text: string,
  book: Book,
  hasItsDay: (charter: BookedCharter) => boolean,
): readonly BookedCharter[] {
  const { crew, named } = lexiconOf(book)
  const spoken = wordsOf(text)
  const words = spoken.some((word) => isPlural(word, named)) ? spoken.flatMap((word) => bothOf(word, named)) : spoken
  const touched = fittingAny(words, named)
  if (touched.length === 0) return []
  const said = ` ${words.join(' ')} `
  const inFull = touched.filter((charter) => namesFor(charter).inFull.some((name) => said.includes(name)))
  const covered = new Set(inFull.flatMap((charter) => namesFor(charter).telling))
  return touched.filter((charter) => {
    if (inFull.includes(charter)) return true
    const own = namesFor(charter).telling.filter((word) => !covered.has(word) && words.includes(word))
    return own.some((word) => !crew.has(word)) || (own.length > 0 && hasItsDay(charter))
  })
}

/** "The Lindqvists". */
function isPlural(word: string, named: ReadonlyMap<string, unknown>): boolean {
  return word.length > 4 && word.endsWith('s') && !named.has(word) && named.has(word.slice(0, -1))
}

function bothOf(word: string, named: ReadonlyMap<string, unknown>): readonly string[] {
  return isPlural(word, named) ? [word, word.slice(0, -1)] : [word]
}

/** Two charters that one word can mean; the day then tells them apart. */
export function isNamesake(a: BookedCharter, b: BookedCharter): boolean {
  return namesFor(a).telling.some((word) => namesFor(b).telling.includes(word))
}

/** One word of the text is the name of all of them. */
export function isOneName(charters: readonly BookedCharter[], text: string): boolean {
  return wordsOf(text).some((word) => charters.every((charter) => namesFor(charter).telling.includes(word)))
}

/** "Jennifer Lopez" is not Jennifer Sanderson's charter. */
export function hasOtherName(charter: BookedCharter, text: string, book: Book): boolean {
  const { crew } = lexiconOf(book)
  const own = namesFor(charter).words
  const spoken = text.match(/[\p{L}\p{N}'’]+|[,:;.!?()/&+–—-]/gu) ?? []
  return spoken.some((word, index) => {
    const next = spoken[index + 1] ?? ''
    const [folded = ''] = wordsOf(next)
    if (crew.has(folded)) return false
    const isOwn = own.includes(wordsOf(word)[0] ?? '') && !/['’]s$/i.test(word)
    return isOwn && /^\p{Lu}\p{Ll}/u.test(next) && !own.includes(folded) && !isPlainWord(folded)
  })
}
