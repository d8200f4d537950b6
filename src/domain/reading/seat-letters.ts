// Seats by one letter, where the labels beside them make clear what they mean: `C: Wes, FM: Nando, H: Mina`.
import type { SeatName } from '../seat.ts'
import { everyMatch } from './every-match.ts'
import type { Book } from './reading.ts'
import { seatNamed } from './seat-names.ts'
import { whoIs } from './who.ts'

/** `s` may be the skipper or the second mate: told by who else is there. */
const LETTERS: Readonly<Record<string, SeatName>> = {
  c: 'captain',
  cap: 'captain',
  f: 'first_mate',
  m1: 'first_mate',
  1: 'first_mate',
  2: 'second_mate',
  m2: 'second_mate',
  h: 'host',
  d: 'deckhand',
  deck: 'deckhand',
}
/** Such a letter with a name behind or before it: what is none of these is told by one look. */
const MAY_BE =
  /(?<![\p{L}\p{N}'’.:/-])(?:[cfshd12]|m[12]|cap|deck)\.?(?: ?(?:[:=|·~>]|[-–—]+>?|→|\.{3,}) ?| w\/ ?| is ?| )\p{Lu}[\p{L}'’]|(?:[-–—] |\()(?:[cfshd12]|m[12]|cap|deck)(?![\p{L}\d'’]| ?[:=>|]| ?[-–—])/iu
const LABEL =
  /(?<![\p{L}\p{N}'’.:/-])([\p{L}\d]{1,8}(?: mate)?)\.?(?: ?(?:[:=|·~>]|[-–—]+>?|→|\.{3,})| w\/| is|) ?(\p{Lu}[\p{L}'’]+)/giu
const LABEL_BEHIND = /(\p{Lu}[\p{L}'’]+)\.? ?(?:[-–—] |\()([\p{L}\d]{1,8}(?: mate)?)(?![\p{L}\d'’]| ?[:=>|]| ?[-–—])/gu
const MOST_LINES = 60

/** The book, in which those letters are seats for this mail. */
export function withSeatLetters(text: string, book: Book): Book {
  if (!MAY_BE.test(text.slice(0, 20_000))) return book
  const lines = text
    .split('\n')
    .filter((line) => line.length < 300 && !line.startsWith('>'))
    .slice(0, MOST_LINES)
  const letters = new Set(lines.filter((line) => MAY_BE.test(line)).flatMap((line) => lettersIn(line, book)))
  if (letters.size === 0) return book
  const labels = lines.flatMap((line) => labelsIn(line, book))
  const known = new Set(labels.flatMap(({ label }) => seatNamed(label, book) ?? []))
  const isClear =
    known.size > 0 ? letters.size + known.size > 1 : (letters.has('c') || letters.has('cap')) && letters.size > 2
  if (!isClear || labels.some(({ label, able }) => LETTERS[label] && !able.includes(LETTERS[label]))) return book
  const seats = [...letters].flatMap((letter) => {
    const seat =
      letter === 's' && (letters.has('c') || letters.has('cap') || known.has('captain'))
        ? 'second_mate'
        : LETTERS[letter]
    return seat && !known.has(seat) ? [[letter, seat] as const] : []
  })
  const isPlain = new Set(seats.map(([, seat]) => seat)).size === seats.length
  return seats.length > 0 && isPlain
    ? { ...book, seatWords: { ...Object.fromEntries(seats), ...book.seatWords } }
    : book
}

interface Labelled {
  readonly label: string
  /** The seats that whoever stands there can have; a mate is either. */
  readonly able: readonly SeatName[]
}

function lettersIn(line: string, book: Book): readonly string[] {
  return labelsIn(line, book).flatMap(({ label }) => (LETTERS[label] || label === 's' ? [label] : []))
}

/** What stands beside somebody's name as a label does: not the initial of that very name. */
function labelsIn(line: string, { people }: Book): readonly Labelled[] {
  const before = everyMatch(LABEL, line).map(([whole, label = '', name = '']) => ({ label, name, whole }))
  const behind = everyMatch(LABEL_BEHIND, line).map(([, name = '', label = '']) => ({
    label,
    name,
    whole: `${label}:`,
  }))
  return [...before, ...behind].flatMap(({ label, name, whole }) => {
    const isInitial = /^\p{L} ?\p{Lu}/u.test(whole) && label.length === 1
    if (isInitial && whoIs(`${label} ${name}`, people).kind !== 'unknown') return []
    const who = whoIs(name, people)
    const all = who.kind === 'one' ? [who.person] : who.kind === 'several' ? who.people : []
    const able = all.flatMap(({ seats }) =>
      seats.some((seat) => seat.endsWith('_mate')) ? [...seats, ...MATES] : seats,
    )
    return all.length > 0 ? [{ label: label.toLowerCase(), able }] : []
  })
}

const MATES: readonly SeatName[] = ['first_mate', 'second_mate']
