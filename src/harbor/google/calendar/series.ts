// A series with its instances: those its rule gives, and in their place those that were changed or cancelled.
import type { StoredEvent } from './event-resource.ts'
import { instantOf } from './event-time.ts'
import type { OpenCalendar } from './open-calendar.ts'
import { type Occurrence, occurrenceAt, occurrences, overlaps, type Series } from './recurrence.ts'

/** From where to where, in milliseconds. */
export interface Window {
  readonly from: number
  readonly to: number
}

const INSTANCE_ID = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/
const HORIZON_MS = 2 * 365 * 24 * 3600 * 1000

/** What an open end stands for: a series without end is shown for two years from now. */
export function windowOf(calendar: OpenCalendar, from?: number, to?: number): Window {
  return { from: from ?? 0, to: to ?? calendar.now() + HORIZON_MS }
}

/** The instances within the window, cancelled ones included. */
export function instancesOf(calendar: OpenCalendar, series: StoredEvent, { from, to }: Window): readonly StoredEvent[] {
  const stored = calendar.events.exceptionsTo(series.id)
  const replaced = new Set(stored.map(({ id }) => id))
  const given = occurrences(series, calendar.zone, from, to)
    .map((occurrence) => instance(series, occurrence))
    .filter(({ id }) => !replaced.has(id))
  return [...given, ...stored.filter((each) => overlaps(each, calendar.zone, from, to))]
}

/** An event by its id, whether stored or an instance that only the rule gives. */
export function findEvent(calendar: OpenCalendar, id: string): StoredEvent | undefined {
  const stored = calendar.events.get(id)
  if (stored) return stored

  const [, seriesId = '', suffix = ''] = INSTANCE_ID.exec(id) ?? []
  const series = calendar.events.get(seriesId)
  if (!series?.recurrence) return undefined
  const occurrence = occurrenceAt(series, calendar.zone, suffixInstant(suffix, calendar.zone))
  return occurrence && instance(series, occurrence)
}

/** Instances of the series' earlier rules that it no longer has, for whoever last looked at `revision`. */
export function takenBack(
  calendar: OpenCalendar,
  series: StoredEvent,
  revision: number,
  { from, to }: Window,
): readonly StoredEvent[] {
  const former = (series.formerly ?? []).filter(({ until }) => until > revision)
  return former
    .flatMap((rules) => occurrences(rules, calendar.zone, from, to).map((each) => instance(series, each)))
    .filter(({ id }) => !findEvent(calendar, id))
    .map((each) => ({ ...each, status: 'cancelled' }))
}

export function hasOccurrence(calendar: OpenCalendar, series: Series, start: StoredEvent['start']): boolean {
  return occurrenceAt(series, calendar.zone, instantOf(start, calendar.zone)) !== undefined
}

function instance(series: StoredEvent, { start, end }: Occurrence): StoredEvent {
  const { recurrence: _, formerly: __, ...shared } = series
  const id = `${series.id}_${suffixOf(start)}`
  return { ...shared, id, start, end, recurringEventId: series.id, originalStartTime: start }
}

function suffixOf({ date, dateTime = '' }: StoredEvent['start']): string {
  if (date) return date.replaceAll('-', '')
  return `${new Date(dateTime).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

function suffixInstant(suffix: string, zone: string): number {
  const date = `${suffix.slice(0, 4)}-${suffix.slice(4, 6)}-${suffix.slice(6, 8)}`
  if (suffix.length === 8) return instantOf({ date }, zone)
  return Date.parse(`${date}T${suffix.slice(9, 11)}:${suffix.slice(11, 13)}:${suffix.slice(13, 15)}Z`)
}
