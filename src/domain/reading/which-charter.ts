// Which charter a text speaks of: by key, by name, by day, or by both; never by a guess between two.
import { foldLetters, nameWords, wordsOf } from './fold.ts'
import { isGenericWord, isPlainWord } from './plain-words.ts'
import type { Book, BookedCharter } from './reading.ts'
import { type SaidDay, saidDays } from './said-dates.ts'
import { isNear } from './spelling.ts'
import { namesOf } from './who.ts'

/** Folded once per charter instead of once per line. */
const NAMES = new WeakMap<BookedCharter, readonly (readonly string[])[]>()

export type CharterMatch =
  | { readonly kind: 'one'; readonly charter: BookedCharter; readonly by: 'key' | 'name' | 'day' }
  /** More than one fits, or a name and a day that don't go together; `isBare`: a name alone. */
  | { readonly kind: 'several'; readonly candidates: readonly BookedCharter[]; readonly isBare?: true }
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
  readonly also?: readonly SaidDay[]
}

export function whichCharter(text: string, book: Book, day: Day): CharterMatch {
  const keyed = byKey(text, book.charters)
  const [key] = keyed
  if (key) return keyed.length === 1 ? { kind: 'one', charter: key, by: 'key' } : { kind: 'several', candidates: keyed }

  const days = saidDays(text, day.today, day.relative)
  const named = byName(text, book, days)
  if (named.length > 0) return settled(named, days, text, day)

  const unknown = unknownNames(text, book)
  const misspelt = book.charters.filter((charter) =>
    unknown.some((word) =>
      namesFor(charter)
        .flat()
        .some((name) => isNear(word, name)),
    ),
  )
  if (misspelt.length > 0) return { kind: 'misspelt', candidates: upcoming(misspelt, day.today) }
  if (days.length === 0) return { kind: 'none' }
  if (unknown.length > 0) return { kind: 'unknown' }
  return onlyByDay(
    book.charters.filter((charter) => fitsAll(charter, days)),
    day,
  )
}

/** Whether running text mentions a charter's name or key at all. */
export function mentionsCharter(text: string, { charters, people }: Book): boolean {
  return byKey(text, charters).length > 0 || byName(text, { charters, people }, []).length > 0
}

/** Words that could be a name and are nobody's and nothing's that we know. */
export function unknownNames(text: string, { people, charters }: Pick<Book, 'people' | 'charters'>): readonly string[] {
  const known = new Set([...people.flatMap(namesOf), ...charters.flatMap((charter) => namesFor(charter).flat())])
  const spoken = text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? []
  const short = spoken.length <= 6
  return spoken.flatMap((word, index) => {
    const [folded = ''] = wordsOf(word)
    if (folded.length < 3 || known.has(folded) || isPlainWord(folded)) return []
    const isCapital = /^\p{Lu}/u.test(word) && index > 0
    return isCapital || short ? [folded] : []
  })
}

/** Ids, aliases and booking codes: whole words with a digit, a hyphen or in capitals. */
function byKey(text: string, charters: readonly BookedCharter[]): readonly BookedCharter[] {
  const spoken = new Set(foldLetters(text).match(/[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*/gu) ?? [])
  return charters.filter(({ id, aliases }) =>
    [id, ...aliases].some((key) => isKey(key) && spoken.has(foldLetters(key))),
  )
}

function isKey(alias: string): boolean {
  return !/\s/.test(alias) && (/[\d_-]/.test(alias) || /^[A-Z]{5,}$/.test(alias))
}

/** A charterer's name that is also a crew member's counts in full, or with the charter's own day. */
function byName(
  text: string,
  { charters, people }: Pick<Book, 'charters' | 'people'>,
  days: readonly SaidDay[],
): readonly BookedCharter[] {
  const said = ` ${wordsOf(text).join(' ')} `
  const crew = new Set(people.flatMap(namesOf))
  const inFull = charters.filter((charter) => namesFor(charter).some((name) => isWholeName(name, said, crew)))
  if (inFull.length > 0) return inFull
  return charters.filter((charter) => {
    const words = namesFor(charter)
      .flat()
      .filter((word) => word.length > 2 && !isGenericWord(word) && said.includes(` ${word} `))
    if (words.some((word) => !crew.has(word))) return true
    return words.length > 0 && days.length > 0 && fitsAll(charter, days)
  })
}

function isWholeName(name: readonly string[], said: string, crew: ReadonlySet<string>): boolean {
  const own = name.filter((word) => !isGenericWord(word))
  if (own.length === 0 || !said.includes(` ${name.join(' ')} `)) return false
  return own.length > 1 || !crew.has(own[0] ?? '')
}

function namesFor(charter: BookedCharter): readonly (readonly string[])[] {
  const known = NAMES.get(charter) ?? [charter.name, ...charter.aliases.filter((alias) => !isKey(alias))].map(nameWords)
  NAMES.set(charter, known)
  return known
}

function settled(
  named: readonly BookedCharter[],
  days: readonly SaidDay[],
  text: string,
  { today, also = [] }: Day,
): CharterMatch {
  const fitting = named.filter((charter) => fitsAll(charter, days))
  if (days.length > 0) {
    const near = nearest(fitting, today)
    const [charter] = near
    if (charter && near.length === 1) return { kind: 'one', charter, by: 'name' }
    return { kind: 'several', candidates: near.length > 0 ? near : named }
  }
  const all = upcoming(named, today)
  const told = all.length > 1 && also.length > 0 ? all.filter((charter) => fitsAll(charter, also)) : all
  const coming = told.length > 0 ? told : all
  const [charter] = coming
  if (charter && coming.length === 1 && charter.date >= today && today !== '' && !hasOtherName(charter, text)) {
    return { kind: 'one', charter, by: 'name' }
  }
  return { kind: 'several', candidates: coming, isBare: true }
}

/** "Jennifer Lopez" is not Jennifer Sanderson's charter. */
function hasOtherName(charter: BookedCharter, text: string): boolean {
  const own = nameWords(charter.name)
  const spoken = text.match(/[\p{L}\p{N}'’]+/gu) ?? []
  return spoken.some((word, index) => {
    const next = spoken[index + 1] ?? ''
    const [folded = ''] = wordsOf(next)
    const isOwn = own.includes(wordsOf(word)[0] ?? '') && !/['’]s$/i.test(word)
    return isOwn && /^\p{Lu}\p{Ll}/u.test(next) && !own.includes(folded) && !isPlainWord(folded)
  })
}

function onlyByDay(fitting: readonly BookedCharter[], { today }: Day): CharterMatch {
  const near = nearest(fitting, today)
  const [charter] = near
  if (!charter) return { kind: 'unknown' }
  return near.length === 1 ? { kind: 'one', charter, by: 'day' } : { kind: 'several', candidates: near }
}

/** Those of the nearest coming day, else of the latest past one. */
function nearest(charters: readonly BookedCharter[], today: string): readonly BookedCharter[] {
  const dates = charters.map(({ date }) => date).sort()
  const date = dates.find((coming) => coming >= today) ?? dates.at(-1)
  return charters.filter((charter) => charter.date === date)
}

function upcoming(charters: readonly BookedCharter[], today: string): readonly BookedCharter[] {
  const coming = charters.filter(({ date }) => date >= today)
  return coming.length > 0 ? coming : charters
}

function fitsAll({ date }: BookedCharter, days: readonly SaidDay[]): boolean {
  return days.every((isDay) => isDay(date))
}
