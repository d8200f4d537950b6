// Several seats on one line: `Skipper Gene; FM Angela`, `Capt: Sean / Mate: Mateo / 2nd: Ravi`.
import type { SeatName } from '../seat.ts'
import { everyMatch } from './every-match.ts'
import { withoutEmphasis, wordsOf } from './fold.ts'
import { SEPARATOR } from './label-and-value.ts'
import type { Book } from './reading.ts'
import { type Context, type Found, joined, type Rule } from './rule.ts'
import { isEitherMate, isSeatWord, seatNamed } from './seat-names.ts'
import { readSeat } from './seat-value.ts'
import { whoIs } from './who.ts'
import { whichMate } from './without-seats.ts'

interface Pair {
  readonly seat: SeatName
  readonly value: string
}

/** `Captain on Quinn is Gene, …` is a sentence. */
const SAYS_WHERE = /^(?:on|for|of|this|next|aboard|el|para|del?) /i

/** `Skipper Gene; FM Angela; hostess Angelica`: every part has to be a seat with somebody or nobody. */
export const seatsInOneLine: Rule = (line, context) => {
  if (!/[,;]/.test(line)) return undefined
  const parts = line.split(line.includes(';') ? /\s*;\s*/ : /\s*,\s*/).map((part) => part.replace(/[.!]+$/, '').trim())
  if (parts.length < 2 || parts.length > 10) return undefined
  const pairs: Pair[] = []
  for (const part of parts) {
    const pair = pairIn(part, context)
    if (!pair || wordsOf(pair.value).some(isSeatWord) || SAYS_WHERE.test(pair.value)) return undefined
    pairs.push(pair)
  }
  if (!/mate|\bfm\b|\b[12]m\b/i.test(line) && pairs.every((pair) => pair.seat.endsWith('_mate'))) return undefined
  const found = pairs.map((pair) => readSeat({ ...pair, evidence: line }, context))
  return found.every(({ questions }) => questions.every(({ candidates }) => candidates.length > 0))
    ? joined(found)
    : undefined
}

const LABEL = /(?:^|[/|;,·•]\s*|\s{2,})([\p{L}\d][\p{L}\d .]{0,18}?)\s*(?:[:=]|\s[–—-])\s+/gu

const TWO_LABELS = /(?:[:=]|\s[–—-])\s.*(?:[:=]|\s[–—-])\s/s

/** A cell of a column for mates: `1st Sean Kwan, 2nd Ravi`. */
export function seatsInCell(cell: string, context: Context): Found | undefined {
  const pairs = cell.split(/\s*[,;/]\s*/).map((part) => pairIn(part, context))
  const found = pairs.flatMap((pair) => (pair ? [readSeat({ ...pair, evidence: cell }, context)] : []))
  return found.length === pairs.length ? joined(found) : undefined
}

/** `Capt: Sean / Mate: Mateo / 2nd: Ravi`: several labels on one line. */
export const labelledParts: Rule = (line, context) => {
  const plain = withoutEmphasis(line, ' ')
  if (!TWO_LABELS.test(plain)) return undefined
  const marks = seatLabels(plain, context.book)
  if (marks.length < 2 || (marks[0]?.index ?? 1) > 0) return undefined
  const hasSecond = marks.some(([, label = '']) => seatNamed(label, context.book) === 'second_mate')
  const found = marks.map((mark, index) => {
    const [whole, label = ''] = mark
    const value = line
      .slice(mark.index + whole.length, marks[index + 1]?.index ?? line.length)
      .replace(/[\s/|;,·•]+$/, '')
    const seat = seatNamed(label, context.book) ?? (hasSecond ? 'first_mate' : undefined)
    return seat ? readSeat({ seat, value, evidence: line }, context) : whichMate(line, value, context)
  })
  return found.every((one) => one !== undefined) ? joined(found) : undefined
}

export function hasSeveralLabels(line: string, book: Book): boolean {
  return TWO_LABELS.test(line) && seatLabels(line, book).length > 1
}

/** Seat first (`FM Angela`, `no host needed`), else seat last (`Danny first`). */
function pairIn(part: string, { book }: Context): Pair | undefined {
  const needless = /^no (\S.{0,30}?) needed$/i.exec(part)?.[1]
  const unneeded = needless && seatNamed(needless, book)
  if (unneeded) return { seat: unneeded, value: 'none' }

  const words = part.replace(SEPARATOR, ' ').split(/\s+/)
  for (const length of [3, 2, 1]) {
    const label = words.slice(0, length).join(' ')
    const seat = words.length > length ? seatNamed(label, book) : undefined
    if (seat) return { seat, value: asAsked(words.slice(length).join(' '), label) }
  }
  for (const length of [2, 1]) {
    const label = words.slice(-length).join(' ')
    const last = words.length > length ? seatNamed(label, book) : undefined
    const name = words.slice(0, -length).join(' ')
    if (last && whoIs(name, book.people).kind === 'one') return { seat: last, value: asAsked(name, label) }
  }
  return undefined
}

/** "Cleo host?": the sign stands behind the seat, and asks about her. */
function asAsked(name: string, label: string): string {
  return label.includes('?') ? `${name} (maybe)` : name
}

function seatLabels(line: string, book: Book): readonly RegExpExecArray[] {
  return everyMatch(LABEL, line).filter(([, label = '']) => seatNamed(label, book) || isEitherMate(label))
}
