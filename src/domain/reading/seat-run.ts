// A line that is nothing but seats and who has them, whatever stands between: `Captain/Gene | FM Dan`, `Gene (capt), Dan 1st`.
import { remembered, rememberedOf } from '../remembered.ts'
import { isShared, type SeatName } from '../seat.ts'
import { everyMatch } from './every-match.ts'
import type { Book } from './reading.ts'
import { type Context, type Found, joined, type Rule } from './rule.ts'
import { mayNameSeat, seatNamed } from './seat-names.ts'
import { readSeat, saysOpen } from './seat-value.ts'
import { whoIs } from './who.ts'

const MAX_LINE = 300
const MOST_WORDS = 40
const LONGEST_NAME = 4
const LONGEST_LABEL = 3
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’`´][\p{L}\p{M}\p{N}]+)*/gu
/** Between the words of one label, and of one name. */
const IN_LABEL = /^(?:[ .]|\. |[/-])$/
const IN_NAME = /^(?: |\. ?|-)$/
/** Between seats and people nothing stands but signs and these. */
const LINK = /^(?:and|n|with|w|is|will be|as|plus|y|con|es|on|the|our|for|at)$/i
const NOBODY_FOR = /^(?:no|nobody|without|nadie|sin)$/i
const BEFORE_EMPTY = /^(?:for|as|de|a|the|needed)$/i
const DOUBT = /^(?:maybe|probably|tentative|tentatively|tbc|possibly|confirmed|perhaps|pending|quizas|confirmad[oa])$/i
const DOUBTS = /(?:maybe|probably|tentative(?:ly)?|tbc|possibly|confirm\w*|perhaps|pending|quizas)/gi
/** Two people for one label are named in one breath. */
const TOGETHER = /^\s*(?:,|&|\/|\+|and|n|or|y|o)\s*$/i
const EITHER = /^\s*(?:\/|or|o)\s*$/i
/** Between one pair and the next: `is` would bind what stands at its sides. */
const APART = /^[^\p{L}\p{N}]*(?:(?:and|plus|with|y|con)(?: the| our)?)?[^\p{L}\p{N}]*$/iu

interface Token {
  /** `empty`: a seat and that nobody has it, in one. */
  readonly is: 'seat' | 'value' | 'empty'
  readonly seat?: SeatName
  readonly at: number
  readonly end: number
  /** A doubt of the mail's own stands beside it. */
  readonly isMaybe?: boolean
}

interface Seating {
  readonly seat: SeatName
  readonly value: string
}

/** Two seats at least, each with somebody or nobody, and not a word besides. */
export const seatRun: Rule = (line, context) => {
  const seatings = seatingsIn(line, context.book)
  return seatings.length > 1 ? read(seatings, line, context) : undefined
}

/** The same with one seat: only beside other lines of a list, for signatures look alike. */
export const seatAlone: Rule = (line, context) => {
  const seatings = seatingsIn(line, context.book)
  return seatings.length === 1 ? read(seatings, line, context) : undefined
}

/** Every seat of the line with its value; none where the line says anything else, or could be read either way. */
export function seatingsIn(line: string, book: Book): readonly Seating[] {
  return seatingsBy(book)(line)
}

const seatingsBy = rememberedOf((book: Book) => remembered((line: string) => seatingsOf(line, book), 300))

function read(seatings: readonly Seating[], evidence: string, context: Context): Found {
  return joined(seatings.map((one) => readSeat({ ...one, evidence }, context)))
}

function seatingsOf(line: string, book: Book): readonly Seating[] {
  if (line.length > MAX_LINE || line.includes('\t') || !mayNameSeat(line, book)) return []
  const tokens = tokensOf(line, book)
  const [first, ...more] = tokens ?? []
  if (!tokens || !first) return []
  if (more.length === 0) return first.is === 'empty' && first.seat ? [{ seat: first.seat, value: 'none' }] : []
  const empty = tokens.flatMap(({ is, seat }) => (is === 'empty' && seat ? [{ seat, value: 'none' }] : []))
  const others = tokens.filter(({ is }) => is !== 'empty')
  if (empty.length > 0 && (others.length < 2 || !isParted(tokens, line))) return []
  const pairs = [...paired(others, empty.length > 0 ? withoutEmpty(line, tokens) : line), ...empty]
  if (pairs.length === empty.length) return []
  const seats = pairs.map(({ seat }) => seat)
  return new Set(seats).size === seats.length ? pairs : []
}

/** Undefined where a word is neither a seat, a person, nor one of those that may stand between. */
function tokensOf(line: string, book: Book): readonly Token[] | undefined {
  const words = everyMatch(WORD, line)
  if (words.length < 2 || words.length > MOST_WORDS) return undefined
  const tokens: Token[] = []
  for (let at = 0; at < words.length; ) {
    const token = emptyAt(line, words, at, book) ?? seatAt(line, words, at, book) ?? personAt(line, words, at, book)
    const [word = ''] = words[at] ?? []
    const last = tokens.at(-1)
    if (token) tokens.push(token.token)
    else if (DOUBT.test(word) && last)
      tokens[tokens.length - 1] = { ...last, isMaybe: isMaybe(word) || last.isMaybe === true }
    else if (!LINK.test(word)) return undefined
    at += token?.length ?? 1
  }
  return tokens
}

function withoutEmpty(line: string, tokens: readonly Token[]): string {
  return tokens.reduce(
    (text, { is, at, end }) => (is === 'empty' ? text.slice(0, at) + ' '.repeat(end - at) + text.slice(end) : text),
    line,
  )
}

/** Nothing but signs before and behind each empty seat. */
function isParted(tokens: readonly Token[], line: string): boolean {
  return tokens.every((token, index) => {
    const next = tokens[index + 1]
    return !next || (token.is !== 'empty' && next.is !== 'empty') || APART.test(line.slice(token.end, next.at))
  })
}

function isMaybe(word: string): boolean {
  return !/^confirm/i.test(word)
}

type Words = readonly RegExpExecArray[]

interface Taken {
  readonly token: Token
  readonly length: number
}

/** `no host`, `nobody for host`. */
function emptyAt(line: string, words: Words, at: number, book: Book): Taken | undefined {
  const [word] = words[at] ?? []
  if (word === undefined || !NOBODY_FOR.test(word)) return undefined
  const from = words.slice(at + 1, at + 3).findIndex(([next]) => !BEFORE_EMPTY.test(next)) + at + 1
  const seat = from > at ? seatAt(line, words, from, book) : undefined
  const first = words[at]?.index ?? 0
  return seat && { token: { ...seat.token, is: 'empty', at: first }, length: from - at + seat.length }
}

function seatAt(line: string, words: Words, at: number, book: Book): Taken | undefined {
  for (let length = LONGEST_LABEL; length > 0; length -= 1) {
    const span = spanOf(line, words, at, length, IN_LABEL)
    const seat = span && seatNamed(span.text, book)
    if (span && seat) return { token: { is: 'seat', seat, at: span.at, end: span.end }, length }
  }
  return undefined
}

function personAt(line: string, words: Words, at: number, book: Book): Taken | undefined {
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const span = spanOf(line, words, at, length, IN_NAME)
    if (!span) continue
    const isValue = whoIs(span.text, book.people).kind !== 'unknown' || (length < 3 && isNobody(span.text))
    if (isValue) return { token: { is: 'value', at: span.at, end: span.end }, length }
  }
  return undefined
}

function isNobody(text: string): boolean {
  return /^(?:tb[adc]|none|open|nobody|vacant|nadie|no one|none needed|not needed)$/i.test(text) && saysOpen(text)
}

function spanOf(line: string, words: Words, at: number, length: number, between: RegExp) {
  const all = words.slice(at, at + length)
  if (all.length < length) return undefined
  const isOne = all.every((word, index) => {
    const next = all[index + 1]
    return !next || between.test(line.slice(word.index + word[0].length, next.index))
  })
  const last = all.at(-1)
  if (!isOne || !all[0] || !last) return undefined
  const [from, end] = [all[0].index, last.index + last[0].length]
  return { text: line.slice(from, end), at: from, end }
}

/** Seat and person in turn, all the way: `Gene captain, Dan 1st` or `Captain Gene, 1st Dan`. */
function paired(tokens: readonly Token[], line: string): readonly Seating[] {
  const merged = together(tokens, line)
  if (merged.length % 2 === 1) return []
  const isSeatFirst = merged[0]?.is === 'seat'
  const isInTurn = merged.every(({ is }, index) => (is === 'seat') === (index % 2 === (isSeatFirst ? 0 : 1)))
  if (!isInTurn) return []
  const pairs = Array.from({ length: merged.length / 2 }, (_, index) => merged.slice(index * 2, index * 2 + 2))
  if (pairs.some(([a, b]) => !a || !b || !isClose(a, b, line, isSeatFirst))) return []
  const isApart = merged.every((one, index) => {
    const next = merged[index + 1]
    return index % 2 === 0 || APART.test(line.slice(one.end, next?.at).replace(DOUBTS, ' '))
  })
  if (!isApart) return []
  if (pairs.length > 1 && pairs.every(([a, b], nth) => isLooser(a, b, merged[nth * 2 + 2], line))) return []
  return pairs.flatMap(([a, b]) => {
    const [seat, value] = isSeatFirst ? [a, b] : [b, a]
    return seat?.seat && value ? [{ seat: seat.seat, value: nameOf(value, seat, line) }] : []
  })
}

/** `Deckhands: Sam, Tuck`. */
function together(tokens: readonly Token[], line: string): readonly Token[] {
  const merged: Token[] = []
  for (const token of tokens) {
    const last = merged.at(-1)
    if (last?.is === 'value' && token.is === 'value' && isOneLabel(merged.at(-2), line.slice(last.end, token.at)))
      merged[merged.length - 1] = { ...last, end: token.end, isMaybe: last.isMaybe || token.isMaybe === true }
    else merged.push(token)
  }
  return merged
}

/** For a seat that several share, or where it is a choice. */
function isOneLabel(label: Token | undefined, between: string): boolean {
  return label?.seat !== undefined && (EITHER.test(between) || (isShared(label.seat) && TOGETHER.test(between)))
}

/** A sentence's end parts two pairs, and a label's colon stands before its person. */
function isClose(a: Token, b: Token, line: string, isSeatFirst: boolean): boolean {
  const between = line.slice(a.end, b.at)
  const isShort = isSeatFirst ? a.end - a.at < 6 : /(?:^|[\s.])\p{L}$/u.test(line.slice(0, a.end))
  if (/[.!;]\s/.test(isShort ? between.replace(/^\./, '') : between)) return false
  return isSeatFirst || !/^\s*[:=]/.test(line.slice(b.end, b.end + 3))
}

/** What stands between the two is weaker inside than between pairs: `…, captain Gene, …`. */
function isLooser(a: Token | undefined, b: Token | undefined, next: Token | undefined, line: string): boolean {
  if (!a || !b || !next) return true
  return /[,;|]/.test(line.slice(a.end, b.at)) && !/[,;|./•·+&]|\band\b| {2}/.test(line.slice(b.end, next.at))
}

function nameOf({ at, end, isMaybe: isDoubted }: Token, seat: Token, line: string): string {
  const isAsked = [end, seat.end].some((from) => /^\)?\s?\(?\?/.test(line.slice(from, from + 4)))
  return `${line.slice(at, end)}${isDoubted || seat.isMaybe || isAsked ? ' (maybe)' : ''}`
}
