// An event as it is kept, and as the API shows it.
import { type EventTime, instantOf, writtenIn } from './event-time.ts'

export type Properties = Readonly<Record<string, string>>

export interface StoredEvent {
  readonly id: string
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
  readonly iCalUID: string
  readonly sequence: number
  /** Business time, ISO 8601. */
  readonly created: string
  readonly updated: string
  readonly start: EventTime
  readonly end: EventTime
  /** The calendar's change that wrote it, counted from 1. */
  readonly revision: number
  readonly recurrence?: readonly string[]
  readonly recurringEventId?: string
  readonly originalStartTime?: EventTime
  readonly summary?: string
  readonly description?: string
  readonly location?: string
  readonly transparency?: string
  readonly extendedProperties?: { readonly private?: Properties; readonly shared?: Properties }
  readonly attendees?: readonly { readonly email?: string; readonly displayName?: string }[]
  /** Earlier rules of a series, so that an increment can take their instances back. */
  readonly formerly?: readonly FormerSeries[]
  readonly [field: string]: unknown
}

export interface FormerSeries extends Pick<StoredEvent, 'start' | 'end' | 'recurrence'> {
  /** The revision that did away with it. */
  readonly until: number
}

/** What `events.*` answer. */
export interface EventResource extends Readonly<Record<string, unknown>> {
  readonly kind: 'calendar#event'
  readonly etag: string
  readonly id: string
  readonly status: string
  readonly summary?: string
  readonly description?: string
  readonly location?: string
  readonly start?: EventTime
  readonly end?: EventTime
}

const FIRST_ETAG = 3_500_000_000_000_000

export function etagOf({ revision }: Pick<StoredEvent, 'revision'>): string {
  return `"${FIRST_ETAG + revision * 2}"`
}

/** `zone` is the one in which offsets are written. */
export function eventResource(event: StoredEvent, calendarId: string, zone: string): EventResource {
  const { revision: _, formerly: __, ...shown } = event
  return {
    kind: 'calendar#event',
    etag: etagOf(event),
    ...shown,
    htmlLink: `https://www.google.com/calendar/event?eid=${eventLinkId(event.id, calendarId)}`,
    start: timeIn(zone, event.start),
    end: timeIn(zone, event.end),
    ...(event.originalStartTime ? { originalStartTime: timeIn(zone, event.originalStartTime) } : {}),
  }
}

/** All that a list says of an event that is gone. */
export function cancelledResource(event: StoredEvent, zone: string): EventResource {
  const { id, recurringEventId, originalStartTime } = event
  return {
    kind: 'calendar#event',
    etag: etagOf(event),
    id,
    status: 'cancelled',
    ...(recurringEventId ? { recurringEventId } : {}),
    ...(originalStartTime ? { originalStartTime: timeIn(zone, originalStartTime) } : {}),
  }
}

function timeIn(zone: string, time: EventTime): EventTime {
  return time.dateTime ? { ...time, dateTime: writtenIn(zone, instantOf(time, zone)) } : time
}

function eventLinkId(id: string, calendarId: string): string {
  return Buffer.from(`${id} ${calendarId}`).toString('base64url')
}
