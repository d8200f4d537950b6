// When one VEVENT begins and ends: DATE, UTC, a named zone or none, and an end or a duration.
import { instantIn, wallIn, writtenTime } from './moments.ts'
import { type Property, paramOf } from './properties.ts'
import type { ZoneFinder } from './zones.ts'

export interface EventTimes {
  readonly allDay: boolean
  /** Instants in milliseconds; of an all-day entry UTC's midnight of the date, and `end` the day after the last. */
  readonly start: number
  readonly end: number
  /** What the zone's clocks show at the start. */
  readonly wall: number
  /** IANA name; the calendar's own where the entry names none. */
  readonly zone: string
  /** Written in UTC, so that a rule goes by its clocks. */
  readonly utc: boolean
}

export interface Zoned {
  readonly find: ZoneFinder
  /** The calendar's own. */
  readonly zone: string
  /** Told of each time that names no zone. */
  readonly floating: (line: number) => void
}

export interface Problem {
  readonly problem: string
  readonly line?: number | undefined
}

export interface Time {
  readonly allDay: boolean
  readonly instant: number
  readonly wall: number
  readonly zone: string
  readonly utc: boolean
}

const DAY_MS = 86_400_000

export function isProblem(value: object | number | undefined): value is Problem {
  return typeof value === 'object' && 'problem' in value
}

export function eventTimes(named: ReadonlyMap<string, Property>, zones: Zoned): EventTimes | Problem {
  const starts = named.get('DTSTART')
  if (!starts) return { problem: 'it has no DTSTART' }
  const start = timeIn(starts, zones)
  if (isProblem(start)) return start
  const end = endOf(named, start, zones)
  if (isProblem(end)) return end
  const { allDay, instant, wall, zone, utc } = start
  if (end < instant) return { problem: 'it ends before it begins', line: (named.get('DTEND') ?? starts).line }
  return { allDay, start: instant, end: allDay ? Math.max(end, instant + DAY_MS) : end, wall, zone, utc }
}

/** The times of a list; periods by their beginning. */
export function timesIn(property: Property, zones: Zoned): readonly Time[] | Problem {
  const times: Time[] = []
  for (const value of property.value.split(',')) {
    const time = timeIn({ ...property, value: value.split('/')[0] ?? '' }, zones)
    if (isProblem(time)) return time
    times.push(time)
  }
  return times
}

function timeIn(property: Property, { find, zone: own, floating }: Zoned): Time | Problem {
  const { name, line } = property
  const written = writtenTime(property.value)
  if (!written) return { problem: `${name} is no date or time: ${property.value.slice(0, 40)}`, line }
  const { kind, wall } = written
  if (kind === 'date') return { allDay: true, instant: wall, wall, zone: own, utc: false }
  if (/^DATE$/i.test(paramOf(property, 'VALUE') ?? ''))
    return { problem: `${name} is said to be a date and is a time: ${property.value.slice(0, 40)}`, line }
  if (kind === 'utc') return { allDay: false, instant: wall, wall: wallIn(own, wall), zone: own, utc: true }

  const tzid = paramOf(property, 'TZID')
  if (tzid === undefined) floating(line)
  const zone = tzid === undefined ? own : find(tzid)
  if (zone === undefined)
    return {
      problem: `${name} is in the zone "${tzid?.slice(0, 80)}", which is neither known nor defined in the feed`,
      line,
    }
  return { allDay: false, instant: instantIn(zone, wall), wall, zone, utc: false }
}

function endOf(named: ReadonlyMap<string, Property>, start: Time, zones: Zoned): number | Problem {
  const ends = named.get('DTEND')
  const lasts = named.get('DURATION')
  if (ends) {
    const end = timeIn(ends, zones)
    if (isProblem(end)) return end
    if (end.allDay !== start.allDay)
      return { problem: 'of DTSTART and DTEND one is a date and the other a time', line: ends.line }
    return end.instant
  }
  if (!lasts) return start.instant
  const [, days, rest] = durationOf(lasts.value) ?? []
  if (days === undefined || rest === undefined || (start.allDay && rest > 0))
    return { problem: `DURATION is none: ${lasts.value.slice(0, 40)}`, line: lasts.line }
  if (start.allDay) return start.instant + days * DAY_MS
  // Days go by the clocks, hours by the time that passes.
  const dayOn = days === 0 ? start.instant : instantIn(start.zone, start.wall + days * DAY_MS)
  return dayOn + rest
}

function durationOf(written: string): readonly [string, number, number] | undefined {
  const found = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/.exec(
    written.trim(),
  )
  if (!found || /[PT]$/.test(written.trim())) return undefined
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((digits) => Number(digits ?? 0))
  return [written, weeks * 7 + days, ((hours * 60 + minutes) * 60 + seconds) * 1000]
}
