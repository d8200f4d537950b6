// Inserting, changing and deleting events, for API clients and for the person at the browser alike.
import { randomBytes } from 'node:crypto'
import { checkFields, type Fields, merge, writable } from './event-fields.ts'
import { etagOf, type FormerSeries, type StoredEvent } from './event-resource.ts'
import type { Draft } from './events.ts'
import type { OpenCalendar } from './open-calendar.ts'
import type { Series } from './recurrence.ts'
import { refuse } from './refusal.ts'
import { findEvent, hasOccurrence } from './series.ts'

/** Who writes, and the etag that they expect to overwrite. */
export interface Writer {
  readonly address: string
  readonly ifMatch?: string | undefined
}

const CLIENT_ID = /^[a-v0-9]{5,1024}$/
const KEPT_FORMER_RULES = 10

export function insertEvent(calendar: OpenCalendar, body: Fields, { address }: Writer): StoredEvent {
  const given = merge({}, body)
  const id = given.id === undefined ? newId() : clientId(given.id)
  if (findEvent(calendar, id)) refuse(409, 'duplicate', 'The requested identifier already exists.')

  const created = new Date(Math.floor(calendar.now() / 1000) * 1000).toISOString()
  return calendar.events.write({
    reminders: { useDefault: true },
    eventType: 'default',
    sequence: 0,
    ...checkFields(writable(given), calendar.zone),
    id,
    iCalUID: given.id === undefined && typeof given.iCalUID === 'string' ? given.iCalUID : `${id}@google.com`,
    created,
    creator: { email: address },
    organizer: { email: calendar.id, displayName: calendar.summary, self: true },
  })
}

export function patchEvent(calendar: OpenCalendar, id: string, body: Fields, writer: Writer): StoredEvent {
  const current = currentEvent(calendar, id, writer)
  return change(calendar, current, merge(writable(current), writable(body)))
}

/** PUT: what isn't said is gone. */
export function updateEvent(calendar: OpenCalendar, id: string, body: Fields, writer: Writer): StoredEvent {
  const current = currentEvent(calendar, id, writer)
  const { sequence } = current
  return change(calendar, current, {
    reminders: { useDefault: true },
    eventType: 'default',
    sequence,
    ...merge({}, writable(body)),
  })
}

export function deleteEvent(calendar: OpenCalendar, id: string, writer: Writer): void {
  if (findEvent(calendar, id)?.status === 'cancelled') refuse(410, 'deleted', 'Resource has been deleted')
  const current = currentEvent(calendar, id, writer)
  change(calendar, current, { ...writable(current), status: 'cancelled' })
}

function currentEvent(calendar: OpenCalendar, id: string, { ifMatch }: Writer): StoredEvent {
  const current = findEvent(calendar, id) ?? refuse(404, 'notFound', 'Not Found')
  if (ifMatch && ifMatch !== '*' && ifMatch !== etagOf(current)) {
    refuse(412, 'conditionNotMet', 'Precondition Failed', { location: 'If-Match', locationType: 'header' })
  }
  return current
}

function change(calendar: OpenCalendar, current: StoredEvent, fields: Fields): StoredEvent {
  const { recurrence, ...own } = checkFields(fields, calendar.zone)
  const series = recurrence !== undefined && !current.recurringEventId
  const next = { ...own, ...(series ? { recurrence: recurrence as readonly string[] } : {}) }
  const sequence = nextSequence(current, fields.sequence, isMoved(current, next) || next.status !== current.status)

  // The series comes last: a crash before it leaves a delete that can be asked for again.
  if (current.recurrence) cancelOrphans(calendar, current, next)
  return calendar.events.write({ ...identity(current), ...formerRules(calendar, current, next), ...next, sequence })
}

function identity(event: StoredEvent): Pick<Draft, 'id' | 'iCalUID' | 'created'> & Fields {
  const { id, iCalUID, created, creator, organizer, recurringEventId, originalStartTime } = event
  const instance = recurringEventId ? { recurringEventId, originalStartTime } : {}
  return { id, iCalUID, created, creator, organizer, ...instance }
}

function nextSequence(current: StoredEvent, given: unknown, counts: boolean): number {
  if (typeof given === 'number' && given < current.sequence) {
    refuse(400, 'invalid', 'Invalid sequence value. It is below the current sequence number of the resource.')
  }
  if (typeof given === 'number' && given > current.sequence) return given
  return current.sequence + (counts ? 1 : 0)
}

function isMoved(before: Series, after: Series): boolean {
  const written = ({ start, end, recurrence }: Series) => JSON.stringify([start, end, recurrence])
  return written(before) !== written(after)
}

/** Changed instances go with their series, or when its rule no longer reaches them. */
function cancelOrphans(calendar: OpenCalendar, current: StoredEvent, next: Series & Pick<StoredEvent, 'status'>): void {
  if (next.status !== 'cancelled' && !isMoved(current, next)) return
  for (const exception of calendar.events.exceptionsTo(current.id)) {
    const stays =
      next.status !== 'cancelled' &&
      next.recurrence !== undefined &&
      hasOccurrence(calendar, next, exception.originalStartTime ?? exception.start)
    if (!stays && exception.status !== 'cancelled') calendar.events.write({ ...exception, status: 'cancelled' })
  }
}

function formerRules(
  calendar: OpenCalendar,
  current: StoredEvent,
  next: Series,
): { readonly formerly?: readonly FormerSeries[] } {
  const { start, end, recurrence, formerly = [] } = current
  const gone = recurrence && isMoved(current, next)
  const rules = gone ? [...formerly, { start, end, recurrence, until: calendar.events.revision() + 1 }] : formerly
  return rules.length > 0 ? { formerly: rules.slice(-KEPT_FORMER_RULES) } : {}
}

function clientId(id: unknown): string {
  if (typeof id !== 'string' || !CLIENT_ID.test(id)) refuse(400, 'invalid', 'Invalid resource id value.')
  return id
}

function newId(): string {
  return [...randomBytes(26)].map((byte) => (byte % 32).toString(32)).join('')
}
