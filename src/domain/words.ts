// The operator's own words: how people here call somebody, or a seat. Each was said by a manager, of one mail.
import type { Owing } from './owed.ts'
import type { Person } from './person.ts'
import { isCommonWord } from './reading/common-words.ts'
import { isPlainWord } from './reading/plain-words.ts'
import type { Book } from './reading/reading.ts'
import { foldedLabel, seatNamed } from './reading/seat-names.ts'
import { saysOpen } from './reading/seat-value.ts'
import { peopleIn, whoIs } from './reading/who.ts'
import type { SeatName } from './seat.ts'
import { owe } from './settle.ts'

export interface Words extends Owing {
  readonly kept: readonly Word[]
  /** The last ones that were taken back, newest first. */
  readonly removed: readonly (Word & { readonly removedBy: string; readonly removedAt: string })[]
}

/** "Danny" is Dan Rickard; "bosun" is first mate. */
export interface Lesson {
  /** As the mail wrote it. */
  readonly said: string
  readonly means: { readonly crew: string } | { readonly seat: SeatName }
}

export interface Word extends Lesson {
  readonly by: string
  /** Business time, ISO 8601. */
  readonly at: string
  readonly mail: { readonly id: string; readonly subject: string }
}

/** Why a word can't be kept. */
export type Refusal =
  | { readonly kind: 'belongs-to'; readonly people: readonly Person[] }
  | { readonly kind: 'is-seat'; readonly seat: SeatName }
  | { readonly kind: 'everyday-word' | 'known-already' | 'nobody' }
  | { readonly kind: 'means-other'; readonly word: Word }

export type Kept = { readonly kind: 'kept' | 'already-kept'; readonly word: Word } | Refusal

export const WORDS = 'words'
const REMOVED = 50
const LONGEST = 40

export function emptyWords(): Words {
  return { id: WORDS, version: 0, owed: {}, fence: 0, kept: [], removed: [] }
}

export function wordKey({ said }: Lesson): string {
  return foldedLabel(said)
}

/** A book in which the words are known. */
export function bookWith(book: Book, lessons: readonly Lesson[]): Book {
  const names = Map.groupBy(lessons, ({ means }) => ('crew' in means ? means.crew : ''))
  const people = book.people.map((person) => {
    const said = names.get(person.id)?.map((lesson) => lesson.said)
    return said ? { ...person, aliases: [...person.aliases, ...said] } : person
  })
  const seats = lessons.flatMap((one) => ('seat' in one.means ? [[wordKey(one), one.means.seat] as const] : []))
  return { ...book, people, seatWords: { ...book.seatWords, ...Object.fromEntries(seats) } }
}

/** Undefined: nothing speaks against it. Who is called so by the roster or by another kept word counts. */
export function refusalOf(lesson: Lesson, words: Words, people: readonly Person[]): Refusal | undefined {
  const key = wordKey(lesson)
  const word = words.kept.find((one) => wordKey(one) === key && !sameMeaning(one, lesson))
  if (word) return { kind: 'means-other', word }
  const book = bookWith({ timeZone: '', inbox: '', people, charters: [] }, words.kept)
  const seat = seatNamed(key, book)
  const { means } = lesson
  if (seat) return 'seat' in means && means.seat === seat ? { kind: 'known-already' } : { kind: 'is-seat', seat }
  if (isEveryday(key)) return { kind: 'everyday-word' }
  const who = whoIs(lesson.said, book.people)
  const called = who.kind === 'one' ? [who.person] : who.kind === 'several' ? who.people : []
  if ('crew' in means && called.length === 1 && called[0]?.id === means.crew) return { kind: 'known-already' }
  const sharing = sharingPart(lesson, book.people)
  if (called.length + sharing.length > 0) return { kind: 'belongs-to', people: called.length > 0 ? called : sharing }
  return 'crew' in means && !people.some(({ id }) => id === means.crew) ? { kind: 'nobody' } : undefined
}

/** "Big Dan" for Darrell would make "Dan" two people. */
function sharingPart({ said, means }: Lesson, people: readonly Person[]): readonly Person[] {
  const own = 'crew' in means ? means.crew : undefined
  return peopleIn(said, people).filter(({ id }) => id !== own)
}

/** Words with a meaning of their own, or with none, can't be a name as well. */
export function isEveryday(key: string): boolean {
  const isWord = (word: string) => isPlainWord(word) || isCommonWord(word)
  return key.length < 2 || key.length > LONGEST || saysOpen(key) || key.split(' ').every(isWord)
}

/** The same word with the same meaning, when somebody has kept it. */
export function keptAs({ kept }: Words, lesson: Lesson): Word | undefined {
  return kept.find((one) => wordKey(one) === wordKey(lesson) && sameMeaning(one, lesson))
}

/** `card`: what is to show that it was kept. */
export function keep(
  words: Words,
  word: Word,
  card: string,
  people: readonly Person[],
): { next: Words; outcome: Kept } {
  const before = keptAs(words, word)
  if (before) return { next: owe(words, 'card', word.at, card), outcome: { kind: 'already-kept', word: before } }
  const refusal = refusalOf(word, words, people)
  if (refusal) return { next: words, outcome: refusal }
  const next = { ...words, kept: [...words.kept, word] }
  return { next: owe(next, 'card', word.at, card), outcome: { kind: 'kept', word } }
}

export type Removal =
  | { readonly kind: 'removed'; readonly word: Word }
  | { readonly kind: 'removed-before'; readonly word: Words['removed'][number] }
  | { readonly kind: 'no-such-word' }

export function remove(words: Words, key: string, by: string, at: string): { next: Words; outcome: Removal } {
  const word = words.kept.find((one) => wordKey(one) === key)
  if (!word) {
    const gone = words.removed.find((one) => wordKey(one) === key)
    return { next: words, outcome: gone ? { kind: 'removed-before', word: gone } : { kind: 'no-such-word' } }
  }
  const kept = words.kept.filter((one) => one !== word)
  const removed = [{ ...word, removedBy: by, removedAt: at }, ...words.removed].slice(0, REMOVED)
  return { next: { ...words, kept, removed }, outcome: { kind: 'removed', word } }
}

function sameMeaning(a: Lesson, b: Lesson): boolean {
  const meaning = ({ means }: Lesson) => ('crew' in means ? `crew ${means.crew}` : `seat ${means.seat}`)
  return meaning(a) === meaning(b)
}
