// The plain list: one `Seat: Person` a line, or `Person - Seat`.
import type { SeatName } from '../seat.ts'
import { halves, nameFirst } from './label-and-value.ts'
import type { Book } from './reading.ts'
import type { Rule } from './rule.ts'
import { isEitherMate, seatNamed } from './seat-names.ts'
import { readPlainly, readSeat, saysOpen } from './seat-value.ts'
import { hasSeveralLabels } from './several-seats.ts'
import { candidatesIn, whoIs } from './who.ts'
import { isCrewLine, whichMate } from './without-seats.ts'

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

/** Whether a line that may name a seat has the form of a list's, whatever its value. */
export function isListLine(line: string, book: Book): boolean {
  const [label, value] = halves(line)
  if (label && value && (seatNamed(label, book) || oneOfLabels(label, book) || isEitherMate(label))) return true
  if (isCrewLine(line)) return true
  if (hasSeveralLabels(line, book)) return true
  const [name = '', seat = ''] = halves(nameFirst(line))
  return (
    saidOf(seat, book) !== undefined && (/^(?:me|myself|yo)$/i.test(name) || whoIs(name, book.people).kind === 'one')
  )
}
