// What people call the seats, in English and Spanish.
import { remembered } from '../remembered.ts'
import type { SeatName } from '../seat.ts'
import { foldLetters, foldSpace } from './fold.ts'
import { lexiconOf } from './lexicon.ts'
import { asSpelt, spellingsOf } from './misspelt.ts'
import type { Book } from './reading.ts'

const NAMES: Readonly<Record<string, readonly string[]>> = {
  captain: [
    'captain',
    'capt',
    'cap',
    'capn',
    'cap n',
    'cpt',
    'skipper',
    'skip',
    'captian',
    'captin',
    'driving',
    'skippering',
    'capitan',
    'capitana',
    'patron',
    'patrona',
  ],
  first_mate: [
    '1st mate',
    'first mate',
    '1m',
    'fm',
    '1st',
    'first',
    'mate 1',
    'mate1',
    'f m',
    '1 mate',
    'mate one',
    '1st m',
    '1st officer',
    'first officer',
    'primero',
    'primera',
    'primer oficial',
    'primera oficial',
    '1er oficial',
    '1ra oficial',
    'primero',
    'primera',
    'primer mate',
    '1ro',
    '1ra',
    '1er',
  ],
  second_mate: [
    '2nd mate',
    'second mate',
    '2m',
    '2nd',
    'second',
    'mate 2',
    'mate2',
    'sm',
    's m',
    '2 mate',
    'mate two',
    '2nd m',
    '2nd officer',
    'second officer',
    'segundo',
    'segunda',
    'segundo oficial',
    'segunda oficial',
    '2do oficial',
    '2o oficial',
    '2da oficial',
    'segundo',
    'segunda',
    'segundo mate',
    '2do',
    '2da',
  ],
  host: [
    'host',
    'hostess',
    'host ess',
    'hosts',
    'host hostess',
    'hosting',
    'hostie',
    'hosty',
    'anfitrion',
    'anfitriona',
    'azafata',
  ],
  deckhand: [
    'deckhand',
    'deck',
    'deck hand',
    'deckhands',
    'deck hands',
    'dh',
    'marinero',
    'marinera',
    'marineros',
    'cubierta',
    'marinero de cubierta',
  ],
}

/** What each seat is called, and nothing else is. */
export const SEAT_CALLS: readonly string[] = Object.values(NAMES).flat()
/** How each of them begins, however it is spelt; `mate` alone is either mate's. */
const OPENINGS = [...new Set([...SEAT_CALLS.map((call) => call.split(' ', 1)[0] ?? ''), 'mate', 'mates'])]
const OPENING = new RegExp(`(?<![\\p{L}\\p{N}])(?:${OPENINGS.flatMap(spellingsOf).join('|')})(?![\\p{L}\\p{N}])`, 'u')
const SEAT_OF = new Map(Object.entries(NAMES).flatMap(([seat, names]) => names.map((name) => [name, seat] as const)))

/** Words of running text that speak of a seat; `mate` alone is either mate's. */
const SPOKEN = new Map<string, readonly SeatName[]>([
  ...[
    'captain',
    'capt',
    'cpt',
    'skipper',
    'captian',
    'captin',
    'driving',
    'skippering',
    'capitan',
    'capitana',
    'drives',
  ].map((word) => [word, ['captain']] as const),
  ...['mate', 'mates', 'oficial'].map((word) => [word, ['first_mate', 'second_mate']] as const),
  ...['1st', 'first', 'fm', '1m'].map((word) => [word, ['first_mate']] as const),
  ...['2nd', 'second', '2m'].map((word) => [word, ['second_mate']] as const),
  ...['host', 'hosts', 'hosting', 'hostess', 'hostie', 'anfitrion', 'anfitriona'].map(
    (word) => [word, ['host']] as const,
  ),
  ...['deckhand', 'deckhands', 'marinero'].map((word) => [word, ['deckhand']] as const),
])

/** Cheap: whether one of them may stand somewhere. */
const MAY_SPEAK = new RegExp([...SPOKEN.keys()].join('|'))

/** The seat that the whole label names, a seat of the operator's own too. */
export function seatNamed(label: string, book: Book): SeatName | undefined {
  const folded = foldedLabel(label)
  return SEAT_OF.get(folded) ?? lexiconOf(book).ownCalls.get(folded) ?? ofEitherWord(label, book)
}

/** `Contramaestre / primer oficial`: two words for one seat, of which we know one. */
function ofEitherWord(label: string, book: Book): SeatName | undefined {
  if (!label.includes('/') || label.length > 40) return undefined
  const [one = '', other = '', ...more] = label.split('/').map(foldedLabel)
  const [a, b] = [SEAT_OF.get(one), SEAT_OF.get(other)]
  const strange = a ? other : one
  const isWord = /^\p{L}{4,}$/u.test(strange) && !lexiconOf(book).crew.has(strange) && !OTHER.test(strange)
  return more.length > 0 || (a && b) || !isWord ? undefined : (a ?? b)
}

/** Signs of a list in slashes, and no word for a seat. */
const OTHER = /^(?:order|crew|always|usual|name|names|date|time|charter|guests|open|none|then)$/

/** Whether a seat's name, or `mate` alone, may begin anywhere in it: of prose and of headings hardly any has one. */
export function mayNameSeat(text: string, book: Book): boolean {
  const { ownSeatWords } = lexiconOf(book)
  if (text.includes('*') || text.includes('_') || OPENING.test(foldLetters(text))) return true
  return (
    ownSeatWords.size > 0 &&
    foldedLabel(text)
      .split(' ')
      .some((word) => ownSeatWords.has(word))
  )
}

/** One of the seats that every operator has. */
export function seatCalled(label: string): SeatName | undefined {
  return SEAT_OF.get(foldedLabel(label))
}

/** As labels are compared, and as the operator's own words for seats are kept. */
export const foldedLabel = remembered((label: string) => {
  const folded = foldLetters(label)
  if (/^[a-z\d]+$/.test(folded)) return asSpelt(folded)
  const words = folded.replace(/^[ -~]*$/.test(folded) ? /[^a-z\d]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim()
  return words.split(' ').map(asSpelt).join(' ')
}, 300)

/** `Mate:` names one of two seats. */
export function isEitherMate(label: string): boolean {
  return /^(?:the )?mates?$/i.test(foldSpace(label))
}

/** "The first of the season", "the second time". */
const COUNTING =
  /\b(?:first|second) (?:of|one|times?|things?|half|days?|weeks?|months?|weekend|trips?|sails?|charters?|season|leg|and foremost)\b/g

/** Seats that running text speaks of; "hosting her club" is no seat. */
export function seatsIn(text: string): readonly SeatName[] {
  const folded = foldLetters(text)
  if (!MAY_SPEAK.test(folded)) return []
  const plain = folded
    .replace(/\bhost(?:s|ing)? (?:her|his|their|a|an)\b/g, ' ')
    .replace(/\b(1st|2nd|first|second) mate\b/g, '$1')
    .replace(COUNTING, ' ')
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words.flatMap((word) => SPOKEN.get(word) ?? []))]
}

export function seatWords(seat: SeatName): string {
  return seat.replaceAll('_', ' ')
}

export function isSeatWord(word: string): boolean {
  return SPOKEN.has(word)
}
