// Where a sentence names days, and which dates they are; a day that could be two dates stays unresolved.
import { remembered } from '../../remembered.ts'
import { shiftDate, weekdayOf } from '../../times.ts'
import { MONTH, TODAY, TOMORROW } from '../day-words.ts'
import { everyMatch } from '../every-match.ts'
import { FEAST } from '../feast-days.ts'
import { foldLetters } from '../fold.ts'
import { LATER } from '../later-days.ts'
import { inNumbers } from '../ordinal-words.ts'
import { isMonthFirst, saidDays } from '../said-dates.ts'
import { withListed } from './days-in-list.ts'
import { weekendForms, weekendOf } from './weekend-of.ts'

export interface DaySpan {
  readonly at: number
  readonly length: number
  readonly text: string
}

export interface Period {
  readonly from: string
  readonly to: string
}

const WEEKDAY =
  '(?:(?:next|this) )?(?:sun(?:day)?|mon(?:day)?|tues?(?:day)?|wed(?:s|nesday)?|thu(?:rs?)?(?:day)?|fri(?:day)?|sat(?:urday)?|domingo|lunes|martes|miercoles|jueves|viernes|sabado|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)'
const NUMBER = '\\d{1,2}(?:st|nd|rd|th)?'
const DATE = [
  '20\\d\\d-\\d{1,2}-\\d{1,2}',
  '\\d{1,2}/\\d{1,2}(?:/(?:20)?\\d\\d)?',
  `${MONTH}\\.? ${NUMBER} ?(?:-|–|—|to|through|thru|till|until|al) ?${NUMBER}(?!\\d|:\\d)`,
  `(?:the )?${NUMBER} ?(?:-|–|—|to|al) ?(?:the )?${NUMBER} (?:of |de )?${MONTH}`,
  `${MONTH}\\.? ${NUMBER}(?!\\d|[:.]\\d)(?:,? 20\\d\\d)?`,
  `(?:the )?${NUMBER} (?:of |de )?${MONTH}(?:,? 20\\d\\d)?`,
].join('|')
const ORDINAL =
  '(?:(?<=\\b(?:al|del) )(?:[4-9]|[12]\\d|3[01])(?! ?(?:de |:|/|h\\b|[ap]\\.?m|al |a |personas|invitados|adultos|por|\\d))|(?:the |el )(?:[4-9]|1\\d|2\\d|3[01]|[123])(?:th|st|nd|rd)|(?:[4-9]|1\\d|2\\d|3[01])(?:th|st|nd|rd)|el (?:[4-9]|[12]\\d|3[01])(?! ?(?:de |:|/|h\\b|[ap]\\.?m|personas|invitados|adultos|por)))'
/** How all of them begin: what doesn't is passed over quickly. */
const BEGINS =
  '(?=\\d|a[bgopuv ]|an[zo]|boxi|chri|d[aeio]|e[ln]|ea|f[eor]|good |h[ao]|j[aeu]|lu|m[aeio]|n[eo]|o[cn]|pa|s[aetu]|t[hmouw]|v[aei]|w[ae]|xm)'
/** "The Easter weekend" is not the coming one. */
const NAMED_BEFORE =
  '\\b(?:easter|christmas|xmas|day|holiday|long|bank|anzac|thanksgiving|whitsun|birthday|festival|regatta|wedding|race|last|first|another|any|some) '
const SPAN = new RegExp(
  `${BEGINS}(?<![\\p{L}\\d/:-]|\\d\\.)(?:${weekendForms(MONTH)}|(?:${FEAST})(?:,? (?:the |el )?(?:${DATE}))?|${LATER}|${WEEKDAY}\\.?,? (?:the |el )?(?:${DATE}|(?:\\d{1,2}(?:st|nd|rd|th)|\\d{1,2}(?! ?(?:(?:to|-|–|until|till)(?! (?:${WEEKDAY} \\d|(?<=[-–] )(?!noon|mid|late|close|sunset|dusk|dark|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[^\\d ]{3}))|am|pm|[ap]\\.m|h\\b|:|\\.\\d\\d|noon|guests?\\b|people|pax|persons|kids|adults|personas|of (?:them|us)\\b|all told|in all))))|${DATE}|${WEEKDAY}|${ORDINAL}|(?:${TODAY}|${TOMORROW}|(?:this|next) weekend|the weekend(?! of )|(?<!${NAMED_BEFORE})weekend(?! of )))(?![\\p{L}\\d/-])`,
  'gu',
)
/** `the 1st` and `the 2nd` are seats, unless something says that a day is meant. */
const MAYBE_SEAT = /^(?:the |el )?(?:1st|2nd)$/

/** Folding has to keep the length for places to fit; where it doesn't, no days are seen. */
export const daySpans = remembered((text: string): readonly DaySpan[] => {
  const folded = foldLetters(text)
  if (folded.length !== text.length) return spansOf(text.toLowerCase(), text)
  const { text: plain, placeOf } = inNumbers(folded)
  if (plain === folded) return withListed(folded, spansOf(folded, text), isMonth)
  return withListed(plain, spansOf(plain, plain), isMonth).map((span) => {
    const at = placeOf(span.at)
    return { ...span, at, length: placeOf(span.at + span.length) - at }
  })
}, 50)

function spansOf(folded: string, text: string): readonly DaySpan[] {
  return everyMatch(SPAN, folded).flatMap((found) => {
    const before = folded.slice(Math.max(0, found.index - 12), found.index)
    if (MAYBE_SEAT.test(found[0]) && !/(?:\bon|\bto|\buntil|\bfrom|\bby|\btill) $/.test(before)) return []
    if (/^(?:sun|sat|mon|wed|fri|may|mar)$/.test(found[0]) && !isDayWord(text, found.index, found[0])) return []
    const said = text.slice(found.index, found.index + found[0].length)
    const span = { at: found.index, length: found[0].length, text: /^\d+$/.test(said) ? `el ${said}` : said }
    return [span, ...listedBehind(folded, span)]
  })
}

const MONTH_DAY = new RegExp(`^(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?$`)
const NEXT_DAY =
  /(?:, ?(?:and |& )?| and (?:the )?| ?& ?)([1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?= ?(?:$|[.;!)]|, |& |(?:and|too|as well|off|out|because|but|so|i|inclusive|please|pls|again|for me)\b))/y

/** "August 20, 21 and 24": the month is said once. */
function listedBehind(folded: string, { at, length, text }: DaySpan): readonly DaySpan[] {
  const [, month = '', first = ''] = MONTH_DAY.exec(foldLetters(text)) ?? []
  const found: DaySpan[] = []
  let before = Number(first)
  NEXT_DAY.lastIndex = at + length
  for (let next = month && NEXT_DAY.exec(folded); next; next = NEXT_DAY.exec(folded)) {
    const [said, day = ''] = next
    if (Number(day) <= before) break
    before = Number(day)
    const size = said.length - said.search(/\d/)
    found.push({ at: next.index + said.search(/\d/), length: size, text: `${month} ${day}` })
  }
  return found
}

/** Short names that are words too stand for days when capitalised or after "on". */
function isDayWord(text: string, at: number, word: string): boolean {
  if (
    /^(?:sat|fri|wed|mon)$/.test(word) &&
    !/\b(?:he|she|they|we|i|who|and|just) $/i.test(text.slice(Math.max(0, at - 6), at))
  )
    return true
  return text[at] !== word[0] || /\b(?:on|this|next|for|by)\s$/i.test(text.slice(Math.max(0, at - 6), at))
}

const MONTH_ALONE = new RegExp(`^${MONTH}$`)

function isMonth(word: string): boolean {
  return MONTH_ALONE.test(word)
}

/** "A week from Saturday" is a day, or how long from it. */
const SO_LONG = /\b(?:weeks?|fortnight) from\b/

/** The dates meant; `anchor` (a charter's date) has to agree with the mail's own where the text names no month. */
export function periodOf(text: string, today: string, timeZone: string, anchor?: string): Period | undefined {
  if (today === '') return undefined
  const folded = foldLetters(text)
  if (SO_LONG.test(folded)) return undefined
  if (/\bweekend (?:of|del)\b/.test(folded)) {
    return weekendOf(folded, (day) => {
      const [only, ...more] = datesOf(day, today, today, timeZone)
      return more.length === 0 ? only : undefined
    })
  }
  if (/\bweekend\b/.test(folded)) return weekend(folded, today)
  const range = rangeOf(folded, today, timeZone)
  if (range !== undefined) return range ?? undefined
  const found = datesOf(folded, today, today, timeZone)
  const date = found.length === 1 ? found[0] : undefined
  if (date === undefined || anchor === undefined || anchor < today || hasMonth(folded)) return single(date)
  const beside = datesOf(folded, today, anchor, timeZone)
  return beside.length === 1 && beside[0] === date ? single(date) : undefined
}

const RANGE = new RegExp(
  `^(?:(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|—|to|through|thru|till|until|al) ?(\\d{1,2})|(?:the )?(\\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|—|to|al) ?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of |de )?(${MONTH}))`,
)

/** `June 3-10`; null where it is a range and not certain. */
function rangeOf(folded: string, today: string, timeZone: string): Period | null | undefined {
  const [, before, a, b, c, d, after] = RANGE.exec(folded) ?? []
  const [month, first, last] = before ? [before, a, b] : [after, c, d]
  if (!month || !first || !last) return undefined
  const [from, to] = [first, last].map((day) => datesOf(`${month} ${day}`, today, today, timeZone))
  const [start, end] = [from?.[0], to?.[0]]
  return start && end && from?.length === 1 && to?.length === 1 && start <= end ? { from: start, to: end } : null
}

const HAS_MONTH = new RegExp(
  `${MONTH}\\.? ?\\d|\\d(?:st|nd|rd|th)? (?:of |de )?${MONTH}|\\d/\\d|20\\d\\d-|${TODAY}|${TOMORROW}|week|fortnight|pasado manana|${FEAST}`,
)

function hasMonth(folded: string): boolean {
  return HAS_MONTH.test(folded)
}

function datesOf(folded: string, today: string, near: string, timeZone: string): readonly string[] {
  const tests = saidDays(folded, near, true, isMonthFirst(timeZone))
  if (tests.length === 0) return []
  return calendar(later(today, shiftDate(near, -31))).filter((date) => tests.every((isDay) => isDay(date)))
}

function later(a: string, b: string): string {
  return a < b ? b : a
}

/** From a day on, most of a year. */
const calendar = remembered(
  (from: string): readonly string[] => Array.from({ length: 305 }, (_, days) => shiftDate(from, days)),
  10,
)

function weekend(folded: string, today: string): Period | undefined {
  const weekday = weekdayOf(today)
  if (/next/.test(folded) || weekday === 0 || weekday === 6) return undefined
  const saturday = shiftDate(today, 6 - weekday)
  return { from: saturday, to: shiftDate(saturday, 1) }
}

function single(date: string | undefined): Period | undefined {
  return date === undefined ? undefined : { from: date, to: date }
}
