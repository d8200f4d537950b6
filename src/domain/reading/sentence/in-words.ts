// A sentence before it is cut: each day one word, each sign of a list one of a sentence's, money no number.
import { asOneParty } from '../counted-by-age.ts'
import { everyMatch } from '../every-match.ts'
import { inClockDigits } from './clock-words.ts'
import type { DaySpan } from './day-spans.ts'
import { numberSaid } from './numbers.ts'

/** Each day as one word, so that in "Sat 7/24 - 2-5pm" its number begins no range of hours; and money is no number. */
export function inWords(sentence: string, days: readonly DaySpan[]): string {
  const text = days.reduce((rest, span) => wordAcross(rest, span.at, span.length), asOneParty(sentence))
  const plain = SIGNS.test(text) ? inSigns(text) : text
  const paid = CURRENCY.test(plain)
    ? everyMatch(MONEY, plain).reduce((rest, found) => wordAcross(rest, found.index, found[0].length), plain)
    : plain
  const counted = DOZEN.test(paid) ? paid.replace(DOZENS, byTwelve) : paid
  return inClockDigits(TENS.test(counted) ? counted.replace(TENS_AND, inDigits) : counted)
}

const DOZEN = /\bdozen\b/i
const DOZENS = /\b(half a|half|a|one|two|three|four|a baker'?s|baker'?s) dozen\b/gi

/** "A dozen" as a number, at its place. */
function byTwelve(said: string, count: string): string {
  const many = /half/i.test(count)
    ? 6
    : /baker/i.test(count)
      ? 13
      : 12 * Number(/^(?:a|one)$/i.test(count) ? 1 : numberSaid(count))
  return String(many).padEnd(said.length)
}

const TENS = /\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) /i
const TENS_AND =
  /\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (?:one|two|three|four|five|six|seven|eight|nine)\b/gi

/** "Twenty two" as one number, at its place. */
function inDigits(said: string): string {
  return (numberSaid(said.replace(' ', '-')) ?? said).padEnd(said.length)
}

const SIGNS = /[[|·•>⇒➔➜]|\.{3}/

/** Signs of lists as those of sentences, at the same places. */
function inSigns(text: string): string {
  return text
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/[|·•]/g, ',')
    .replace(/(?:[=-]{1,2}>|[⇒➔➜]|>>)/g, (arrow) => '→'.padEnd(arrow.length))
    .replace(/(?<=\s)>(?=\s)/g, '=')
    .replace(/\.{3,40}(?=\s?\p{Lu})/gu, (dots) => `=${' '.repeat(dots.length - 1)}`)
}

const CURRENCY = /[$€£]|\b(?:usd|eur|dollars?|euros?|bucks)\b/i
const MONEY =
  /(?:[$€£]|\b(?:usd|eur) ?)\s?\d[\d.,]{0,12}|\b\d[\d.,]{0,12}\s?(?:[$€£]|(?:usd|eur|dollars?|euros?|bucks)\b)/gi

function wordAcross(text: string, at: number, length: number): string {
  return text.slice(0, at) + 'd'.repeat(length) + text.slice(at + length)
}
