// By which words a charter can be called.
import { rememberedOf } from '../remembered.ts'
import { isCommonWord } from './common-words.ts'
import { foldLetters, wordsOf } from './fold.ts'
import { isPlainWord } from './plain-words.ts'
import type { BookedCharter } from './reading.ts'
import { isDateWord, isWeekday } from './said-dates.ts'

export interface CharterWords {
  /** Folded ids, aliases and booking codes: nothing else is called that. */
  readonly keys: readonly string[]
  readonly names: readonly (readonly string[])[]
  readonly words: readonly string[]
  /** Names of two telling words, which say more than any one of them. */
  readonly inFull: readonly string[]
  /** Words of its names that are not on every second charter. */
  readonly telling: readonly string[]
}

const GENERIC = new Set(
  `sail sailing charter cruise party trip sunset sunrise afternoon morning evening private group family and the of boat day
  tour event booking crew guests lunch dinner team`.split(/\s+/),
)

/** Folded once per charter instead of once per line. */
export const namesFor = rememberedOf(makeWords)

function isTelling(word: string): boolean {
  return word.length > 2 && !GENERIC.has(word)
}

function makeWords({ id, name, aliases }: BookedCharter): CharterWords {
  const names = [name, ...aliases.filter((alias) => !isKey(alias))].map(wordsOf)
  const words = [...new Set(names.flat())]
  const keys = [id, ...aliases].filter(isKey).map(foldLetters)
  const inFull = names.filter((name) => name.filter(isTelling).length > 1).map((name) => ` ${name.join(' ')} `)
  const telling = words.filter(isTelling)
  const own = telling.filter((word) => !isCommonWord(word) && (!isPlainWord(word) || isDateWord(word)))
  // "Sun" alone is not "Midnight sun".
  const better = own.filter((word) => !isWeekday(word))
  return { keys, names, words, inFull, telling: better.length > 0 ? better : own.length > 0 ? own : telling }
}

/** One word with a digit or a hyphen in it, or in capitals. */
function isKey(alias: string): boolean {
  return !/\s/.test(alias) && (/[\d_-]/.test(alias) || /^[A-Z]{5,}$/.test(alias))
}
