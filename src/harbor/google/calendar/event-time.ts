// The two times that an event can have: a date, or an instant with the zone it was meant in.
import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns/format'
import { isValid } from 'date-fns/isValid'
import { parseISO } from 'date-fns/parseISO'
import { refuse, refuseParameter } from './refusal.ts'

export interface EventTime {
  /** `2026-05-30`, for all-day events; as an end it is exclusive. */
  readonly date?: string
  /** RFC 3339 with offset. */
  readonly dateTime?: string
  readonly timeZone?: string
}

const DATE = /^\d{4}-\d\d-\d\d$/
const DATE_TIME = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/i

/** Milliseconds since the epoch; a date begins at midnight in `zone`. */
export function instantOf(time: EventTime, zone: string): number {
  return time.dateTime ? Date.parse(time.dateTime) : midnight(time.date ?? '', zone)
}

/** A list of thousands of days asks for the same few again and again. */
const MIDNIGHTS = new Map<string, number>()
const MOST_MIDNIGHTS = 10_000

function midnight(date: string, zone: string): number {
  const key = `${date} ${zone}`
  const known = MIDNIGHTS.get(key)
  if (known !== undefined) return known
  const instant = localInstant(`${date}T00:00:00`, zone)
  if (MIDNIGHTS.size >= MOST_MIDNIGHTS) MIDNIGHTS.clear()
  MIDNIGHTS.set(key, instant)
  return instant
}

/** An instant as `2026-05-30T15:00:00-07:00`. */
export function writtenIn(zone: string, instant: number): string {
  return format(new TZDate(instant, zone), "yyyy-MM-dd'T'HH:mm:ssXXX")
}

/** A time as a client wrote it, in the form in which it is kept; refuses what Google refuses. */
export function readTime(given: unknown, which: 'start' | 'end', calendarZone: string, recurring: boolean): EventTime {
  if (typeof given !== 'object' || given === null) return refuse(400, 'required', `Missing ${which} time.`)
  const { date, dateTime, timeZone } = given as Readonly<Record<string, unknown>>
  if (timeZone !== undefined && !isZone(timeZone)) {
    refuse(400, 'invalid', `Invalid time zone definition for ${which} time.`)
  }
  if (date !== undefined && dateTime !== undefined) refuse(400, 'invalid', `Invalid ${which} time.`)
  if (typeof date === 'string') return readDate(date, which)
  if (typeof dateTime !== 'string') return refuse(400, 'required', `Missing ${which} time.`)
  return readDateTime(dateTime, timeZone as string | undefined, which, calendarZone, recurring)
}

/** A query's timestamp in milliseconds; Google wants an offset there. */
export function readTimestamp(text: string, parameter: string): number {
  const parts = DATE_TIME.exec(text)
  if (!parts?.[5] || !isValid(parseISO(parts[1] ?? ''))) refuseParameter(parameter, 'badRequest', 'Bad Request')
  return Date.parse(text)
}

export function isZone(name: unknown): name is string {
  if (typeof name !== 'string') return false
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function readDate(date: string, which: string): EventTime {
  if (!DATE.test(date) || !isValid(parseISO(date))) refuse(400, 'invalid', `Invalid ${which} time.`)
  return { date }
}

function readDateTime(
  text: string,
  timeZone: string | undefined,
  which: string,
  calendarZone: string,
  recurring: boolean,
): EventTime {
  const parts = DATE_TIME.exec(text)
  if (!parts || !isValid(parseISO(parts[1] ?? ''))) refuse(400, 'invalid', `Invalid ${which} time.`)
  const offset = parts[5]
  if (!timeZone && (!offset || recurring)) {
    refuse(400, 'required', `Missing time zone definition for ${which} time.`)
  }
  const instant = offset ? Date.parse(text) : localInstant(text, timeZone ?? calendarZone)
  if (Number.isNaN(instant)) refuse(400, 'invalid', `Invalid ${which} time.`)
  return { dateTime: writtenIn(calendarZone, instant), timeZone: timeZone ?? calendarZone }
}

function localInstant(text: string, zone: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = text.split(/[-T:.]/).map(Number)
  return new TZDate(year, month - 1, day, hour, minute, second, zone).getTime()
}
