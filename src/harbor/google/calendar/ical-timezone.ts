// VTIMEZONE of any zone: its two yearly changes as rules, or its one offset.
import { type TZChange, tzName, tzOffset, tzScan } from '@date-fns/tz'
import { getDaysInMonth } from 'date-fns/getDaysInMonth'

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const YEARS_LOOKED_AT = 7
const MINUTE_MS = 60_000

/** The rules are those of the years from `year` on. */
export function timezoneLines(zone: string, year: number): readonly string[] {
  const changes = tzScan(zone, {
    start: new Date(Date.UTC(year, 0, 1)),
    end: new Date(Date.UTC(year + YEARS_LOOKED_AT, 0, 1)),
  })
  const yearly = changes.length === YEARS_LOOKED_AT * 2
  const observances = yearly
    ? [changesLike(changes, true), changesLike(changes, false)].flatMap((alike) => observance(zone, alike))
    : fixed(zone, new Date(Date.UTC(year, 0, 1)))
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, `X-LIC-LOCATION:${zone}`, ...observances, 'END:VTIMEZONE']
}

function changesLike(changes: readonly TZChange[], forward: boolean): readonly TZChange[] {
  return changes.filter(({ change }) => change > 0 === forward)
}

function observance(zone: string, alike: readonly TZChange[]): readonly string[] {
  const [first] = alike
  if (!first) return []
  const before = first.offset - first.change
  const clocks = alike.map(({ date }) => new Date(date.getTime() + before * MINUTE_MS))
  const [clock = first.date] = clocks
  const weekday = WEEKDAYS[clock.getUTCDay()]
  const time = clock.toISOString().slice(11, 19).replaceAll(':', '')
  const month = clock.getUTCMonth() + 1
  const kind = first.change > 0 ? 'DAYLIGHT' : 'STANDARD'
  const nth = ordinal(clocks)
  return [
    `BEGIN:${kind}`,
    `TZOFFSETFROM:${written(before)}`,
    `TZOFFSETTO:${written(first.offset)}`,
    `TZNAME:${tzName(zone, first.date, 'short')}`,
    `DTSTART:${firstIn1970(month, clock.getUTCDay(), nth)}T${time}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${weekday}`,
    `END:${kind}`,
  ]
}

/** The second Sunday is 2; the last one, which is the fourth in some years and the fifth in others, is -1. */
function ordinal(clocks: readonly Date[]): number {
  const weeks = new Set(clocks.map((clock) => Math.ceil(clock.getUTCDate() / 7)))
  const [week = -1] = weeks
  return weeks.size === 1 && week < 5 ? week : -1
}

function firstIn1970(month: number, weekday: number, nth: number): string {
  const first = new Date(Date.UTC(1970, month - 1, 1))
  const days = getDaysInMonth(new Date(1970, month - 1, 1))
  const matching = Array.from({ length: days }, (_, index) => index + 1).filter(
    (day) => (first.getUTCDay() + day - 1) % 7 === weekday,
  )
  const day = matching.at(nth > 0 ? nth - 1 : nth) ?? 1
  return `1970${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
}

function fixed(zone: string, at: Date): readonly string[] {
  const offset = written(tzOffset(zone, at))
  return [
    'BEGIN:STANDARD',
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    `TZNAME:${tzName(zone, at, 'short')}`,
    'DTSTART:19700101T000000',
    'END:STANDARD',
  ]
}

function written(minutes: number): string {
  const whole = Math.abs(minutes)
  const pair = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${pair(whole / 60)}${pair(whole % 60)}`
}
