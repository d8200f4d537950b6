// The words that a book makes known, gathered once for all lines of a mail.
import { rememberedOf } from '../remembered.ts'
import { SEATS, type SeatName } from '../seat.ts'
import { namesFor } from './charter-words.ts'
import { FEAST } from './feast-days.ts'
import type { Book, BookedCharter } from './reading.ts'
import { isDateWord, isWeekday } from './said-dates.ts'
import { nearIn } from './spelling.ts'
import { namesOf } from './who.ts'

export interface Lexicon {
  /** Every single word by which somebody of the roster may be called. */
  readonly crew: ReadonlySet<string>
  /** Every word of the charters' names. */
  readonly charters: ReadonlySet<string>
  readonly keyed: ReadonlyMap<string, readonly BookedCharter[]>
  readonly named: ReadonlyMap<string, readonly BookedCharter[]>
  /** How charters' names begin. */
  readonly opening: ReadonlySet<string>
  readonly dated: ReadonlyMap<string, readonly BookedCharter[]>
  /** Charters' telling words that a word may be, misspelt. */
  readonly nearNames: (word: string) => readonly string[]
  /** What this operator alone calls a seat, and the seats that they have besides the usual ones. */
  readonly ownCalls: ReadonlyMap<string, SeatName>
  /** The first words of what this operator alone calls a seat. */
  readonly ownSeatWords: ReadonlySet<string>
  /** Charters' names in which a weekday stands beside others; undefined where there are none. */
  readonly dayNames: RegExp | undefined
}

export const lexiconOf = rememberedOf(makeLexicon)

function makeLexicon({ people, charters, seatWords = {} }: Book): Lexicon {
  const seats = [
    ...people.flatMap((person) => person.seats),
    ...charters.flatMap((charter) => charter.seats.map(({ seat }) => seat)),
  ]
  const ownSeats = [...new Set(seats)].filter((seat) => !(SEATS as readonly string[]).includes(seat))
  const named = indexed(charters, (charter) => namesFor(charter).telling)
  return {
    crew: new Set(people.flatMap(namesOf)),
    charters: new Set(charters.flatMap((charter) => namesFor(charter).words)),
    keyed: indexed(charters, (charter) => namesFor(charter).keys),
    named,
    opening: new Set(charters.flatMap((charter) => namesFor(charter).names.map(([first = '']) => first))),
    dated: indexed(charters, ({ date }) => [date]),
    nearNames: nearIn(named.keys()),
    ownCalls: new Map([
      ...ownSeats.map((seat) => [seat.replaceAll('_', ' '), seat] as const),
      ...Object.entries(seatWords),
    ]),
    ownSeatWords: new Set([...ownSeats, ...Object.keys(seatWords)].map((name) => name.split(/[_ ]/, 1)[0] ?? '')),
    dayNames: anyOf(charters.flatMap((charter) => namesFor(charter).names.flatMap(dayNameIn))),
  }
}

/** Of "Boxing Day sail" both words alone: who says them means the sail. */
function dayNameIn(name: readonly string[]): readonly (readonly string[])[] {
  const feast = IS_FEAST.exec(name.join(' '))?.[0]
  return feast === undefined ? (hasDay(name) ? [name] : []) : [name, feast.split(' ')]
}

function hasDay(name: readonly string[]): boolean {
  return name.length > 1 && name.some(isWeekday) && !name.every(isDateWord)
}

const IS_FEAST = new RegExp(`\\b(?:${FEAST})\\b`)

/** Their words are letters and digits. */
function anyOf(names: readonly (readonly string[])[]): RegExp | undefined {
  const all = [...new Set(names.map((words) => words.join("(?:'s)?[^\\p{L}\\d]{1,3}")))]
  return all.length > 0 ? new RegExp(`(?<![\\p{L}\\d])(?:${all.join('|')})(?![\\p{L}\\d])`, 'gu') : undefined
}

function indexed(
  charters: readonly BookedCharter[],
  wordsFor: (charter: BookedCharter) => readonly string[],
): ReadonlyMap<string, readonly BookedCharter[]> {
  const index = new Map<string, BookedCharter[]>()
  for (const charter of charters) {
    for (const word of new Set(wordsFor(charter))) {
      const others = index.get(word)
      if (others) others.push(charter)
      else index.set(word, [charter])
    }
  }
  return index
}
