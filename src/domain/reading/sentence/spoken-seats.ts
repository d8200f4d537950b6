// Seats as running text says them: by what is done in them.

import { remembered } from '../../remembered.ts'
import type { SeatName } from '../../seat.ts'
import { lexiconOf } from '../lexicon.ts'
import type { Book } from '../reading.ts'
import { foldedLabel, SEAT_CALLS, seatNamed } from '../seat-names.ts'
import { foldedWord } from './folded-word.ts'
import { withoutGenitive } from './names-said.ts'

/** Said by what somebody does; it is theirs who comes before it. */
const DONE = inMap({
  drives: 'captain',
  drive: 'captain',
  driving: 'captain',
  skippers: 'captain',
  skippering: 'captain',
  captains: 'captain',
  captaining: 'captain',
  helming: 'captain',
  helms: 'captain',
  helm: 'captain',
  commands: 'captain',
  command: 'captain',
  commanding: 'captain',
  capitanea: 'captain',
  'in command': 'captain',
  'in charge of the boat': 'captain',
  hosts: 'host',
  hosting: 'host',
  hostessing: 'host',
  hostesses: 'host',
  ...spoken(
    [
      'look after',
      'looks after',
      'looking after',
      'tend to',
      'tends to',
      'tending to',
      'see to',
      'sees to',
      'seeing to',
    ],
    ['the guests', 'guests', 'the party'],
    'host',
  ),
  'take care of guests': 'host',
  'takes care of guests': 'host',
  steers: 'captain',
  steering: 'captain',
  'running the boat': 'captain',
  'runs the boat': 'captain',
  'taking the boat': 'captain',
  'takes the boat': 'captain',
  'first mates': 'first_mate',
  'second mates': 'second_mate',
  'first mating': 'first_mate',
  'second mating': 'second_mate',
  decking: 'deckhand',
})
/** Said as a thing that one has, takes or does. */
const THINGS = inMap({
  'the wheel': 'captain',
  'the helm': 'captain',
  wheel: 'captain',
  'the tiller': 'captain',
  timon: 'captain',
  'al timon': 'captain',
  'el timon': 'captain',
  'en el timon': 'captain',
  'al mando': 'captain',
  'the hosting': 'host',
  'host duty': 'host',
  'on deck': 'deckhand',
  'en cubierta': 'deckhand',
  'de cubierta': 'deckhand',
  cubierta: 'deckhand',
  deck: 'deckhand',
  ...spoken(['captained', 'skippered', 'commanded', 'helmed', 'driven', 'led'], ['by'], 'captain'),
  'hosted by': 'host',
  'number one': 'first_mate',
  'number two': 'second_mate',
  'primer marinero': 'first_mate',
  primero: 'first_mate',
  primera: 'first_mate',
  segundo: 'second_mate',
  segunda: 'second_mate',
  '1st m': 'first_mate',
  '2nd m': 'second_mate',
  capitaine: 'captain',
  'chef de bord': 'captain',
  hotesse: 'host',
  matelot: 'deckhand',
  '1st mate': 'first_mate',
})
export const LONGEST_SEAT = 5
/** How every way to say a seat begins. */
const OPENINGS = new Set(
  [...SEAT_CALLS, ...DONE.keys(), ...THINGS.keys(), 'mate', 'mates'].map((said) => said.split(' ', 1)[0]),
)

export interface SpokenSeat {
  readonly seat: SeatName
  readonly isVerb: boolean
}

/** Whether a seat may be named by this word, alone or with those after it: told quickly, for hardly any word does. */
export function opensSeat(word: string, book: Book): boolean {
  const { ownSeatWords } = lexiconOf(book)
  return openingsOf(word).some((first) => OPENINGS.has(first) || ownSeatWords.has(first))
}

/** The word as labels begin, as it stands and without the possessive. */
const openingsOf = remembered((word: string): readonly string[] => {
  const both = [word, withoutGenitive(word)].map((said) => foldedLabel(foldedWord(said)).split(' ', 1)[0] ?? '')
  return [...new Set(both)]
}, 1_000)

function inMap(seats: Readonly<Record<string, SeatName>>): ReadonlyMap<string, SeatName> {
  return new Map(Object.entries(seats))
}

function spoken(
  verbs: readonly string[],
  things: readonly string[],
  seat: SeatName,
): Readonly<Record<string, SeatName>> {
  return Object.fromEntries(verbs.flatMap((verb) => things.map((thing) => [`${verb} ${thing}`, seat])))
}

/** The seat that one to four folded words name. */
export function spokenSeat(phrase: string, book: Book): SpokenSeat | undefined {
  const done = DONE.get(phrase)
  if (done) return { seat: done, isVerb: true }
  const seat = THINGS.get(phrase) ?? seatNamed(phrase, book)
  return seat ? { seat, isVerb: false } : undefined
}
