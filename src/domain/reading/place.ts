// Which charter the lines that follow are about, as the subject, a heading or a sentence says it.
import type { Person } from '../person.ts'
import { doubtIn, isOtherList } from './doubt.ts'
import { wordsOf } from './fold.ts'
import { lexiconOf } from './lexicon.ts'
import { isPartOfDay, toldByHeading, toldBySentence } from './part-of-day.ts'
import { isPlainWord } from './plain-words.ts'
import type { Book, BookedCharter, Question } from './reading.ts'
import { type SaidDay, saidDays } from './said-dates.ts'
import { theOther } from './the-other.ts'
import { unknownNames } from './unknown-names.ts'
import { type CharterMatch, whichCharter } from './which-charter.ts'

export interface Place {
  readonly charter: BookedCharter | undefined
  /** Other charters of which a list says the same. */
  readonly also?: readonly BookedCharter[]
  /** The one whose name is misspelt: it is asked, and told who is aboard. */
  readonly likely?: BookedCharter
  /** The mail's words for it. */
  readonly words: string
  /** Set where no charter is settled. */
  readonly question?: Question
  /** Changes may stand here: the heading introduces the crew as it now is. */
  readonly holds: boolean
  readonly from: 'subject' | 'heading' | 'sentence' | 'nothing'
  readonly by: 'key' | 'name' | 'day' | undefined
}

export interface Compass {
  readonly book: Book
  /** The mail's local date, empty when unknown. */
  readonly today: string
  readonly subjectDays: () => readonly SaidDay[]
  /** Who writes, where that is somebody of the book. */
  readonly self?: Person | undefined
}

/** Names of the crew and nothing else, none of them also a charter's. */
export function isCrewOnly(text: string, book: Book): boolean {
  const { charters, crew, keyed } = lexiconOf(book)
  const words = wordsOf(text)
  return (
    words.length > 0 &&
    words.every((word) => crew.has(word) && !charters.has(word) && !keyed.has(word) && !isPlainWord(word))
  )
}

const MAX_HEADING = 160

export const NOWHERE: Place = {
  charter: undefined,
  words: '',
  holds: true,
  from: 'nothing',
  by: undefined,
}

export function placeOfSubject(subject: string, compass: Compass, isReply: boolean): Place {
  const match = whichCharter(subject, compass.book, { today: compass.today, relative: !isReply })
  if (match.kind === 'none' || match.kind === 'unknown') return NOWHERE
  return placed(match, subject, 'subject')
}

/** The place that a heading opens; undefined when the line is none. */
export function placeOfHeading(line: string, before: Place, compass: Compass, look: Look): Place | undefined {
  if (line.length > MAX_HEADING) return undefined
  const said = whichCharter(line, compass.book, {
    today: compass.today,
    relative: look.relative,
    also: compass.subjectDays,
  })
  const match = byPart(said, isPartOfDay(line), before, compass, (charters) => toldByHeading(line, charters))
  if (!isHeading(line, match, compass.book, look)) return undefined

  const words = line.replace(/[\s:*_–—-]+$/, '')
  const holds = !isOtherList(line) && doubtIn(line) !== 'ask'
  if (match.kind === 'none') return holds ? { ...unknownPlace(words), holds: false } : { ...before, holds: false }
  if (match.kind === 'unknown') return { ...unknownPlace(words), holds }
  if (match.kind === 'several' && match.isDay && isOneOf(match.candidates, before)) return { ...before, holds }
  const place = placed(match, words, 'heading')
  const isOther = place.charter && before.charter && place.charter.id !== before.charter.id
  if (place.by === 'day' && isOther && before.by !== 'day' && before.from !== 'heading')
    return torn(before, place, words)
  return { ...place, holds: holds && place.holds }
}

/** What a day alone leaves open, or what only names a boat of the day that is spoken of, told by the part of the day. */
function byPart(
  match: CharterMatch,
  isAlone: boolean,
  before: Place,
  { book, today }: Compass,
  told: (charters: readonly BookedCharter[]) => BookedCharter | undefined,
): CharterMatch {
  const isOpen = match.kind === 'several' && match.isDay === true
  if (!isOpen && !(match.kind === 'none' && isAlone)) return match
  const charter = told(isOpen ? match.candidates : ofTheDay(before, book))
  return charter && charter.date >= today ? { kind: 'one', charter, by: 'day' } : match
}

/** The charters of the one day that is spoken of, where it has several. */
function ofTheDay({ charter, question }: Place, { charters }: Book): readonly BookedCharter[] {
  const candidates = charters.filter(({ id }) => question?.candidates.includes(id))
  const days = new Set(charter ? [charter.date] : candidates.map(({ date }) => date))
  const all = days.size === 1 ? charters.filter(({ date }) => days.has(date)) : []
  return all.length > 1 ? all : []
}

/** The day of the charter that was named before. */
function isOneOf(candidates: readonly BookedCharter[], { charter, by }: Place): boolean {
  return charter !== undefined && (by === 'name' || by === 'key') && candidates.includes(charter)
}

/** Where running text that names a charter leaves the lines below it. */
export function placeAfterSentence(line: string, before: Place, compass: Compass, relative: boolean): Place {
  const match = whichCharter(line.slice(0, 500), compass.book, {
    today: compass.today,
    relative,
    also: compass.subjectDays,
  })
  if (match.kind !== 'one' && match.kind !== 'several') return before
  const place = placed(match, line, 'sentence')
  if (before.from === 'nothing') return place
  if (match.kind === 'several' || place.by === 'day' || place.charter?.id === before.charter?.id) return before
  return torn(before, place, line)
}

/** The charter of a sentence that a rule understands: its own name or day, else the one spoken of before. */
export function placeOfProse(line: string, before: Place, compass: Compass, relative: boolean): Place {
  const also = compass.subjectDays
  const said = whichCharter(line.slice(0, 500), compass.book, { today: compass.today, relative, also })
  const match = byPart(theOther(said, line, before.charter), true, before, compass, (charters) =>
    toldBySentence(line.slice(0, 500), charters),
  )
  if (match.kind === 'none') return before
  if (match.kind === 'unknown')
    return fitsBefore(line, before, compass, relative) || isWhereabouts(line, before, compass)
      ? before
      : unknownPlace(line)
  if (match.kind === 'misspelt') return before.charter ? before : placed(match, line, 'sentence')
  const read = placed(match, line, 'sentence')
  const place = match.kind === 'several' && (match.isDay || match.isTorn) ? { ...read, holds: true } : read
  const isBefore =
    match.kind === 'several' && !match.isTorn && match.candidates.some(({ id }) => id === before.charter?.id)
  return isBefore ? before : place.charter?.id === before.charter?.id && before.charter ? before : place
}

/** A sentence without a day, or with the charter's own: a strange word in it is no other charter. */
function fitsBefore(line: string, { charter }: Place, { today }: Compass, relative: boolean): boolean {
  const days = saidDays(line, today, relative)
  return charter !== undefined && days.every((isDay) => isDay(charter.date)) && days.length === 0
}

/** "She is in Tulsa on Sunday": where somebody is on the charter's own day, and no other charter. */
function isWhereabouts(line: string, { charter }: Place, { today }: Compass): boolean {
  return charter !== undefined && IS_AT.test(line) && saidDays(line, today).every((isDay) => isDay(charter.date))
}

const IS_AT =
  /^(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Aa]s|[Bb]ecause|[Ss]ince) )?(?:he|she|they|\p{Lu}\p{L}+)(?:['’]s| is|['’]re| are| will be|['’]ll be) (?:\p{Ll}+ ){0,2}(?:in|at|on|near) (?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:all |on |this |that )*(?:\p{Lu}\p{L}+|the \d\S*|that day)\W*$/u

export interface Look {
  /** The next line belongs to a list. */
  readonly leads: boolean
  readonly relative: boolean
  /** The line above. */
  readonly above?: string | undefined
}

/** `Constitution Dock, berth 4`: where the boat lies. */
const ADDRESS =
  /\b(?:docks?|berth|pier|slip|marina|wharf|quay|jetty|pontoon|mooring|street|road|avenue|harbou?r|muelle|puerto)\b(?!.*:$)/i

function isHeading(line: string, match: CharterMatch, book: Book, { leads }: Look): boolean {
  const isShort = line.split(' ').length <= 14
  if (match.kind === 'none') {
    if (/:\s*\S/.test(line) || /^\W*\d{1,4}\s\D/.test(line)) return false
    const intro =
      leads && !ADDRESS.test(line) && (line.endsWith(':') || (line.split(' ').length <= 4 && !/[.!?,]$/.test(line)))
    return intro && (unknownNames(line, book).length > 0 || isOtherList(line) || doubtIn(line) !== undefined)
  }
  if (!isShort) return leads && line.endsWith(':')
  return leads || onlyPlain(line, book)
}

/** Nothing but the charter, its day and words that mean nothing by themselves. */
function onlyPlain(line: string, book: Book): boolean {
  const { charters, crew } = lexiconOf(book)
  return wordsOf(line).every((word) => charters.has(word) || (isPlainWord(word) && !crew.has(word)))
}

function placed(match: Exclude<CharterMatch, { kind: 'none' | 'unknown' }>, words: string, from: Place['from']): Place {
  if (match.kind === 'one') return { charter: match.charter, words, holds: true, from, by: match.by }
  const holds = match.kind === 'misspelt' || match.isBare === true || match.isTorn === true
  return { ...unsettled(match.candidates, words, match.kind), holds, from }
}

/** Two charters are spoken of, and what follows may be about either. */
function torn(before: Place, after: Place, words: string): Place {
  const candidates = [before, after].flatMap(({ charter }) => (charter ? [charter] : []))
  return { ...unsettled(candidates, words, 'several'), holds: false, from: 'sentence' }
}

function unsettled(candidates: readonly BookedCharter[], words: string, kind: 'several' | 'misspelt'): Place {
  const listed = candidates.map(({ name, date }) => `${name} on ${date}`)
  const text =
    kind === 'misspelt' && listed.length === 1
      ? `"${words}": is that ${listed[0]}?`
      : `"${words}": which charter is meant, ${listed.join(' or ')}?`
  const question = { about: 'charter', candidates: candidates.map(({ id }) => id), evidence: words, text } as const
  const [likely] = kind === 'misspelt' && candidates.length === 1 ? candidates : []
  return {
    charter: undefined,
    ...(likely ? { likely } : {}),
    words,
    question,
    holds: true,
    from: 'heading',
    by: undefined,
  }
}

function unknownPlace(words: string): Place {
  const text = `No charter is known for "${words}". Which one is it?`
  const question = { about: 'charter', candidates: [], evidence: words, text } as const
  return { charter: undefined, words, question, holds: true, from: 'heading', by: undefined }
}
