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
const AND = /\s+(?:and|y)\s+/
const LABEL = /^(?:(?:the|our|los|las) )?([\p{L}\d .]{1,40}?)\s*(?:[:=]|\s[-–—]|\s(?:are|will be|son)(?= ))\s+(.*)$/iu
/** `Captains for Saturday`: which days are meant. */
const OF_DAYS = /\s+(?:(?:for|on|over|of|para|de|del) (?:the |el )?|(?=(?:this|next|coming|este) ))(.{3,24})$/i
/** `Ruth on Sorrel`, `Ruth (Sorrel)`, `Ruth – Sorrel`. */
const WHO_WHERE =
  /^([\p{L}][\p{L}'’. -]{0,24}?)(?:\s+(?:on|for|at|aboard|en|para)\s+(?:the )?|\s*[(]|\s*[:=→]\s*|\s[-–—]+\s)([^()]{2,40}?)[)]?$/u

interface Said {
  readonly place: Place
  readonly found: Found
}

/** Undefined where a part is not of a seat, a charter and a person, or all of them are of one charter. */
export function seatsElsewhere(line: string, before: Place, compass: Compass, look: Look): readonly Said[] | undefined {
  if (line.length > LONGEST || !SEVERAL.test(line) || !opensSeat(firstWord(line), compass.book)) return undefined
  const [, label = '', list = ''] = LABEL.exec(line) ?? []
  const [, days = ''] = OF_DAYS.exec(label) ?? []
  const seat = seatOf(days === '' ? label : label.replace(OF_DAYS, ''), compass)
  const parts = partsOf((seat ? list : line).replace(/[.!]+$/, ''))
  if (parts.length < 2 || parts.length > MOST_PARTS) return undefined
  const said: Said[] = []
  for (const part of parts) {
    const one = part.length <= LONGEST_PART ? partRead(part, seat, line, before, compass, look) : undefined
    if (!one) return undefined
    said.push(one)
  }
  if (!said.every(({ place }) => isOn(place.charter, days, compass, look))) return undefined
  return new Set(said.map(({ place }) => place.charter)).size > 1 ? said : undefined
}

const SPAN = /^(?:(?:this|next|the|coming|este|esta|el|la) )*(?:week|weekend|month|semana|fin de semana|mes)$/i

/** A label's days are those of the charters, or so many that their names tell more. */
function isOn(charter: BookedCharter | undefined, days: string, { today }: Compass, { relative }: Look): boolean {
  return (
    days === '' || SPAN.test(days) || saidDays(days, today, relative).some((isDay) => charter && isDay(charter.date))
  )
}

const SEVERAL = /[;,|/+]| and | y /

/** The last two may have a word between them. */
function partsOf(list: string): readonly string[] {
  const parts = list.split(BETWEEN_PARTS)
  const last = parts.at(-1)?.split(AND) ?? []
  return last.length === 2 ? [...parts.slice(0, -1), ...last] : parts
}

function firstWord(line: string): string {
  return /^(?:(?:the|our|los|las) )?([\p{L}\d]+)/iu.exec(line)?.[1] ?? ''
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

/** The charter or the day, and who has the seat then; nothing where a text is not these two. */
export function halves(text: string, compass: Compass): readonly (string | undefined)[] {
  const at = BETWEEN.exec(text)
  const value = at ? text.slice(at.index + at[0].length) : ''
  if (at && isPerson(value, compass)) return [text.slice(0, at.index), value]
  const [, who = '', where = ''] = WHO_WHERE.exec(text) ?? []
  if (where !== '' && isPerson(who, compass)) return [where, who]
  if (at) return []
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
