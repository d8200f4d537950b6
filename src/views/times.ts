// Dates and times as a person reads them: in the operator's zone, with the zone named.
import type { CharterFacts } from '../domain/charter-facts.ts'
import { remembered } from '../domain/remembered.ts'
import { localDate, localTime, msOf } from '../domain/times.ts'
import { askedDaily } from '../domain/zone-days.ts'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `2026-05-30` as "Sat May 30". */
export const dateWords = remembered((date: string) => {
  const { day, month, number } = partsOf(date)
  return `${day.slice(0, 3)} ${month.slice(0, 3)} ${number}`
}, 1_000)

/** `2026-05-30` as "Saturday, May 30, 2026". */
export function longDateWords(date: string): string {
  const { day, month, number, year } = partsOf(date)
  return `${day}, ${month} ${number}, ${year}`
}

/** "Sat May 30, 3:00–7:00 PM PDT"; "Sat May 30, time not set". */
export function timeWindow({ date, times, timeZone }: Pick<CharterFacts, 'date' | 'times' | 'timeZone'>): string {
  return times ? windowOf(`${times.startsAt} ${times.endsAt} ${timeZone}`) : `${dateWords(date)}, time not set`
}

const windowOf = remembered((said: string) => {
  const [start = '', end = '', timeZone = ''] = said.split(' ')
  return `${dayOf(start, timeZone)}, ${hoursWords(start, end, timeZone)}`
}, 1_000)

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
  return hourWords(localTime(instant, timeZone))
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
export const hourWords = remembered((time: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour % 24 < 12 ? 'AM' : 'PM'}`
}, 1_500)

/** The zone's abbreviation at that moment: PDT, EST, HST. */
function zoneName(instant: string | Date, timeZone: string): string {
  return nameAt(msOf(instant), timeZone)
}

const nameAt = askedDaily((ms, timeZone) => {
  const parts = zoneNames(timeZone).formatToParts(ms)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
})

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
  return dateWords(localDate(instant, timeZone))
}

function partsOf(date: string) {
  const [year = 0, month = 1, number = 1] = date.split('-').map(Number)
  const day = DAYS[new Date(Date.UTC(year, month - 1, number)).getUTCDay()] ?? ''
  return { day, month: MONTHS[month - 1] ?? '', number, year }
}
