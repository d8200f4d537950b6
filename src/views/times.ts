// Dates and times as a person reads them: in the operator's zone, with the zone named.
import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns/format'
import type { CharterFacts } from '../domain/charter-facts.ts'

/** `2026-05-30` as "Sat May 30". */
export function dateWords(date: string): string {
  return format(noon(date), 'EEE MMM d')
}

/** `2026-05-30` as "Saturday, May 30, 2026". */
export function longDateWords(date: string): string {
  return format(noon(date), 'EEEE, MMMM d, yyyy')
}

/** "Sat May 30, 3:00–7:00 PM PDT"; "Sat May 30, time not set". */
export function timeWindow({ date, times, timeZone }: Pick<CharterFacts, 'date' | 'times' | 'timeZone'>): string {
  if (!times) return `${dateWords(date)}, time not set`
  return `${dayOf(times.startsAt, timeZone)}, ${hoursWords(times.startsAt, times.endsAt, timeZone)}`
}

/** "3:00–7:00 PM PDT", "9:00 AM–1:00 PM PDT"; past midnight "10:00 PM–Sun May 31, 1:00 AM PDT". */
export function hoursWords(start: string, end: string, timeZone: string): string {
  const [from, to] = [clockTime(start, timeZone), clockTime(end, timeZone)]
  const [fromZone, toZone] = [zoneName(start, timeZone), zoneName(end, timeZone)]
  const sameDay = dayOf(start, timeZone) === dayOf(end, timeZone)
  const sameHalf = from.slice(-2) === to.slice(-2)
  const open = fromZone === toZone ? (sameDay && sameHalf ? from.slice(0, -3) : from) : `${from} ${fromZone}`
  return `${open}–${sameDay ? '' : `${dayOf(end, timeZone)}, `}${to} ${toZone}`
}

/** "6:06 PM". */
export function clockTime(instant: string | Date, timeZone: string): string {
  return format(inZone(instant, timeZone), 'h:mm a')
}

/** "6:06 PM PDT". */
export function clockTimeWithZone(instant: string | Date, timeZone: string): string {
  return `${clockTime(instant, timeZone)} ${zoneName(instant, timeZone)}`
}

/** "Tue May 26, 6:06 PM PDT". */
export function moment(instant: string | Date, timeZone: string): string {
  return `${dayOf(instant, timeZone)}, ${clockTimeWithZone(instant, timeZone)}`
}

/** A time of day such as `15:00` as "3:00 PM". */
export function hourWords(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return format(new TZDate(2026, 0, 1, hour, minute, 'UTC'), 'h:mm a')
}

/** The zone's abbreviation at that moment: PDT, EST, HST. */
function zoneName(instant: string | Date, timeZone: string): string {
  const parts = zoneNames(timeZone).formatToParts(new Date(instant))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** To make one costs as much as a hundred uses of it. */
const made = new Map<string, Intl.DateTimeFormat>()

function zoneNames(timeZone: string): Intl.DateTimeFormat {
  const known = made.get(timeZone)
  if (known) return known
  const names = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' })
  made.set(timeZone, names)
  return names
}

function dayOf(instant: string | Date, timeZone: string): string {
  return format(inZone(instant, timeZone), 'EEE MMM d')
}

function inZone(instant: string | Date, timeZone: string): TZDate {
  return new TZDate(new Date(instant).getTime(), timeZone)
}

function noon(date: string): TZDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new TZDate(year, month - 1, day, 12, 'UTC')
}
