// A sentence in tokens: people, seats, charters, days, times and what the other words do.

import type { SeatName } from '../../seat.ts'
import { namesFor } from '../charter-words.ts'
import { nameWords, wordsOf } from '../fold.ts'
import { lexiconOf } from '../lexicon.ts'
import type { Book, BookedCharter } from '../reading.ts'
import { isEitherMate, seatNamed } from '../seat-names.ts'
import { type Who, whoIs, whoMayBe } from '../who.ts'
import { daySpans } from './day-spans.ts'
import { NUMBERS, SPOKEN_SEATS, WORDLIKE } from './spoken.ts'
import { foldedWord, LONGEST_PHRASE, type Part, partOf } from './vocabulary.ts'

export interface Token {
  /** P person, c one named like the charterer, S seat, e either mate, C charter, D day, T time, N number, R hours, `,` a break, u a name unknown, `.` a word unknown; else as in `vocabulary.ts`. */
  readonly part: Part
  readonly text: string
  readonly who?: Who
  readonly seat?: SeatName
  /** Where it stands in the sentence. */
  readonly at?: number
}

export interface Setting {
  readonly book: Book
  readonly charter: BookedCharter | undefined
}

interface Piece {
  readonly text: string
  readonly at: number
}

const PIECE =
  /\d{1,2}(?:[:.h]\d{2})?(?:\s?[ap]\.?m\.?|[ap])?\s?(?:-|–|—)\s?\d{1,2}(?:[:.h]\d{2})?(?:\s?[ap]\.?m\b\.?|[ap]\b)?|\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\b\.?)?|\d{1,4}(?:\s?[ap]\.?m\b\.?|[ap]\b)|\d+(?:st|nd|rd|th|m)?(?![\p{L}\d])|\bnoon\b|[\p{L}\p{M}\p{N}]+(?:['’`´-][\p{L}\p{M}\p{N}]+)*\.?|[,;:.!?/&+()→=]|->|[-–—]+/giu
const RANGE = /^\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m?\.?)?\s?[-–—]\s?\d/i
const TIME = /^(?:\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m?\.?)?|\d{1,4}\s?[ap]\.?m?\.?|noon)$/i
/** Linear: every place in the text is looked at with a bounded number of words. */
export function tokensOf(text: string, setting: Setting): readonly Token[] {
  const days = daySpans(text)
  const pieces = [...text.matchAll(PIECE)].map((found): Piece => ({ text: found[0], at: found.index }))
  const isShouted = !/\p{Ll}/u.test(text) || !/\p{Lu}/u.test(text.slice(1))
  const tokens: Token[] = []
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]
    if (!piece) break
    const day = days.find((span) => piece.at >= span.at && piece.at < span.at + span.length)
    if (day) {
      const end = pieces.findIndex((other, index) => index > at && other.at >= day.at + day.length)
      tokens.push({ part: 'D', text: day.text, at: day.at })
      at = end < 0 ? pieces.length : end
      continue
    }
    const { token, length } = tokenAt(pieces, at, text, isShouted, setting)
    tokens.push(...token.map((one) => ({ ...one, at: piece.at })))
    at += length
  }
  return tokens
}

interface Taken {
  readonly token: readonly Token[]
  readonly length: number
}

function tokenAt(pieces: readonly Piece[], at: number, text: string, isShouted: boolean, setting: Setting): Taken {
  const piece = pieces[at]?.text ?? ''
  if (piece === '(' || piece === ')') return { token: [{ part: piece, text: piece }], length: 1 }
  if (/^[,;:.!?→=>–—-]+$/.test(piece))
    return {
      token: [
        {
          part:
            piece === '?' ? '¿' : /^[-–—]+$/.test(piece) && /\/\s*$/.test(text.slice(0, pieces[at]?.at)) ? 'O' : ',',
          text: piece,
        },
      ],
      length: 1,
    }
  if (piece === '/' || piece === '&' || piece === '+')
    return { token: [{ part: piece === '/' ? '/' : '+', text: piece }], length: 1 }
  if (RANGE.test(piece)) return { token: [{ part: 'R', text: piece }], length: 1 }
  if (TIME.test(piece)) return { token: [{ part: 'T', text: piece }], length: 1 }
  return (
    nameAt(pieces, at, text, isShouted, setting) ??
    phraseAt(pieces, at, setting) ??
    wordAt(pieces, at, isShouted, setting)
  )
}

/** Charters and people, the longest name first. */
function nameAt(
  pieces: readonly Piece[],
  at: number,
  text: string,
  isShouted: boolean,
  { book, charter }: Setting,
): Taken | undefined {
  const { crew, keyed, named } = lexiconOf(book)
  const first = bare(pieces[at]?.text ?? '')
  const key = first.toLowerCase()
  if (keyed.has(key)) return { token: [{ part: 'C', text: first }], length: 1 }

  for (const length of [3, 2, 1]) {
    const parts = pieces.slice(at, at + length).map((one) => one.text)
    if (
      parts.length < length ||
      parts.slice(0, -1).some((part) => /['’]s$/i.test(part)) ||
      parts.some((part) => !/^\p{L}/u.test(part))
    )
      continue
    const word = bare(parts.join(' '))
    const words = nameWords(word)
    const charterNames = [...new Set(words.flatMap((one) => named.get(one) ?? []))]
    if (
      charterNames.some((other) => namesFor(other).names.some((name) => name.join(' ') === words.join(' '))) &&
      (length > 1 || !words.every((one) => crew.has(one)))
    ) {
      return { token: [{ part: 'C', text: word }], length }
    }
    if (
      !words.every((one) => crew.has(one) || one.length === 1) ||
      !crew.has(words[0] ?? '') ||
      (words.length !== length && words.length < 1)
    )
      continue
    const who = whoIs(word, book.people)
    if (who.kind === 'unknown' || (length === 1 && isJustWord(pieces, at, text, isShouted))) continue
    const isGuest = length === 1 && charter !== undefined && namesFor(charter).words.includes(words[0] ?? '')
    return {
      token: [isGuest ? { part: 'c', text: word, who } : { part: 'P', text: word, who }],
      length,
    }
  }
  const lone = nameWords(first)[0] ?? ''
  return named.has(lone) && !crew.has(lone) ? { token: [{ part: 'C', text: first }], length: 1 } : undefined
}

function isJustWord(pieces: readonly Piece[], at: number, text: string, isShouted: boolean): boolean {
  const piece = pieces[at]
  if (!piece || !WORDLIKE.has(foldedWord(piece.text))) return false
  const opens = at === 0 || /[.!?:]\s*$/.test(text.slice(0, piece.at))
  const next = foldedWord(pieces[at + 1]?.text ?? '')
  const isNamed = /^(?:is|will|can|as|has|drives|hosts|driving|hosting|captain)$/.test(next)
  return isShouted || /^\p{Ll}/u.test(piece.text) || (opens && !isNamed)
}

/** Without the possessive: `Keely's hosting` is "Keely is" and `Danika's` is Danika. */
function bare(text: string): string {
  return text.replace(/\.$/, '').replace(/['’]s$/i, '')
}

function phraseAt(pieces: readonly Piece[], at: number, { book }: Setting): Taken | undefined {
  for (let length = Math.min(LONGEST_PHRASE, pieces.length - at); length > 0; length -= 1) {
    const words = pieces.slice(at, at + length).map((one) => one.text)
    if (
      length > 1 &&
      (words.some((word) => /^[^\p{L}\d]+$/u.test(word)) || words.slice(0, -1).some((word) => word.endsWith('.')))
    )
      continue
    const text = words.join(' ').replace(/\.$/, '')
    const phrase = foldedWord(text)
    const seat = length <= 3 ? (SPOKEN_SEATS[phrase] ?? seatNamed(text, book)) : undefined
    if (seat && !hostsOwn(seat, pieces, at + length - 1, book)) return { token: [{ part: 'S', text, seat }], length }
    if (length === 1 && isEitherMate(text)) return { token: [{ part: 'e', text }], length }
    const part = partOf(phrase)
    if (part !== undefined) return { token: part === '' ? [] : [{ part, text }], length }
  }
  return undefined
}

/** "Hosting her book club" is what a guest does. */
function hostsOwn(seat: SeatName, pieces: readonly Piece[], last: number, book: Book): boolean {
  if (seat !== 'host') return false
  const [next = '', after = ''] = pieces.slice(last + 1, last + 3).map((one) => one.text)
  if (/^(?:her|his|their|a|an|my|our)$/i.test(next)) return !lexiconOf(book).charters.has(wordsOf(after)[0] ?? '')
  return (
    /^the$/i.test(next) &&
    !lexiconOf(book).charters.has(wordsOf(after)[0] ?? '') &&
    partOf(foldedWord(after)) === undefined
  )
}

function wordAt(pieces: readonly Piece[], at: number, isShouted: boolean, { book }: Setting): Taken {
  const word = bare(pieces[at]?.text ?? '')
  const folded = foldedWord(word)
  const number = NUMBERS[folded] ?? (/^\d{1,4}$/.test(word) ? word : undefined)
  if (number !== undefined) return { token: [{ part: 'N', text: number }], length: 1 }
  if (lexiconOf(book).charters.has(folded)) return { token: [], length: 1 }
  if (partOf(folded) === '') return { token: [], length: 1 }
  const mayBeName = isShouted || /^\p{Lu}/u.test(word)
  const who = mayBeName && folded.length > 3 ? whoMayBe(word, book.people) : undefined
  if (who?.kind === 'near') return { token: [{ part: 'P', text: word, who }], length: 1 }
  return { token: [{ part: /^\p{Lu}\p{Ll}/u.test(word) ? 'u' : '.', text: word }], length: 1 }
}
