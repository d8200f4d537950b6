// One seat in the head, and below it a day or a charter and a person on each line: `Captains for March:`, `Sat 6 - Wes`, `Petrov: me`.

import type { SeatName } from '../seat.ts'
import { doubtIn } from './doubt.ts'
import { foldLetters, foldSpace } from './fold.ts'
import { type Compass, type Look, NOWHERE, type Place, placeOfHeading } from './place.ts'
import type { Found } from './rule.ts'
import { seatNamed } from './seat-names.ts'
import { readSeat } from './seat-value.ts'
import { halves } from './seats-elsewhere.ts'
import { daySpans } from './sentence/day-spans.ts'
import { whoIs } from './who.ts'

export interface DaysOf {
  readonly seat: SeatName
  /** As the head names it, for days without one. */
  readonly month: string
}

const HEAD =
  /^(?:here are |the |our |your )?([\p{L}\d]+(?: mates)?)(?: (?:for|in|this|coming|so far|schedule|list|de|para|the|up|month|week|weekend|season|next))*(?: (january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre))?(?: so far| hasta ahora)?\s*:$/iu
/** Without a sign only where there are several of them. */
const BARE = /^(?:captains|skippers|first mates|second mates|hosts|hostesses|deckhands|capitanes|anfitrion(?:e|a)s)$/i
const IN_MAY = /\b(?:for|in|of) May\b/
/** `Sat 6 -` begins no range of hours where a name follows. */
const AFTER = /^(,? (?:the )?\d{1,2}(?:st|nd|rd|th)?)?\s*(?:[-–—:=]|->|→)\s*(\D.{0,40})$/

/** Undefined where a line is no such head. */
export function headOfDays(line: string, { book }: Compass): DaysOf | undefined {
  const head = BARE.test(line) ? `${line}:` : line
  if (head.length > 60 || !head.endsWith(':') || doubtIn(head.replace(IN_MAY, ''))) return undefined
  const [, label = '', month = ''] = HEAD.exec(foldLetters(head)) ?? []
  const seat =
    label === ''
      ? undefined
      : [label, label.replace(/s$/, ''), label.replace(/es$/, '')]
          .map((said) => seatNamed(said, book))
          .find((one) => one !== undefined)
  return seat ? { seat, month } : undefined
}

/** A day and who has the head's seat then; not understood where that day has several charters, or none. */
export function dayOfList(
  line: string,
  { seat, month }: DaysOf,
  before: Place,
  compass: Compass,
  look: Look,
): { readonly place: Place; readonly found?: Found; readonly isLeft?: true } | undefined {
  const [span] = line.length < 80 ? daySpans(line) : []
  if (span?.at !== 0) return line.length < 80 ? charterOfList(line, seat, compass, look) : undefined
  const [, number = '', value = ''] = AFTER.exec(line.slice(span.length)) ?? []
  const { book, self } = compass
  const isPerson =
    /^(?:me|yo|tb[adc]|open)$/i.test(value) || whoIs(value.replace(/[?.]+$/, ''), book.people).kind === 'one'
  if (value === '' || !isPerson) return undefined
  const said = `${span.text}${number}`
  const day = month !== '' && !/[/-]|\p{L}{3,}.*\p{L}{3,}/u.test(said) ? inMonth(said, month) : said
  const place = placeOfHeading(day, { ...before, from: 'nothing', charter: undefined, by: undefined }, compass, {
    ...look,
    leads: true,
  })
  if (!place?.charter || !place.holds) return { place: before, isLeft: true }
  return { place, found: readSeat({ seat, value, evidence: line }, { book, charter: place.charter, self }) }
}

/** A charter by name instead of its day, before the person or behind. */
function charterOfList(line: string, seat: SeatName, compass: Compass, look: Look) {
  const [where, value] = halves(line, compass)
  const place = where && value ? placeOfHeading(where, NOWHERE, compass, { ...look, leads: true }) : undefined
  if (!value || !place?.charter || !place.holds) return undefined
  const { book, self } = compass
  return { place, found: readSeat({ seat, value, evidence: line }, { book, charter: place.charter, self }) }
}

/** `Sat 6` in March is `Sat March 6`. */
function inMonth(day: string, month: string): string {
  return foldSpace(day.replace(/(?:the )?(\d{1,2})(?:st|nd|rd|th)?/i, `${month} $1`))
}
