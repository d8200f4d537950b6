// Times as a feed writes them, and the instants that they are, whatever zone this process is in.
import { tzOffset } from '@date-fns/tz'

/** A wall-clock time, as milliseconds that UTC would show so. */
export type Wall = number

export type WrittenTime =
  | { readonly kind: 'date'; readonly wall: Wall }
  | { readonly kind: 'utc'; readonly wall: Wall }
  /** In the zone that its TZID names, or in none. */
  | { readonly kind: 'local'; readonly wall: Wall }

const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** Undefined for what is no date or time, such as the 31st of June. */
export function writtenTime(value: string): WrittenTime | undefined {
  const [, year, month, day, hour, minute = '', second = '', z] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(value.trim()) ?? []
  if (!year || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return undefined
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined
  if (hour === undefined) return { kind: 'date', wall: date.getTime() }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Math.min(59, Number(second))
  return { kind: z ? 'utc' : 'local', wall: date.getTime() + seconds * 1000 }
}

/** In a repeated hour the first one, in a skipped hour the one after it, as RFC 5545 has it. */
export function instantIn(zone: string, wall: Wall): number {
  const before = offsetMs(zone, wall - 24 * 60 * MINUTE_MS)
  const earlier = wall - before
  if (offsetMs(zone, earlier) === before) return earlier
  const later = wall - offsetMs(zone, wall + 24 * 60 * MINUTE_MS)
  return wallIn(zone, later) === wall ? later : earlier
}

export function wallIn(zone: string, instant: number): Wall {
  return instant + offsetMs(zone, instant)
}

/** `20260530T150000`, or with `Z`. */
export function stamp(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '')
}

/** `2026-05-30`. */
export function dateOf(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, 10)
}

/** ISO 8601 with the zone's offset at that instant. */
export function isoIn(zone: string, instant: number): string {
  const minutes = offsetMs(zone, instant) / MINUTE_MS
  const pair = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0')
  const offset = `${minutes < 0 ? '-' : '+'}${pair(minutes / 60)}:${pair(minutes % 60)}`
  return `${new Date(instant + minutes * MINUTE_MS).toISOString().slice(0, 19)}${offset}`
}

/** For each zone, the offset of a day of UTC that begins and ends with the same one; to ask is slow, and a feed asks often. */
const calmDays = new Map<string, Map<number, number | undefined>>()

function offsetMs(zone: string, instant: number): number {
  if (zone === 'UTC') return 0
  const day = Math.floor(instant / DAY_MS)
  const days = calmDays.get(zone) ?? new Map<number, number | undefined>()
  calmDays.set(zone, days)
  if (!days.has(day)) {
    const [begins, ends] = [asked(zone, day * DAY_MS), asked(zone, (day + 1) * DAY_MS)]
    days.set(day, begins === ends ? begins : undefined)
  }
  return days.get(day) ?? asked(zone, instant)
}

function asked(zone: string, instant: number): number {
  return Math.round(tzOffset(zone, new Date(instant)) * MINUTE_MS)
}
