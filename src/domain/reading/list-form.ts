// The plain list: one `Seat: Person` a line, `Person - Seat`, or several of them on one line.
import { remembered } from '../remembered.ts'
import type { SeatName } from '../seat.ts'
import { everyMatch } from './every-match.ts'
import { foldSpace, withoutEmphasis, wordsOf } from './fold.ts'
import type { Book } from './reading.ts'
import { ask, type Context, type Found, joined, type Rule } from './rule.ts'
import { isEitherMate, isSeatWord, seatNamed } from './seat-names.ts'
import { readPlainly, readSeat, saysOpen } from './seat-value.ts'
import { candidatesIn, whoIs } from './who.ts'

const MAX_LABEL = 40
const SEPARATOR = /\s*(?:[:=→]|->|=>|\.{3,}|\t|\s[-–—]+(?=\s)|[–—])\s*/
const CREW = /^(?:the )?crew$/i

interface Pair {
  readonly seat: SeatName
  readonly value: string
}

/** `Captain: Gene Oakes`, `2nd Mate – Dan Rickard (Danny)`. */
export const seatThenPerson: Rule = (line, context) => {
  const [label, value] = halves(line)
  if (!label || !value) return undefined
  const seat = seatNamed(label, context.book) ?? oneOfLabels(label, context.book)
  if (seat && isOtherThing(label, value, context.book)) return undefined
  if (seat) return readSeat({ seat, value, evidence: line }, context)
  return isEitherMate(label) ? whichMate(line, value, context) : undefined
}

/** `Captain: Gene Oakes` and nothing else, as most lines of a list are: no other rule would read it otherwise. */
export const plainSeating: Rule = (line, context) => {
  const [label, value] = halves(line)
  const seat = label && value ? seatNamed(label, context.book) : undefined
  return seat && value ? readPlainly({ seat, value, evidence: line }, context) : undefined
}

/** `Gene Oakes - Captain` and nothing else, beside other lines of a list. */
export const plainNaming: Rule = (line, context) => {
  const [name, label] = halves(nameFirst(line))
  const seat = name && label ? seatNamed(label, context.book) : undefined
  return seat && name ? readPlainly({ seat, value: name, evidence: line }, context) : undefined
}

/** `Gene Oakes - Captain`: only somebody known, and only beside other lines of a list, for signatures look alike. */
export const personThenSeat: Rule = (line, context) => {
  const [name, label] = halves(nameFirst(line))
  if (name === undefined || label === undefined) return undefined
  const said = saidOf(label, context.book)
  const isSelf = context.self !== undefined && /^(?:me|myself|yo)$/i.test(name)
  if (!said || (!isSelf && whoIs(name, context.book.people).kind !== 'one')) return undefined
  return readSeat({ seat: said.seat, value: said.isMaybe ? `${name} (maybe)` : name, evidence: line }, context)
}

/** `Bosun / first mate`, `Steward (host)`: a seat, and what else it is called; two seats are none. */
function oneOfLabels(label: string, book: Book): SeatName | undefined {
  const parts = /[/()]/.test(label) ? label.split(/\s*[/()]\s*/).filter((part) => part !== '') : []
  const seats = parts.flatMap((part) => seatNamed(part, book) ?? [])
  const isPlain =
    parts.length === 2 && parts.every((part) => /^\p{L}[\p{L} .]{1,20}$/u.test(part) && !isEitherMate(part))
  return isPlain && new Set(seats).size === 1 ? seats[0] : undefined
}

/** `Cap: 12`, `Deck: the varnish is wet`: such a label is a seat's only beside somebody or nobody. */
function isOtherThing(label: string, value: string, { people }: Book): boolean {
  return (
    /^(?:cap|deck|cubierta|primer[oa]|segund[oa])\W*$/i.test(label) &&
    !saysOpen(value) &&
    candidatesIn(value, people).length === 0
  )
}

const SURE = /^(?:yes|ok|okay|confirmed|in|set|yep|sure|good|a yes)$/i
const UNSURE =
  /^(?:maybe|probably|tentative|possibly|asked|waiting(?: to hear.*)?|not confirmed|tbc|no answer(?: yet)?|pending|\?)$/i

/** `captain`, `yes, captain`, `host, waiting to hear`. */
function saidOf(label: string, book: Book): { readonly seat: SeatName; readonly isMaybe: boolean } | undefined {
  if (label === '') return undefined
  const whole = seatNamed(label, book)
  if (whole) return { seat: whole, isMaybe: false }
  const parts = label.split(/\s*[,;:]\s*|\s*[()]\s*/).filter((part) => part !== '')
  if (parts.length < 2) return undefined
  const seats = parts.flatMap((part) => seatNamed(part, book) ?? [])
  const others = parts.filter((part) => !seatNamed(part, book))
  const [seat] = seats
  if (!seat || seats.length > 1 || others.length !== 1 || !others.every((part) => SURE.test(part) || UNSURE.test(part)))
    return undefined
  return { seat, isMaybe: others.some((part) => UNSURE.test(part)) }
}

/** `Captain on Quinn is Gene, …` is a sentence. */
const SAYS_WHERE = /^(?:on|for|of|this|next|aboard|el|para|del?) /i

/** `Skipper Gene; FM Angela; hostess Angelica`: every part has to be a seat with somebody or nobody. */
export const seatsInOneLine: Rule = (line, context) => {
  if (!/[,;]/.test(line)) return undefined
  const parts = line.split(line.includes(';') ? /\s*;\s*/ : /\s*,\s*/).map((part) => part.replace(/[.!]+$/, '').trim())
  if (parts.length < 2 || parts.length > 10) return undefined
  const pairs: Pair[] = []
  for (const part of parts) {
    const pair = pairIn(part, context)
    if (!pair || wordsOf(pair.value).some(isSeatWord) || SAYS_WHERE.test(pair.value)) return undefined
    pairs.push(pair)
  }
  if (!/mate|\bfm\b|\b[12]m\b/i.test(line) && pairs.every((pair) => pair.seat.endsWith('_mate'))) return undefined
  const found = pairs.map((pair) => readSeat({ ...pair, evidence: line }, context))
  return found.every(({ questions }) => questions.every(({ candidates }) => candidates.length > 0))
    ? joined(found)
    : undefined
}

const LABEL = /(?:^|[/|;,·•]\s*|\s{2,})([\p{L}\d][\p{L}\d .]{0,18}?)\s*(?:[:=]|\s[–—-])\s+/gu

const TWO_LABELS = /(?:[:=]|\s[–—-])\s.*(?:[:=]|\s[–—-])\s/s

/** A cell of a column for mates: `1st Sean Kwan, 2nd Ravi`. */
export function seatsInCell(cell: string, context: Context): Found | undefined {
  const pairs = cell.split(/\s*[,;/]\s*/).map((part) => pairIn(part, context))
  const found = pairs.flatMap((pair) => (pair ? [readSeat({ ...pair, evidence: cell }, context)] : []))
  return found.length === pairs.length ? joined(found) : undefined
}

/** `Capt: Sean / Mate: Mateo / 2nd: Ravi`: several labels on one line. */
export const labelledParts: Rule = (line, context) => {
  const plain = withoutEmphasis(line, ' ')
  if (!TWO_LABELS.test(plain)) return undefined
  const marks = seatLabels(plain, context.book)
  if (marks.length < 2 || (marks[0]?.index ?? 1) > 0) return undefined
  const hasSecond = marks.some(([, label = '']) => seatNamed(label, context.book) === 'second_mate')
  const found = marks.map((mark, index) => {
    const [whole, label = ''] = mark
    const value = line
      .slice(mark.index + whole.length, marks[index + 1]?.index ?? line.length)
      .replace(/[\s/|;,·•]+$/, '')
    const seat = seatNamed(label, context.book) ?? (hasSecond ? 'first_mate' : undefined)
    return seat ? readSeat({ seat, value, evidence: line }, context) : whichMate(line, value, context)
  })
  return found.every((one) => one !== undefined) ? joined(found) : undefined
}

/** `Crew: Gene, Angela`: people without seats are asked about, with the seats that they can have. */
export const peopleWithoutSeats: Rule = (line, { book }) => {
  const people = underCrew(line)
  return people === undefined ? undefined : whichSeats(people, [], { book, charter: undefined }, line)
}

/** Whether it has that form, whoever they are. */
export function isCrewLine(line: string): boolean {
  return /^\W*(?:the )?crew\b/i.test(line) && underCrew(line) !== undefined
}

function underCrew(line: string): string | undefined {
  const [label = '', value = ''] = halves(line)
  return value !== '' && CREW.test(foldSpace(label)) ? value : undefined
}

/** Whether a line that may name a seat has the form of a list's, whatever its value. */
export function isListLine(line: string, book: Book): boolean {
  const [label, value] = halves(line)
  if (label && value && (seatNamed(label, book) || oneOfLabels(label, book) || isEitherMate(label))) return true
  if (isCrewLine(line)) return true
  if (TWO_LABELS.test(line) && seatLabels(line, book).length > 1) return true
  const [name = '', seat = ''] = halves(nameFirst(line))
  return (
    saidOf(seat, book) !== undefined && (/^(?:me|myself|yo)$/i.test(name) || whoIs(name, book.people).kind === 'one')
  )
}

/** Label and value at the first separator; a line without one has no value. */
const halves = remembered(halved, 50)

function halved(line: string): readonly [string | undefined, string | undefined] {
  const plain = withoutEmphasis(line)
  const at = SEPARATOR.exec(plain.slice(0, MAX_LABEL + 60))
  if (!at || at.index > MAX_LABEL) return [undefined, undefined]
  return [plain.slice(0, at.index).trim(), plain.slice(at.index + at[0].length).trim()]
}

/** `Gene Oakes, Captain` and `Gene Oakes (Captain)` as well as `Gene Oakes - Captain`. */
function nameFirst(line: string): string {
  const inBrackets = /^([^():]{2,60}?)\s*\(([^()]{2,30})\)$/.exec(line)
  return inBrackets ? `${inBrackets[1]}: ${inBrackets[2]}` : line.replace(/,\s+/, ': ')
}

/** Seat first (`FM Angela`, `no host needed`), else seat last (`Danny first`). */
function pairIn(part: string, { book }: Context): Pair | undefined {
  const needless = /^no (\S.{0,30}?) needed$/i.exec(part)?.[1]
  const unneeded = needless && seatNamed(needless, book)
  if (unneeded) return { seat: unneeded, value: 'none' }

  const words = part.replace(SEPARATOR, ' ').split(/\s+/)
  for (const length of [3, 2, 1]) {
    const label = words.slice(0, length).join(' ')
    const seat = words.length > length ? seatNamed(label, book) : undefined
    if (seat) return { seat, value: asAsked(words.slice(length).join(' '), label) }
  }
  for (const length of [2, 1]) {
    const label = words.slice(-length).join(' ')
    const last = words.length > length ? seatNamed(label, book) : undefined
    const name = words.slice(0, -length).join(' ')
    if (last && whoIs(name, book.people).kind === 'one') return { seat: last, value: asAsked(name, label) }
  }
  return undefined
}

/** "Cleo host?": the sign stands behind the seat, and asks about her. */
function asAsked(name: string, label: string): string {
  return label.includes('?') ? `${name} (maybe)` : name
}

function seatLabels(line: string, book: Book): readonly RegExpExecArray[] {
  return everyMatch(LABEL, line).filter(([, label = '']) => seatNamed(label, book) || isEitherMate(label))
}

/** `Mates: Dan, Sean`: each of them is asked. */
function whichMate(line: string, value: string, context: Context): Found | undefined {
  return whichSeats(value, ['first_mate', 'second_mate'], context, line)
}

/** Names and nothing else: each is asked for their seat, one of `seats` or else of their own. */
export function whichSeats(
  value: string,
  seats: readonly SeatName[],
  { book }: Context,
  evidence: string = value,
): Found | undefined {
  const all = value.replace(/[.!]+$/, '').split(/\s*(?:,|;|\/|&|\+|\band\b|\by\b)\s*/)
  const known = all.flatMap((part) => {
    const who = whoIs(part, book.people)
    return who.kind === 'one' ? [who.person] : []
  })
  if (known.length === 0 || known.length < all.length) return undefined
  return ask(
    ...known.map(({ id, name, seats: own }) => ({
      about: 'seat' as const,
      crew: id,
      candidates: seats.length > 0 ? seats : own,
      evidence,
      text: seats.length > 0 ? `Which mate is ${name} to be, first or second?` : `Which seat is ${name} to have?`,
    })),
  )
}
