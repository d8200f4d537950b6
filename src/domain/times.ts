// Dates and times of day in the operator's zone, and the instants that they are.
import { TZDate } from '@date-fns/tz'
import { addDays } from 'date-fns/addDays'
import { addHours } from 'date-fns/addHours'
import { formatISO } from 'date-fns/formatISO'

const DAYS_IN = new Map<string, Intl.DateTimeFormat>()
const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
const ISO_DATE = /^\d{4}-\d\d-\d\d$/

/** `2026-05-30` and `15:00` in a zone, as ISO 8601 with that moment's offset. */
export function zoned(date: string, time: string, timeZone: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return formatISO(new TZDate(year, month - 1, day, hour, minute, timeZone))
}

/** The same instant, written with the zone's own offset. */
export function inZone(instant: string | Date, timeZone: string): string {
  return formatISO(new TZDate(new Date(instant).getTime(), timeZone))
}

/** The local date of an instant, `2026-05-30`. */
export function localDate(instant: string | Date, timeZone: string): string {
  const date = dayIn(timeZone).format(new Date(instant))
  return ISO_DATE.test(date) ? date : inZone(instant, timeZone).slice(0, 10)
}

/** Swedes write dates as ISO does; this is many times as quick as a date with a zone. */
function dayIn(timeZone: string): Intl.DateTimeFormat {
  const known = DAYS_IN.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, ...DAY })
  DAYS_IN.set(timeZone, known)
  return known
}

/** The local time of day of an instant, `15:00`. */
export function localTime(instant: string | Date, timeZone: string): string {
  return inZone(instant, timeZone).slice(11, 16)
}

/** Moves a local date by whole days. */
export function shiftDate(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return formatISO(addDays(new TZDate(year, month - 1, day, 12, 'UTC'), days), { representation: 'date' })
}

/** The full or half hour of the zone's own clocks that this instant is in or at. */
export function halfHourOf(instant: Date, timeZone: string): Date {
  const minutes = Number(localTime(instant, timeZone).slice(3)) % 30
  return new Date(Math.floor(instant.getTime() / 60_000 - minutes) * 60_000)
}

/** The nearest quarter hour, with the zone's offset. */
export function quarterOf(instant: string | Date, timeZone: string): string {
  const quarter = 15 * 60_000
  return inZone(new Date(Math.round(new Date(instant).getTime() / quarter) * quarter), timeZone)
}

export function hoursBefore(instant: string, hours: number): string {
  return addHours(new Date(instant), -hours).toISOString()
}

/** IANA's names, such as `America/Los_Angeles`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
