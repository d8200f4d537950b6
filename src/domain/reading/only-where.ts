// A line that is a charter's name, its day or both, and nothing else: most headings of lists are.
import { MONTH_IN_ENGLISH } from './day-words.ts'
import { wordsOf } from './fold.ts'
import { lexiconOf } from './lexicon.ts'
import type { Book } from './reading.ts'
import { isSeatWord } from './seat-names.ts'
import { daySpans } from './sentence/day-spans.ts'

const WHERE = new Set('the crew list team for of on para el la de del'.split(' '))

const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?'
const NUMBERED = '\\d{1,2}\\/\\d{1,2}(?:\\/20\\d\\d)?|20\\d\\d-\\d\\d-\\d\\d'
/** A day as most headings end with it: many times as quick as looking for one anywhere. */
const DAY_LAST = new RegExp(`(?<![\\w/:-])(?:${WEEKDAY},? )?(?:${MONTH_IN_ENGLISH} [1-3]?\\d|${NUMBERED})(?=:?$)`, 'i')

/** A charter's name and its day: a heading that says nothing of the charter itself. */
export function saysOnlyWhere(line: string, book: Book): boolean {
  const named = line.replace(DAY_LAST, ' ')
  return (named !== line && areWhere(named, book)) || areWhere(withoutDays(line), book)
}

function withoutDays(line: string): string {
  return daySpans(line).reduce(
    (text, { at, length }) => text.slice(0, at) + ' '.repeat(length) + text.slice(at + length),
    line,
  )
}

function areWhere(text: string, book: Book): boolean {
  const { charters, crew } = lexiconOf(book)
  return wordsOf(text).every((word) => WHERE.has(word) || (charters.has(word) && !crew.has(word) && !isSeatWord(word)))
}
