// One seat on several days or charters: `Captains: Petrov - Tobias; Baxter - Ines`, `host Sat Fenna, host Sun Pilar`.
import type { SeatName } from '../seat.ts'
import { foldSpace } from './fold.ts'
import { type Compass, type Look, NOWHERE, type Place, placeOfHeading } from './place.ts'
import type { BookedCharter } from './reading.ts'
import type { Found } from './rule.ts'
import { saidDays } from './said-dates.ts'
import { seatNamed } from './seat-names.ts'
import { readSeat, saysOpen } from './seat-value.ts'
import { daySpans } from './sentence/day-spans.ts'
import { opensSeat } from './sentence/spoken-seats.ts'
import { whoIs } from './who.ts'

const [LONGEST, LONGEST_PART, MOST_PARTS] = [240, 70, 8]
const BETWEEN_PARTS = /\s*(?:[;,|]|\s\/|\s\+)\s+(?:and |y )?/
const BETWEEN = /\s*(?:\s[-–—]+\s|[:=→]|->)\s*/
const LABEL = /^([\p{L}\d .]{1,16}?)\s*(?:[:=]|\s[-–—])\s+(.*)$/u

interface Said {
  readonly place: Place
  readonly found: Found
}

/** Undefined where a part is not of a seat, a charter and a person, or all of them are of one charter. */
export function seatsElsewhere(line: string, before: Place, compass: Compass, look: Look): readonly Said[] | undefined {
  if (line.length > LONGEST || !/[;,|/+]/.test(line) || !opensSeat(firstWord(line), compass.book)) return undefined
  const [, label = '', list = ''] = LABEL.exec(line) ?? []
  const seat = seatOf(label, compass)
  const parts = (seat ? list : line).replace(/[.!]+$/, '').split(BETWEEN_PARTS)
  if (parts.length < 2 || parts.length > MOST_PARTS) return undefined
  const said: Said[] = []
  for (const part of parts) {
    const one = part.length <= LONGEST_PART ? partRead(part, seat, line, before, compass, look) : undefined
    if (!one) return undefined
    said.push(one)
  }
  return new Set(said.map(({ place }) => place.charter)).size > 1 ? said : undefined
}

function firstWord(line: string): string {
  return /^[\p{L}\d]+/u.exec(line)?.[0] ?? ''
}

/** `Captains` too. */
function seatOf(label: string, { book }: Compass): SeatName | undefined {
  const said = label.trim()
  return said === '' ? undefined : (seatNamed(said, book) ?? seatNamed(said.replace(/s$/i, ''), book))
}

function partRead(
  part: string,
  ofAll: SeatName | undefined,
  evidence: string,
  before: Place,
  compass: Compass,
  look: Look,
): Said | undefined {
  const words = part.split(' ')
  const length = ofAll
    ? 0
    : [3, 2, 1].find((count) => words.length > count && seatOf(words.slice(0, count).join(' '), compass))
  if (length === undefined) return undefined
  const seat = ofAll ?? seatOf(words.slice(0, length).join(' '), compass)
  const [where, value] = halves(words.slice(length).join(' '), compass)
  if (!seat || !where || !value) return undefined
  const place = placeAt(where, before, compass, look)
  const { book, self } = compass
  return place?.charter && place.holds
    ? { place, found: readSeat({ seat, value, evidence }, { book, charter: place.charter, self }) }
    : undefined
}

/** The charter or the day, and who has the seat then. */
function halves(text: string, compass: Compass): readonly (string | undefined)[] {
  const at = BETWEEN.exec(text)
  if (at) {
    const value = text.slice(at.index + at[0].length)
    return isPerson(value, compass) ? [text.slice(0, at.index), value] : []
  }
  const words = text.split(' ')
  const length = [3, 2, 1].find((count) => words.length > count && isPerson(words.slice(-count).join(' '), compass))
  return length === undefined ? [] : [foldSpace(words.slice(0, -length).join(' ')), words.slice(-length).join(' ')]
}

function isPerson(value: string, { book }: Compass): boolean {
  const said = value.replace(/[?]+$/, '')
  return said !== '' && (whoIs(said, book.people).kind === 'one' || (said.length < 16 && saysOpen(said)))
}

/** A day is of those charters that are spoken of. */
function placeAt(where: string, before: Place, compass: Compass, look: Look): Place | undefined {
  const spoken = [before.charter, ...(before.also ?? [])].flatMap((one): readonly BookedCharter[] => (one ? [one] : []))
  const [span] = daySpans(where)
  if (spoken.length > 1 && span && span.length >= where.length - 4) {
    const days = saidDays(where, compass.today, look.relative)
    const [charter, ...others] = spoken.filter(({ date }) => days.every((isDay) => isDay(date)))
    return charter && others.length === 0 ? { ...before, also: [], charter } : undefined
  }
  return placeOfHeading(where, NOWHERE, compass, { ...look, leads: true })
}
