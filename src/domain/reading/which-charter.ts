// Which charter a text speaks of: by key, by name, by day, or by both; never by a guess between two.
import { byKey, byName, hasOtherName, isNamesake, isOneName } from './charter-names.ts'
import { withoutDayNames } from './day-names.ts'
import { foldLetters, wordsOf } from './fold.ts'
import { isEitherDay } from './later-days.ts'
import { lexiconOf } from './lexicon.ts'
import { isPartOfDay } from './part-of-day.ts'
import { isIdleWord } from './plain-words.ts'
import type { Book, BookedCharter } from './reading.ts'
import { isMonthFirst, maySayADay, type SaidDay, saidDays } from './said-dates.ts'
import { nearlyNamed, unknownNames } from './unknown-names.ts'

export type CharterMatch =
  | { readonly kind: 'one'; readonly charter: BookedCharter; readonly by: 'key' | 'name' | 'day' }
  /** More than one fits, or a name and a day that don't go together; `isBare`: a name alone. */
  | {
      readonly kind: 'several'
      readonly candidates: readonly BookedCharter[]
      readonly isBare?: true
      readonly isDay?: true
      /** A name with a day on which it isn't. */
      readonly isTorn?: true
    }
  | { readonly kind: 'misspelt'; readonly candidates: readonly BookedCharter[] }
  /** A day, or a name, with which no charter is known. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }

export interface Day {
  /** The mail's local date; empty when it isn't known. */
  readonly today: string
  /** Whether "tomorrow" is counted from it. */
  readonly relative: boolean
  /** The subject's days: they tell two charters of one name apart where the text has no day itself. */
  readonly also?: () => readonly SaidDay[]
}

export function whichCharter(said: string, book: Book, day: Day): CharterMatch {
  const text = withoutNamesakes(said, book)
  if (isIdle(text, book)) return { kind: 'none' }
  const keyed = byKey(text, book)
  const [key] = keyed
  if (key) return keyed.length === 1 ? { kind: 'one', charter: key, by: 'key' } : { kind: 'several', candidates: keyed }

  const days = daysIn(text, day, book)
  const spoken = byName(text, book, (charter) => days.length > 0 && fitsAll(charter, days))
  const coming = spoken.filter(({ date }) => date >= day.today)
  const named = coming.length > 0 ? coming : spoken
  if (named.length > 0) return settled(named, days, text, day, book)

  const unknown = unknownNames(text, book)
  const misspelt = nearlyNamed(unknown, text, book)
  if (misspelt.length > 0) return { kind: 'misspelt', candidates: upcoming(misspelt, day.today) }
  if (days.length === 0) return { kind: 'none' }
  if (unknown.length > 0) return { kind: 'unknown' }
  return onlyByDay(datesFitting(days, book), day, book, isEitherDay(foldLetters(text)))
}

const NAMESAKE =
  /(?<![\p{L}\d])\p{Lu}[\p{L}'’]{2,20} (street|st\.|road|rd\.?|avenue|ave\.?|boulevard|blvd\.?|bridge|game|match|concert|museum|hospital|school|university|college|airport|hotel|library|stadium)(?![\p{L}\d'])(?! day)/giu

/** "12 Baxter Street", "the Quigley game": something else of that name. */
function withoutNamesakes(text: string, book: Book): string {
  if (!OTHER_THING.test(text)) return text
  const { charters } = lexiconOf(book)
  return text.replace(NAMESAKE, (found, noun: string) =>
    charters.has(noun.toLowerCase().replace('.', '')) ? found : ' '.repeat(found.length),
  )
}

const OTHER_THING =
  / (?:street|st\.|road|rd\b|avenue|ave\b|boulevard|blvd|bridge|game|match|concert|museum|hospital|school|university|college|airport|hotel|library|stadium)\b/i

/** "Thanks, all": told quickly, for every rule that sees it asks. */
function isIdle(text: string, book: Book): boolean {
  const { named } = lexiconOf(book)
  const isIdleHere = (word: string) => isIdleWord(word) && !named.has(word) && !named.has(word.slice(0, -1))
  return !/[-_]/.test(text) && wordsOf(text).every(isIdleHere)
}

/** Where people write the month first, a day that no charter has may be written the other way round. */
function daysIn(line: string, { today, relative }: Day, book: Book): readonly SaidDay[] {
  const text = withoutDayNames(line, book)
  const days = saidDays(text, today, relative, isMonthFirst(book.timeZone))
  if (days.length === 0 || !/\d\/\d/.test(text) || datesFitting(days, book).length > 0) return days
  return saidDays(text, today, relative)
}

/** The dates of charters that can be meant. */
function datesFitting(days: readonly SaidDay[], book: Book): readonly string[] {
  return [...lexiconOf(book).dated.keys()].filter((date) => days.every((isDay) => isDay(date)))
}

/** Cheap: whether it may name a charter, or its day. */
export function maySayWhere(text: string, book: Book): boolean {
  const { named, keyed } = lexiconOf(book)
  const isName = (word: string) => named.has(word) || named.has(word.slice(0, -1)) || keyed.has(word)
  return maySayADay(text) || /[-_]/.test(text) || isPartOfDay(text) || wordsOf(text).some(isName)
}

/** Whether running text mentions a charter's name or key at all. */
export function mentionsCharter(text: string, book: Book): boolean {
  return !isIdle(text, book) && (byKey(text, book).length > 0 || byName(text, book, () => false).length > 0)
}

function settled(
  named: readonly BookedCharter[],
  days: readonly SaidDay[],
  text: string,
  { today, also = noDays }: Day,
  book: Book,
): CharterMatch {
  const fitting = named.filter((charter) => fitsAll(charter, days))
  if (days.length > 0) {
    const near = nearest(fitting, today)
    const [charter] = near
    const isAlone = named.every((other) => other === charter || (charter && isNamesake(other, charter)))
    const isClear = fitting.length === 1 || !isEitherWay(text, book)
    if (charter && near.length === 1 && isAlone && isClear) return { kind: 'one', charter, by: 'name' }
    if (fitting.length > 1 && isEitherWay(text, book)) return { kind: 'several', candidates: fitting, isTorn: true }
    if (near.length === 1) return { kind: 'several', candidates: named }
    return near.length > 0
      ? { kind: 'several', candidates: near }
      : { kind: 'several', candidates: named, isTorn: true }
  }
  const all = upcoming(
    NOW.test(text) && named.some(({ date }) => date === today) ? named.filter(({ date }) => date === today) : named,
    today,
  )
  const subject = all.length > 1 ? also() : []
  const told = subject.length > 0 ? all.filter((charter) => fitsAll(charter, subject)) : all
  const coming = told.length > 0 ? told : all
  const [charter] = coming
  if (charter && coming.length === 1 && charter.date >= today && today !== '' && !hasOtherName(charter, text, book)) {
    return { kind: 'one', charter, by: 'name' }
  }
  return isOneName(coming, text) && !coming.some((one) => hasOtherName(one, text, book))
    ? { kind: 'several', candidates: coming, isBare: true }
    : { kind: 'several', candidates: coming }
}

function noDays(): readonly SaidDay[] {
  return []
}

/** Of two of one name the one that is today. */
const NOW = /\bthis (?:morning|afternoon|evening)\b/i

/** "5/6", where people write the month first and the day first. */
function isEitherWay(text: string, { timeZone }: Book): boolean {
  const [, a, b] = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/.exec(text) ?? []
  return a !== b && Number(a) <= 12 && Number(b) <= 12 && !isMonthFirst(timeZone)
}

function onlyByDay(fitting: readonly string[], { today }: Day, book: Book, isEither: boolean): CharterMatch {
  const { dated } = lexiconOf(book)
  const near = isEither
    ? fitting.flatMap((date) => dated.get(date) ?? [])
    : (dated.get(nearestDate(fitting, today) ?? '') ?? [])
  const [charter] = near
  if (!charter) return { kind: 'unknown' }
  return near.length === 1 ? { kind: 'one', charter, by: 'day' } : { kind: 'several', candidates: near, isDay: true }
}

/** Those of the nearest coming day, else of the latest past one. */
function nearest(charters: readonly BookedCharter[], today: string): readonly BookedCharter[] {
  const all = charters.map(({ date }) => date)
  const date = nearestDate(all, today)
  return charters.filter((charter) => charter.date === date)
}

function nearestDate(all: readonly string[], today: string): string | undefined {
  const dates = all.toSorted()
  return dates.find((coming) => coming >= today) ?? dates.at(-1)
}

function upcoming(charters: readonly BookedCharter[], today: string): readonly BookedCharter[] {
  const coming = charters.filter(({ date }) => date >= today)
  return coming.length > 0 ? coming : charters
}

function fitsAll({ date }: BookedCharter, days: readonly SaidDay[]): boolean {
  return days.every((isDay) => isDay(date))
}
