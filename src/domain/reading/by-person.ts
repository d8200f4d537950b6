// Who, which seat and where, in any order, with several charters: `Ruth - captain on Sorrel and Baxter`, `Lena: Sorrel 1st, Baxter 1st`.
import { isShared, type SeatName } from '../seat.ts'
import { wordsOf } from './fold.ts'
import { lexiconOf } from './lexicon.ts'
import { countOfSails, itemsOf, LINKS, OF_SAIL, type Placed, sailsOf } from './people-seats-sails.ts'
import type { Compass, Look, Place } from './place.ts'
import type { Book } from './reading.ts'
import { type Found, joined } from './rule.ts'
import { isDateWord, isMonth } from './said-dates.ts'
import { readSeat } from './seat-value.ts'
import { daySpans } from './sentence/day-spans.ts'
import { marked } from './sentence/marked.ts'
import type { Mark, Word } from './sentence/marks.ts'
import { whoIs } from './who.ts'

const [LONGEST, FEWEST_WORDS, LONGEST_HEAD] = [240, 3, 40]
const SIGN = new Set(['–', '-', ':', '=', '→', '(', ','])

export interface Said {
  readonly place: Place
  readonly found: Found
}

export interface ByPerson {
  readonly parts: readonly Said[]
  /** The one person that it speaks of. */
  readonly subject: Mark | undefined
}

/** Undefined where a word says anything else, or a charter is not certain; `who`: whose head the line stands below. */
export function byPerson(line: string, compass: Compass, look: Look, who?: string): ByPerson | undefined {
  const { book, self } = compass
  if (line.length > LONGEST || !mayBe(line, compass, who !== undefined)) return undefined
  const isAsked = /\?\s*$/.test(line)
  const text = who === undefined ? line.replace(/[\s.!?]+$/, '') : `${who}: ${line.replace(/[\s.!?]+$/, '')}`
  const words = marked(text, { book, charter: undefined })
  const items = itemsOf(words, text)
  if (!items || (isAsked && !isWithSign(words))) return undefined
  const count = countOfSails(items)
  if (count === 0 || (count === 1 && !isWithSign(words))) return undefined
  const sails = sailsOf(items, text, compass, look)
  const seatings = sails && seatingsOf(sails)
  if (!seatings) return undefined
  const parts = seatings.map(({ people, seat, place }) => {
    const context = { book, charter: place.charter, self }
    const value = (mark: Mark) => (isAsked ? `${mark.text} (maybe)` : mark.text)
    return {
      place,
      found: joined(people.map((mark) => readSeat({ seat, value: value(mark), evidence: line }, context))),
    }
  })
  const people = items.flatMap((item) => (item.is === 'person' ? [item.mark] : []))
  return { parts, subject: people.length === 1 ? people[0] : undefined }
}

/** `RUTH` or `Ruth:` alone, with what they do right below; undefined for any other line. */
export function headOfPerson(
  line: string,
  below: string | undefined,
  compass: Compass,
  look: Look,
): string | undefined {
  if (line.length > LONGEST_HEAD || below === undefined || !/^\p{L}[^,.!?:]*:?$/u.test(line)) return undefined
  const name = line.replace(/:$/, '')
  const isTheirs = whoIs(name, compass.book.people).kind === 'one' && byPerson(below, compass, look, name) !== undefined
  return isTheirs ? name : undefined
}

/** Cheap: a charter or a day somewhere, and of the crew the first or the second word. */
function mayBe(line: string, { book }: Compass, isBelow: boolean): boolean {
  const words = wordsOf(line)
  if (words.length < (isBelow ? 2 : FEWEST_WORDS) || words[0] === 'crew') return false
  const { charters, keyed, crew } = lexiconOf(book)
  const hasPerson = isBelow || words.some((word, index) => index < 12 && crew.has(word))
  if (!hasPerson) return false
  const says = words.map((word, index) => charters.has(word) || keyed.has(word) || isOfDay(words, index, line))
  return says.includes(true) && (isBelow || !isOfOneSail(words, says, line, book))
}

/** `Quinn on Sat 30: captain Gene, …` begins with its one charter, and it is a head. */
function isOfOneSail(words: readonly string[], says: readonly boolean[], line: string, book: Book): boolean {
  const [first, last] = [says.indexOf(true), says.lastIndexOf(true)]
  const isApart = words.slice(0, last).some((word, index) => !says[index] && !LINKS.has(word) && !OF_SAIL.has(word))
  if (first > 1 || isApart) return false
  const { named } = lexiconOf(book)
  const touched = new Set(
    words.flatMap((word) => [...(named.get(word) ?? []), ...(named.get(word.slice(0, -1)) ?? [])]),
  )
  return touched.size < 2 && daySpans(line).length < 2
}

/** `1st` and `2M` are seats, unless something says that a day is meant; a month is no day without its number. */
function isOfDay(words: readonly string[], index: number, line: string): boolean {
  const word = words[index] ?? ''
  if (EITHER.has(word)) return BEFORE_DAY.test(words.slice(Math.max(0, index - 2), index).join(' '))
  return isDateWord(word) && (!isMonth(word) || /\d/.test(line))
}

const EITHER = new Set(['1m', '2m', '1st', '2nd'])
const BEFORE_DAY = /\b(?:on|to|until|from|by|till)\b/

function isWithSign(words: readonly Word[]): boolean {
  const first = words.findIndex(({ mark }) => mark?.kind === 'P' || mark?.kind === 'S')
  return first === 0 && SIGN.has(words[1]?.said ?? '')
}

interface Seating {
  readonly people: readonly Mark[]
  readonly seat: SeatName
  readonly place: Place
}

/** One of the three is said once, or each time; the order stays the same through the line. */
function seatingsOf(items: readonly Placed[]): readonly Seating[] | undefined {
  const people = leading(items, 'person').flatMap((item) => (item.is === 'person' ? [item.mark] : []))
  if (people.length > 0) {
    const all = pairs(items.slice(people.length), 'seat', 'sail')
    const said = all?.flatMap(([seat, sail]) =>
      seat?.is === 'seat' && sail?.is === 'sail' ? [{ people, seat: seat.seat, place: sail.place }] : [],
    )
    return said && (people.length === 1 || said.every(({ seat }) => isShared(seat))) ? once(said) : undefined
  }
  const [seat] = leading(items, 'seat')
  if (seat?.is === 'seat') {
    const all = pairs(items.slice(1), 'person', 'sail')
    return once(
      all?.flatMap(([who, sail]) =>
        who?.is === 'person' && sail?.is === 'sail' ? [{ people: [who.mark], seat: seat.seat, place: sail.place }] : [],
      ),
    )
  }
  const sails = leading(items, 'sail')
  const all = sails.length > 1 ? pairs(items.slice(sails.length), 'person', 'seat') : undefined
  return once(
    all?.flatMap(([who, one]) =>
      sails.flatMap((sail) =>
        who?.is === 'person' && one?.is === 'seat' && sail.is === 'sail'
          ? [{ people: [who.mark], seat: one.seat, place: sail.place }]
          : [],
      ),
    ),
  )
}

function leading(items: readonly Placed[], is: Placed['is']): readonly Placed[] {
  const end = items.findIndex((item) => item.is !== is)
  return items.slice(0, end < 0 ? undefined : end)
}

/** `a` once before its `b`s, or behind them, through to the end: each `b` with its `a`. */
function pairs(
  items: readonly Placed[],
  a: Placed['is'],
  b: Placed['is'],
): readonly (readonly [Placed | undefined, Placed | undefined])[] | undefined {
  const isFirst = items[0]?.is === a
  if (items.length < 2 || items.at(-1)?.is !== (isFirst ? b : a) || items.some(({ is }) => is !== a && is !== b))
    return undefined
  const ordered = isFirst ? items : items.toReversed()
  const found: (readonly [Placed | undefined, Placed | undefined])[] = []
  let head: Placed | undefined
  for (const [index, item] of ordered.entries()) {
    if (item.is === b) found.push([head, item])
    else if (ordered[index - 1]?.is === a) return undefined
    else head = item
  }
  return isFirst ? found : found.toReversed()
}

/** A seat of a charter is said once, unless several share it. */
function once(said: readonly Seating[] | undefined): readonly Seating[] | undefined {
  const keys = said?.map(({ seat, place }) => `${place.charter?.id} ${seat}`) ?? []
  const isOnce = new Set(keys).size === keys.length || said?.every(({ seat }) => isShared(seat))
  return said && said.length > 0 && isOnce ? said : undefined
}
