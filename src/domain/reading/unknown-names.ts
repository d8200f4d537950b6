// Words that could be a charter's name and are none that is known, and the charters that are called nearly so.
import { isCommonWord } from './common-words.ts'
import { everyMatch } from './every-match.ts'
import { foldLetters, wordsOf } from './fold.ts'
import { lexiconOf } from './lexicon.ts'
import { isPlainWord } from './plain-words.ts'
import type { Book, BookedCharter } from './reading.ts'

/** "delgado on sat": where nothing is capitalised, the word before the day may be a name. */
const BEFORE_DAY =
  /(?<![\p{L}\d'-])([a-z]{4,20})(?:'?s)?(?: party| charter| sail| wedding)? (?:on|this|for) (?:the )?(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{1,2}(?:st|nd|rd|th)|\d{1,2}\/)/u

/** Words that could be a name and are nobody's and nothing's that we know. */
export function unknownNames(text: string, book: Book): readonly string[] {
  const { crew, charters } = lexiconOf(book)
  const spoken = text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? []
  const short = spoken.length <= 6
  const before = short || /\p{Lu}/u.test(text) ? undefined : BEFORE_DAY.exec(foldLetters(text))?.[1]
  return spoken.flatMap((word, index) => {
    const [folded = ''] = wordsOf(word)
    if (folded.length < 3 || crew.has(folded) || charters.has(folded)) return []
    if (isPlainWord(folded) || isCommonWord(folded)) return []
    const isCapital = /^\p{Lu}/u.test(word) && index > 0
    return isCapital || short || folded === before ? [folded] : []
  })
}

/** The charters that are called nearly like one of these words, or like one that stands where the text would name them. */
export function nearlyNamed(unknown: readonly string[], text: string, book: Book): readonly BookedCharter[] {
  const { named, nearNames } = lexiconOf(book)
  const meant = new Set([...unknown, ...inNamesPlace(text, book)].flatMap(nearNames))
  const near = new Set([...meant].flatMap((name) => named.get(name) ?? []))
  return near.size < 2 ? [...near] : book.charters.filter((charter) => near.has(charter))
}

/** "fenwik: abel is second": a head of one word. */
const HEAD = /^(?:(?:for|on|re|fyi|the) )?([a-z]{4,20})(?:'?s)?(?: (?:party|charter|sail|wedding|cruise))? ?[:–=]/u
/** "abel is second on fenwik", where nothing is capitalised. */
const BEHIND =
  /(?<![\p{L}\d'-])(?:on|for) (?:the )?([a-z]{4,20})(?= ?(?:$|[.,;!]|(?:party|charter|sail|wedding|cruise|please|pls|plz|thx|thanks|instead|too|now|and|y) ?))/gu

function inNamesPlace(text: string, book: Book): readonly string[] {
  if (text.length > 300) return []
  const { crew } = lexiconOf(book)
  const folded = foldLetters(text)
  const head = HEAD.exec(folded)?.[1]
  const behind = /\p{Lu}.*\p{Lu}/u.test(text) ? [] : everyMatch(BEHIND, folded).map(([, word = '']) => word)
  return [...(head ? [head] : []), ...behind].filter(
    (word) => !crew.has(word) && !isPlainWord(word) && !isCommonWord(word),
  )
}
