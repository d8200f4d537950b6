// One sentence of running text: which charter each part is about, and what it says of it.
import type { Person } from '../person.ts'
import type { SeatName } from '../seat.ts'
import { isCommonWord } from './common-words.ts'
import { everywhere, placeAt } from './of-which-sails.ts'
import { type Compass, type Place, placeOfProse } from './place.ts'
import { placesOf } from './places-of-parts.ts'
import { isPlainWord } from './plain-words.ts'
import type { BookedCharter } from './reading.ts'
import { type Found, joined, NOTHING } from './rule.ts'
import { withoutArrows } from './sentence/arrows.ts'
import { asking } from './sentence/asking.ts'
import { betweenBoats } from './sentence/boats.ts'
import { clausesOf } from './sentence/clauses.ts'
import { eachToEach } from './sentence/each-to-each.ts'
import { withoutGaps } from './sentence/gapped.ts'
import { withInsteadBehind } from './sentence/instead-of.ts'
import { marked } from './sentence/marked.ts'
import { type Mark, marksIn, pattern, textOf, type Word } from './sentence/marks.ts'
import { otherMate } from './sentence/other-mate.ts'
import { peopleOnly } from './sentence/people-only.ts'
import { type Left, readClauses } from './sentence/read-clauses.ts'
import { sailsInRow } from './sentence/sails-in-row.ts'
import type { OnBoat } from './sentence/sails-said.ts'
import { tellsNothing } from './sentence/tells-nothing.ts'
import { choiceOf, topicOf } from './sentence/topic.ts'
import { withNowInstead } from './sentence/was-now.ts'
import { severalDays } from './several-days.ts'
import type { Day } from './which-charter.ts'

export interface Spoken {
  readonly place: Place
  readonly entries: readonly { readonly place: Place; readonly found: Found }[]
  readonly dark: readonly string[]
  /** The one person that it speaks of. */
  readonly subject?: Mark | undefined
  /** The one seat that it speaks of without naming anybody. */
  readonly topic?: SeatName | undefined
  /** The one that leaves a seat. */
  readonly left?: Left | undefined
}

export interface Around {
  /** The charters that the mail has spoken of so far. */
  readonly seen: readonly BookedCharter[]
  readonly opens: boolean
  readonly relative: boolean
  readonly self: Person | undefined
  readonly subject?: Mark | undefined
  readonly topic?: SeatName | undefined
  readonly left?: Left | undefined
  /** Beside it stand others of its form: a list's line, no signature. */
  readonly isAmongSeats?: (() => boolean) | undefined
  /** As much has been read as there is time for. */
  readonly isFull: boolean
}

/** Words that may say something without any name beside them. */
const NEWS =
  /\b(?:cancel|postpon|reschedul|called off|count me|i'?m (?:in|out)|\b(?:hours?|hrs?|min(?:ute)?s?) (?:later|earlier|sooner)|(?:back|up|forward) (?:by )?(?:half )?an hour)/i

/** Undefined where no rule of running text has anything to say. */
export function sentenceStep(line: string, before: Place, compass: Compass, around: Around): Spoken | undefined {
  if (around.isFull) return undefined
  const about = asking(line)
  if (about) {
    const at = placeOfProse(line, before, compass, around.relative)
    return { place: at, entries: [{ place: at, found: { ...NOTHING, asks: [{ about, evidence: line }] } }], dark: [] }
  }
  const marks = marked(line, { book: compass.book, charter: before.charter })
  const words = withInsteadBehind(withNowInstead(withoutGaps(eachToEach(withoutArrows(otherMate(marks))))))
  const isMore = around.left !== undefined && around.subject !== undefined
  if (!words.some(({ mark }) => mark) && !NEWS.test(line) && !isMore) return undefined
  if (isTitle(line, words) && !around.isAmongSeats?.()) return undefined
  const day = { today: compass.today, relative: around.relative }
  const boats = betweenBoats({ line, words, book: compass.book, day, self: around.self })
  if (boats) return ofBoats(boats, words, around)
  const row = inRow(line, words, day, compass, around)
  if (row) return row
  const clauses = clausesOf(words)
  const many = severalDays(words, compass.book, day)
  const places = many
    ? clauses.map(() => placeAt(many[0] as BookedCharter))
    : placesOf(line, clauses, words, before, compass, around)
  if (tellsNothing(line)) return { place: before, entries: [], dark: [line] }
  if (isStrange(words) && !places.some(({ likely }) => likely)) return { place: before, entries: [], dark: [line] }
  const parts = clauses.map((clause, index) => ({ clause, charter: places[index]?.charter ?? places[index]?.likely }))
  const told = {
    book: compass.book,
    today: compass.today,
    evidence: line,
    self: around.self,
    sentence: words,
    subject: around.subject,
    left: around.left,
  }
  const read = readClauses(parts, told)
  const loose = read.isRead ? undefined : peopleOnly(words, { ...told, charter: places[0]?.charter })
  const choice = read.isRead || loose ? undefined : choiceOf(words, line, around.topic)
  const topic = topicOf(words, around.topic)
  if (choice)
    return {
      place: lastOf(places, before, words),
      entries: [{ place: places[0] ?? before, found: choice }],
      dark: [],
      subject: read.subject,
      topic,
    }
  const entries = loose
    ? [{ place: places[0] ?? before, found: loose }]
    : read.found.flatMap((found, index) =>
        isEmpty(found)
          ? []
          : many
            ? many.map((charter) => ({ place: placeAt(charter), found }))
            : everywhere(found, clauses, index, places[index] ?? before, compass.book, around.seen),
      )
  const dark = read.isRead || loose ? read.dark : [line]
  if (entries.length === 0 && !lastOf(places, before, words).charter)
    return { place: before, entries, dark, subject: read.subject, topic }
  return { place: lastOf(places, before, words), entries, dark, subject: read.subject, topic, left: leftIn(entries) }
}

/** Read once for each of the charters that stand in a row. */
function inRow(line: string, words: readonly Word[], day: Day, { book }: Compass, around: Around): Spoken | undefined {
  const row = sailsInRow(words, line, book, day)
  if (!row || tellsNothing(line)) return undefined
  const { today } = day
  const read = row.map(({ charter, words }) => {
    const parts = clausesOf(words).map((clause) => ({ clause, charter }))
    const told = { book, today, evidence: line, self: around.self, sentence: words, subject: around.subject }
    const { found, dark, isRead } = readClauses(parts, told)
    const loose = isRead ? undefined : peopleOnly(words, { ...told, charter })
    return { place: placeAt(charter), found: loose ?? joined(found), dark: loose ? [] : dark, isRead: isRead || loose }
  })
  if (!read.some(({ found }) => !isEmpty(found)) || !read.every(({ isRead }) => isRead)) return undefined
  const entries = read.flatMap(({ place, found }) => (isEmpty(found) ? [] : [{ place, found }]))
  const place = read.at(-1)?.place ?? (entries[0] as Spoken['entries'][number]).place
  return { place, entries, dark: [...new Set(read.flatMap(({ dark }) => dark))], topic: topicOf(words, around.topic) }
}

/** Undefined where nobody leaves, or more than one does, or somebody has come. */
function leftIn(entries: Spoken['entries']): Left | undefined {
  const all = entries.flatMap(({ place, found }) => found.changes.map((change) => ({ charter: place.charter, change })))
  const left = all.filter(({ change }) => change.kind === 'release')
  const [only] = left
  const isOver = all.some(({ change }) => change.kind === 'assign')
  if (!only?.charter || left.length > 1 || isOver) return undefined
  return { charter: only.charter, found: { changes: [only.change], questions: [] } }
}

function ofBoats(boats: readonly OnBoat[], words: readonly Word[], { topic }: Around): Spoken {
  const entries = boats.map(({ charter, found }) => ({ place: placeAt(charter), found }))
  const place = entries.at(-1)?.place ?? placeAt((boats[0] as OnBoat).charter)
  const people = marksIn(words, 'P')
  return { place, entries, dark: [], subject: people.length === 1 ? people[0] : undefined, topic }
}

function isEmpty({ changes, questions }: Found): boolean {
  return changes.length + questions.length === 0
}

/** Where the lines below stand: a day alone only visits. */
function lastOf(places: readonly Place[], before: Place, words: readonly Word[]): Place {
  const last = places.at(-1) ?? before
  return marksIn(words, 'C').length > 0 || before.from === 'nothing' || last.charter ? last : before
}

/** `Whitaker: Gene drives`, where nobody and nothing is called Whitaker. */
function isStrange(words: readonly Word[]): boolean {
  const colon = words.findIndex(({ said }) => said === ':')
  const head = words.slice(0, Math.max(colon, 0))
  return (
    head.length > 0 &&
    head.length < 8 &&
    (marksIn(head, 'U').length > 0 || (head.length === 1 && isStranger(head[0]))) &&
    marksIn(head, 'PSC').length === 0
  )
}

function isStranger(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !word.mark &&
    !isCommonWord(word.said) &&
    !isPlainWord(word.said) &&
    /^\p{L}{4,}$/u.test(word.said)
  )
}

const TITLED = pattern('^ (?:P(?: [,|–/])? S|S P) (?:[,|–/] |$)')

/** A full name and a title with nothing around them may be a signature. */
function isTitle(line: string, words: readonly Word[]): boolean {
  const [name, ...others] = marksIn(words, 'P')
  if (others.length > 0) return false
  const isBare = TITLED.test(textOf(words)) && words.every(({ mark, said }) => mark || /^[,|–/.]$/.test(said))
  return isBare && line.length < 80 && name?.text.includes(' ') === true
}
