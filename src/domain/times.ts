// Dates and times of day in the operator's zone, and the instants that they are.
import { tzOffset } from '@date-fns/tz'
import { remembered } from './remembered.ts'
import { askedDaily } from './zone-days.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Minutes east of UTC; not a number where there is no such zone. */
const offsetAt = askedDaily((ms, timeZone) => tzOffset(timeZone, new Date(ms)))

/** `2026-05-30` and `15:00` in a zone, as ISO 8601 with that moment's offset. */
export function zoned(date: string, time: string, timeZone: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return written(momentOf(Date.UTC(year, month - 1, day, hour, minute), timeZone), timeZone)
}

/** The same instant, written with the zone's own offset. */
export function inZone(instant: string | Date, timeZone: string): string {
  return written(msOf(instant), timeZone)
}

/** The same instant as `2026-05-30T22:00:00.000Z`, by which instants sort. */
export const inUtc = remembered((instant: string) => new Date(instant).toISOString(), 1_000)

/** The local date of an instant, `2026-05-30`. */
export function localDate(instant: string | Date, timeZone: string): string {
  return dateOf(Math.floor(shownAt(msOf(instant), timeZone) / DAY_MS))
}

/** The local time of day of an instant, `15:00`. */
export function localTime(instant: string | Date, timeZone: string): string {
  return timeOf(Math.floor((shownAt(msOf(instant), timeZone) % DAY_MS) / MINUTE_MS))
}

/** Moves a local date by whole days. */
export function shiftDate(date: string, days: number): string {
  return dateOf(dayOf(date) + days)
}

/** From Sunday, 0; the 1st of January 1970 was a Thursday. */
export function weekdayOf(date: string): number {
  return (((dayOf(date) + 4) % 7) + 7) % 7
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
  return new Date(Date.parse(instant) - hours * 60 * MINUTE_MS).toISOString()
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

/** The instant at which a zone's clocks show this (as if it were UTC): the first of two, and past an hour that is left out. */
function momentOf(shown: number, timeZone: string): number {
  const before = shown - offsetAt(shown - DAY_MS, timeZone) * MINUTE_MS
  const after = shown - offsetAt(shown + DAY_MS, timeZone) * MINUTE_MS
  const isThen = (ms: number) => ms + offsetAt(ms, timeZone) * MINUTE_MS === shown
  return isThen(before) || !isThen(after) ? before : after
}

/** Milliseconds since 1970; not a number for what is no instant. */
export function msOf(instant: string | Date): number {
  return typeof instant === 'string' ? parsed(instant) : instant.getTime()
}

const parsed = remembered((instant: string) => Date.parse(instant), 5_000)

/** What the zone's clocks show then, as if it were UTC. */
function shownAt(ms: number, timeZone: string): number {
  return ms + offsetAt(ms, timeZone) * MINUTE_MS
}

function written(ms: number, timeZone: string): string {
  const wall = new Date(shownAt(ms, timeZone)).toISOString().slice(0, 19)
  return wall + offsetWords(offsetAt(ms, timeZone))
}

const offsetWords = remembered((offset: number) => {
  if (offset === 0) return 'Z'
  const [hours, minutes] = [Math.abs(offset) / 60, Math.abs(offset) % 60].map((n) =>
    String(Math.trunc(n)).padStart(2, '0'),
  )
  return `${offset < 0 ? '-' : '+'}${hours}:${minutes}`
}, 200)

/** Days since 1970: calendar days need no zone, and a long mail asks in every line. */
const dayOf = remembered((date: string) => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return Date.UTC(year, month - 1, day) / DAY_MS
}, 1_000)

/** By the day since 1970, and by the minute of a day. */
const dateOf = remembered((day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10), 4_000)
const timeOf = remembered((minute: number) => new Date(minute * MINUTE_MS).toISOString().slice(11, 16), 3_000)
