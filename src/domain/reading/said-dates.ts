// The days that a text speaks of, each as a test of a date: "Sat", "5/30", "May 30", "the 14th", "tomorrow".
import { remembered } from '../remembered.ts'
import { shiftDate, weekdayOf } from '../times.ts'
import { MONTH as ANY_MONTH, WEEKDAY as ANY_WEEKDAY, dayOfWeek, TODAY, TOMORROW } from './day-words.ts'
import { everyMatch } from './every-match.ts'
import { FEAST } from './feast-days.ts'
import { foldLetters } from './fold.ts'
import { laterDays } from './later-days.ts'
import { inNumbers } from './ordinal-words.ts'

/** Whether a local date (`2026-05-30`) can be the day that was said. */
export type SaidDay = (date: string) => boolean

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTHS_IN_SPANISH = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic']
const MONTHS_IN_FRENCH = ['janv', 'fevr', 'mars', 'avri', 'mai', 'juin', 'juil', 'aout', 'sept', 'octo', 'nove', 'dece']
const MONTH = `(${ANY_MONTH})`
const WEEKDAY = `(${ANY_WEEKDAY})`
const PATTERNS = {
  iso: /\b(20\d\d)-(\d{1,2})-(\d{1,2})\b/g,
  slashed: /(?<![\d/]|\d[:.])(\d{1,2})\/(\d{1,2})(?:\/(20\d\d|\d\d))?(?![\d/]|[:.]\d)/g,
  monthFirst: new RegExp(`\\b${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[:.]\\d)(?:,? (20\\d\\d))?`, 'g'),
  dayFirst: new RegExp(
    `(?<![\\d:-])(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)? (?:of |de )?${MONTH}\\b(?:,? (20\\d\\d))?`,
    'g',
  ),
  ordinal: new RegExp(
    `(?:\\bthe |\\b${WEEKDAY}\\.?,? (?:the )?)(\\d{1,2})(?:st|nd|rd|th)\\b(?! ?mate)|\\b((?:[4-9]|1\\d|2\\d|3[01])(?:st|nd|rd|th))\\b|\\bel ([4-9]|[12]\\d|3[01])\\b(?! ?(?:de |:|/|h\\b|[ap]\\.?m|personas|invitados|adultos|por))|\\b${WEEKDAY}\\.? (0?[1-9]|[12]\\d|3[01])(?!\\d|[:/.]\\d|(?:st|nd|rd|th|[ap]m?\\b|h\\b)| ?(?:[-–—] ?(?:\\d|noon)|(?:[ap]m|[ap]\\.m|to|until|till|a|h|noon|guests?|people|pax|personas|of)\\b))`,
    'g',
  ),
  beside: new RegExp(`\\b${WEEKDAY},? (\\d{1,2})(?= ?(?:[-–—:|,/] ?\\p{L}|[-–—:|,]?$| to \\p{L}))`, 'gu'),
  weekday: new RegExp(`\\b(?:(next|last|this) )?${WEEKDAY}\\b`, 'g'),
  relative: new RegExp(`(?<![\\p{L}\\d])(?:(${TODAY})|(${TOMORROW})|(yesterday|ayer|hier))(?![\\p{L}\\d])`, 'gu'),
}

/** Cheap: every pattern needs a digit or one of these. */
const MAY_SAY_A_DAY = new RegExp(`\\d|\\b(?:${WEEKDAY}|${FEAST})\\b|${PATTERNS.relative.source}`, 'u')

export function maySayADay(text: string): boolean {
  return MAY_SAY_A_DAY.test(foldLetters(text).replace(/\s+/g, ' '))
}

/**
 * `today`: the local date of the mail, empty when unknown. `relative: false` for a text of another day (a reply's
 * subject, what is forwarded): then "Saturday" still has to be a Saturday, and "tomorrow" is no day that we know.
 */
export function saidDays(text: string, today: string, relative = true, monthFirst = false): readonly SaidDay[] {
  const folded = foldLetters(text)
  const whole = inNumbers(UNEVEN.test(folded) ? folded.replace(/\s+/g, ' ') : folded).text
  if (!MAY_SAY_A_DAY.test(whole)) return []
  const { days: later, rest } = laterDays(whole, relative ? today : '')
  const full = fullDates(rest, today, monthFirst)
  const ordinals =
    full.length > 0
      ? []
      : [
          ...everyMatch(PATTERNS.ordinal, rest).map((found) => dayOfMonth(found, today)),
          ...(today === '' ? [] : everyMatch(PATTERNS.beside, rest).flatMap((found) => besideWeekday(found, today))),
        ]
  const counts = relative && today !== '' && full.length + ordinals.length === 0
  const weekdays = everyMatch(PATTERNS.weekday, rest.includes('days') ? rest.replace(HABIT, ' ') : rest).map((found) =>
    weekday(found, today, counts),
  )
  const relatives = everyMatch(PATTERNS.relative, rest).map(([, now, tomorrow]) =>
    relativeDay(now ? 0 : tomorrow ? 1 : -1, relative ? today : ''),
  )
  return [...later, ...full, ...ordinals, ...weekdays, ...relatives]
}

/** "You coach on Sundays", "Saturdays I can't": of no one day; "Sundays boat" is Sunday's. */
const HABIT =
  /\b(?:sun|mon|tues|wednes|thurs|fri|satur)days(?=$| ?[.,;!?)]| (?:and|or|because|so|but|this|in|at|from|with|until|now|any ?more|any|too|when|while|if|he|she|they|we|i|you)\b)/g

const UNEVEN = /[^\S ]| {2}/

/** Where 6/7 is the seventh of June. */
export function isMonthFirst(timeZone: string): boolean {
  return /^(?:America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Anchorage|Boise|Juneau|Indiana|Kentucky|Puerto_Rico)|Pacific\/Honolulu|US\/)/.test(
    timeZone,
  )
}

/** Whether a folded word can be part of a date, so that it names nobody. */
export function isDateWord(word: string): boolean {
  return isDigit(word.charCodeAt(0)) || isDayWord(word)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

const isDayWord = remembered((word: string) => DATE_WORD.test(word), 1_000)

const DATE_WORD = new RegExp(
  `^(?:${MONTH}|${WEEKDAY}|(?:${TODAY}|${TOMORROW}|yesterday|ayer)|next|this|weekend|weeks?|fortnight)$`,
)

export function isMonth(word: string): boolean {
  return IS_MONTH.test(word)
}

const IS_MONTH = new RegExp(`^${MONTH}$`)

export function isWeekday(word: string): boolean {
  return IS_WEEKDAY.test(word)
}

const IS_WEEKDAY = new RegExp(`^${WEEKDAY}$`)

function fullDates(folded: string, today: string, monthFirst: boolean): readonly SaidDay[] {
  if (!/\d/.test(folded)) return []
  return [
    ...(folded.includes('-') ? everyMatch(PATTERNS.iso, folded) : []).map(([, year, month, day]) =>
      onDay(Number(month), Number(day), year, today),
    ),
    ...(folded.includes('/') ? everyMatch(PATTERNS.slashed, folded) : []).map(([, a, b, year]) =>
      slashed(Number(a), Number(b), year, today, monthFirst),
    ),
    ...everyMatch(PATTERNS.monthFirst, folded).map(([, month = '', day, year]) =>
      onDay(monthOf(month), Number(day), year, today),
    ),
    ...everyMatch(PATTERNS.dayFirst, folded).map(([, day, month = '', year]) =>
      onDay(monthOf(month), Number(day), year, today),
    ),
  ]
}

/** 5/30 and 30/5 say themselves which is the month; 6/7 may be either. */
function slashed(a: number, b: number, year: string | undefined, today: string, isMonthFirst: boolean): SaidDay {
  const monthFirst = onDay(a, b, year, today)
  if (isMonthFirst && a <= 12) return monthFirst
  const dayFirst = onDay(b, a, year, today)
  return (date) => monthFirst(date) || dayFirst(date)
}

/** Without a year: the coming one, or one that has just passed. */
function onDay(month: number, day: number, year: string | undefined, today: string): SaidDay {
  const tail = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (year) return (date) => date === `${year.length === 2 ? `20${year}` : year}${tail}`
  if (today === '') return (date) => date.endsWith(tail)
  return (date) => date.endsWith(tail) && isAround(today, date)
}

function isAround(today: string, date: string): boolean {
  const { from, to } = yearAround(today)
  return date >= from && date <= to
}

const yearAround = remembered((today: string) => ({ from: shiftDate(today, -60), to: shiftDate(today, 305) }), 50)

/** "The 14th" is in the month that begins or goes on now, or was a few days ago. */
function dayOfMonth([, , afterThe, bare, spanish, , afterDay]: RegExpMatchArray, today: string): SaidDay {
  const day = Number.parseInt(afterThe ?? bare ?? spanish ?? afterDay ?? '', 10)
  const [from, to] = today === '' ? ['', '9'] : [shiftDate(today, -7), shiftDate(today, 31)]
  return (date) => Number(date.slice(8)) === day && date >= from && date <= to
}

/** `Sat 16 - Whitcombe`: a day of the month where the coming one of that number is a Saturday, else perhaps an hour. */
function besideWeekday([, name = '', number = '']: RegExpMatchArray, today: string): readonly SaidDay[] {
  const day = Number(number)
  const isThatDay = weekday(['', '', name], '', false)
  const coming = Array.from({ length: 32 }, (_, days) => shiftDate(today, days))
  const date = coming.find((one) => Number(one.slice(8)) === day && isThatDay(one))
  return date === undefined ? [] : [onlyOn(date)]
}

function weekday([, which, name = '']: RegExpMatchArray, today: string, counts: boolean): SaidDay {
  const day = dayOfWeek(name)
  const isThatDay: SaidDay = (date) => weekdayOf(date) === day
  if (!counts) return isThatDay

  const coming = shiftDate(today, (day - weekdayOf(today) + 7) % 7)
  if (which === 'last') return onlyOn(shiftDate(coming, -7))
  const isOrLater = which === 'next' || (coming === today && which !== 'this')
  const later = isOrLater ? shiftDate(coming, 7) : coming
  return (date) => date === coming || date === later
}

function relativeDay(days: number, today: string): SaidDay {
  if (today === '') return () => false
  return onlyOn(shiftDate(today, days))
}

function onlyOn(day: string): SaidDay {
  return (date) => date === day
}

function monthOf(name: string): number {
  const short = name.slice(0, 3)
  const english = MONTHS.indexOf(short)
  const french = MONTHS_IN_FRENCH.indexOf(name.slice(0, 4))
  if (english >= 0) return 1 + english
  return 1 + (french >= 0 ? french : MONTHS_IN_SPANISH.indexOf(short))
}
