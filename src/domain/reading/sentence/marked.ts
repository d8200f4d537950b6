// From a sentence's letters to its marks: who, which seat, which charter, when; every other word stays a word.
import { isCommonWord } from '../common-words.ts'
import { dayNamesIn } from '../day-names.ts'
import { everyMatch } from '../every-match.ts'
import { nameWords } from '../fold.ts'
import { lexiconOf } from '../lexicon.ts'
import { isPlainWord } from '../plain-words.ts'
import type { Book, BookedCharter } from '../reading.ts'
import { isDateWord } from '../said-dates.ts'
import { isEitherMate } from '../seat-names.ts'
import { whoMayBe } from '../who.ts'
import { spelledOut } from './contractions.ts'
import { isCounting } from './counting.ts'
import { daySpans } from './day-spans.ts'
import { inEnglish } from './in-spanish.ts'
import { inWords } from './in-words.ts'
import { type Kind, letterOf, type Mark, MOST_MARKS, type Word } from './marks.ts'
import { isGenitive, nameAt, type Piece, withoutGenitive } from './names-said.ts'
import { numberSaid } from './numbers.ts'
import { formOf, isSigns, NOON, PIECE } from './piece-forms.ts'
import { LONGEST_SEAT, opensSeat, spokenSeat } from './spoken-seats.ts'

export interface Setting {
  readonly book: Book
  /** The charter that is spoken of, as far as that is settled. */
  readonly charter: BookedCharter | undefined
}

/** More pieces than a sentence has. */
const MOST_PIECES = 400

/** Linear: at every place a bounded number of words is looked at. */
export function marked(sentence: string, setting: Setting): readonly Word[] {
  const named = dayNamesIn(sentence, setting.book)
  const days = daySpans(sentence).filter(({ at }) => !named.some((name) => at >= name.at && at < name.at + name.length))
  const pieces = everyMatch(PIECE, inWords(sentence, days))
    .slice(0, MOST_PIECES)
    .map((found): Piece => ({ text: found[0], at: found.index }))
  const isShouted = !/\p{Ll}/u.test(sentence) || !/\p{Lu}/u.test(sentence.slice(1))
  const letters = new Map<Kind, number>()
  const words: Word[] = []
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]
    if (!piece) break
    const day = days.find((span) => piece.at >= span.at && piece.at < span.at + span.length)
    const taken = day ? dayAt(pieces, at, day) : takenAt(pieces, at, words, sentence, isShouted, setting)
    const last = pieces[at + taken.length - 1] ?? piece
    const [from, end] = [piece.at, last.at + last.text.length]
    if (taken.mark) words.push(...lettered(taken.mark, letters, from, end))
    else for (const said of taken.said) words.push({ said, at: from, end })
    if (taken.mark && /['’]s\.?$/i.test(last.text) && taken.mark.kind !== 'S') words.push({ said: "'s", at: end, end })
    if (endsHere(last.text, pieces[at + taken.length], words)) words.push({ said: '.', at: end, end })
    at += taken.length
  }
  return withStrangers(inEnglish(settledNames(words)), letters, sentence, isShouted)
}

/** A full stop that ends a sentence rather than a short form: "MARISOL IN AS CAPT. DANNY MAY COME". */
function endsHere(text: string, next: Piece | undefined, words: readonly Word[]): boolean {
  if (!text.endsWith('.') || !next) return false
  if (!ABBREVIATED.test(text)) return true
  return words.at(-1)?.mark?.kind === 'S' && /^(?:as|is|for|the|our|be)$/.test(words.at(-2)?.said ?? '')
}

const ABBREVIATED =
  /^(?:capt|cpt|mr|mrs|ms|dr|st|vs|approx|incl|excl|no|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|\p{L}|[\d ]+[ap]\.?m)\.$/iu

interface Taken {
  readonly mark?: Mark | undefined
  readonly said: readonly string[]
  /** Pieces. */
  readonly length: number
}

function dayAt(
  pieces: readonly Piece[],
  at: number,
  day: { readonly at: number; readonly length: number; readonly text: string },
): Taken {
  const end = pieces.findIndex((other, index) => index > at && other.at >= day.at + day.length)
  return { mark: { kind: 'D', text: day.text }, said: [], length: (end < 0 ? pieces.length : end) - at }
}

function takenAt(
  pieces: readonly Piece[],
  at: number,
  before: readonly Word[],
  sentence: string,
  isShouted: boolean,
  setting: Setting,
): Taken {
  const text = pieces[at]?.text ?? ''
  const form = formOf(text)
  if (form === 'dash' || form === 'sign') return { said: [form === 'dash' ? '–' : text], length: 1 }
  if (form === 'once' && !isEleven(pieces, at)) return { said: ['once'], length: 1 }
  if (form === 'short') return { said: [spelledOut(text)], length: 1 }
  if (form === 'hours') return { mark: { kind: 'R', text }, said: [], length: 1 }
  if (form === 'time') return { mark: { kind: 'T', text: text.replace(NOON, '$1') }, said: [], length: 1 }
  if (text === 'to' && before.at(-1)?.said === 'through') return { said: [], length: 1 }
  if (text.length === 3 && isMonthOfMay(text, before.at(-1))) return { said: ['month'], length: 1 }
  return (
    nameAt(pieces, at, sentence, isShouted, setting) ??
    seatAt(pieces, at, before, setting) ??
    wordAt(text, isShouted, setting)
  )
}

/** "Baxter in May I can't do": it doubts nothing. */
function isMonthOfMay(text: string, before: Word | undefined): boolean {
  return (
    /^may$/i.test(text) &&
    /^(?:in|of|this|next|late|early|mid|until|since|during|from|through)$/.test(before?.said ?? '')
  )
}

/** "A las once", "once invitados": eleven, in Spanish; "once Gene is back" is no number. */
function isEleven(pieces: readonly Piece[], at: number): boolean {
  const [before, next] = [pieces[at - 1]?.text ?? '', pieces[at + 1]?.text ?? '']
  return (
    /^(?:las|los|son|somos|seremos|eran|de|a|hasta|desde)$/i.test(before) ||
    /^(?:invitad|hu[eé]sped|person|pasajer|adult|ni[nñ]|horas?$|de$|en$|y$|pm$|am$|h$)/i.test(next)
  )
}

function seatAt(pieces: readonly Piece[], at: number, before: readonly Word[], setting: Setting): Taken | undefined {
  if (!opensSeat(pieces[at]?.text ?? '', setting.book)) return undefined
  const isOrder = !before.at(-1)?.mark && pieces.slice(at + 1, at + 8).some(({ text }) => /^then$/i.test(text))
  for (let length = Math.min(LONGEST_SEAT, pieces.length - at); length > 0; length -= 1) {
    const texts = pieces.slice(at, at + length).map((one) => one.text)
    if (length > 1 && texts.some(isSigns)) continue
    const text = texts.join(' ')
    const phrase = spelledOut(withoutGenitive(text))
    const next = pieces[at + length]
    if (isGenitive(text) && next && isTheirs(pieces, at + length, setting)) continue
    const isCharterNext = next !== undefined && nameAt(pieces, at + length, '', false, setting)?.mark?.kind === 'C'
    const counts = isCounting(phrase, before, spelledOut(next?.text ?? ''), isCharterNext)
    if (counts || (/^(?:first|second)$/.test(phrase) && isOrder) || isVerb(phrase, before)) continue
    const seat = spokenSeat(phrase, setting.book)
    if (seat) return { mark: { kind: 'S', text, ...seat }, said: [], length }
    if (length === 1 && isEitherMate(withoutGenitive(text))) return { mark: { kind: 'M', text }, said: [], length }
  }
  return undefined
}

/** "The captain's brother"; "captain's Otto" says who it is. */
function isTheirs(pieces: readonly Piece[], at: number, setting: Setting): boolean {
  const text = pieces[at]?.text ?? ''
  return (
    /^\p{L}/u.test(text) &&
    !/^(?:been|going|not|still|now|seat|spot|place|role|job|position|slot|duty|duties|shift|chair|to|on|for|tbd|tba|open|missing|out|off|in|sick|ill)$/i.test(
      text,
    ) &&
    nameAt(pieces, at, '', false, setting) === undefined
  )
}

/** "Maeve, please look after the guests": as it is asked of the crew, and no seat; nor is "I'll have to skip Baxter". */
function isVerb(phrase: string, before: readonly Word[]): boolean {
  const last = before.at(-1)?.said ?? ''
  if (phrase === 'skip') return /^(?:to|i|we|they|will|shall|must|can|may|might|could|would|should|not)$/.test(last)
  return (
    /^(?:look after|see to|tend to) /.test(phrase) &&
    !/^(?:will|shall|to|can|may|might|could|must|would|also|gladly)$/.test(last)
  )
}

function wordAt(text: string, isShouted: boolean, { book }: Setting): Taken {
  const word = withoutGenitive(text)
  const number = numberSaid(word)
  if (number !== undefined) return { mark: { kind: 'N', text: number }, said: [], length: 1 }
  const folded = nameWords(word)[0] ?? ''
  const mayBeName = isShouted || /^\p{Lu}/u.test(word)
  const who =
    mayBeName && folded.length > 3 && !isCommonWord(folded) && !lexiconOf(book).charters.has(folded)
      ? whoMayBe(word, book.people)
      : undefined
  if (who?.kind === 'near') return { mark: { kind: 'P', text: word, who }, said: [], length: 1 }
  return { said: spelledOut(text.endsWith('.') ? text.slice(0, -1) : text).split(' '), length: 1 }
}

/** A letter of its own for each mark; beyond the last one a mark is a word that nobody knows. */
function lettered(mark: Mark, letters: Map<Kind, number>, at: number, end: number): readonly Word[] {
  const index = letters.get(mark.kind) ?? 0
  letters.set(mark.kind, index + 1)
  return index < MOST_MARKS ? [{ said: letterOf(mark.kind, index), mark, at, end }] : [{ said: '…', at, end }]
}

/** "Kenji Nakamura and Yuki, Kenji driving": the first name is his who was just named in full. */
function settledNames(words: readonly Word[]): readonly Word[] {
  return words.map((word, index) => {
    const who = word.mark?.who
    if (!word.mark || who?.kind !== 'several') return word
    const named = words.slice(0, index).flatMap(({ mark }) => (mark?.who?.kind === 'one' ? [mark.who.person] : []))
    const [person, ...others] = [...new Set(named)].filter((one) => who.people.includes(one))
    return person && others.length === 0
      ? { ...word, mark: { ...word.mark, text: person.name, who: { kind: 'one', person } } }
      : word
  })
}

/** Capitalised words that nobody and nothing is called by: somebody unknown. */
function withStrangers(
  words: readonly Word[],
  letters: Map<Kind, number>,
  sentence: string,
  isShouted: boolean,
): readonly Word[] {
  if (isShouted) return words
  const marked: Word[] = []
  for (const [index, word] of words.entries()) {
    const text = sentence.slice(word.at, word.end)
    const before = marked.at(-1)
    const isName = !word.mark && isStrangeName(text, word.said) && (index > 0 || words[index + 1]?.mark?.kind === 'S')
    if (!isName) marked.push(word)
    else if (before?.mark?.kind === 'U' && word.at - before.end < 2)
      marked[marked.length - 1] = {
        ...before,
        end: word.end,
        mark: { kind: 'U', text: sentence.slice(before.at, word.end) },
      }
    else marked.push(...lettered({ kind: 'U', text }, letters, word.at, word.end))
  }
  return marked
}

function isStrangeName(text: string, said: string): boolean {
  return (
    /^(?:\p{Lu}\p{Ll}{2,}|\p{Lu}{2,3}$)/u.test(text) &&
    !/ /.test(said) &&
    !isCommonWord(said) &&
    !isPlainWord(said) &&
    !isDateWord(said)
  )
}
