// events.list and events.instances: select, sort, cut into pages, say where the next increment begins.
import { json, type Reply } from '../../stand-in.ts'
import { cancelledResource, type EventResource, eventResource, type StoredEvent } from './event-resource.ts'
import { instantOf } from './event-time.ts'
import { type ListQuery, pageSize, readListQuery, timestamp, zoneOf } from './list-query.ts'
import type { OpenCalendar } from './open-calendar.ts'
import { refuse } from './refusal.ts'
import { selectEvents } from './selection.ts'
import { findEvent, instancesOf, windowOf } from './series.ts'
import { issuePageToken, type PagePoint, readPageToken } from './sync-tokens.ts'

export function listEvents(calendar: OpenCalendar, params: URLSearchParams, accessRole: string): Reply {
  const query = readListQuery(params, calendar)
  // A change between two pages belongs to the next increment, so the token looks back to the first page.
  const revision = query.page?.revision ?? calendar.events.revision()
  const keyed = sorted(selectEvents(calendar, query), (event) => sortKey(calendar, query, event))
  const { shown, more } = cut(keyed, query.page, query.maxResults, revision)

  const from = query.since?.from ?? query.timeMin
  const to = query.since?.to ?? query.timeMax
  const window = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  return json(200, {
    ...envelope(calendar, query.zone, accessRole),
    items: shown.map((event) => listed(calendar, event, query)),
    ...(more ? { nextPageToken: more } : {}),
    ...(!more && query.syncs ? { nextSyncToken: calendar.tokens.issue({ revision, ...window }) } : {}),
  })
}

export function listInstances(calendar: OpenCalendar, id: string, params: URLSearchParams, accessRole: string): Reply {
  const series = findEvent(calendar, id) ?? refuse(404, 'notFound', 'Not Found')
  const window = windowOf(calendar, timestamp(params, 'timeMin'), timestamp(params, 'timeMax'))
  const zone = zoneOf(params, calendar)
  const pageToken = params.get('pageToken')
  const originalStart = timestamp(params, 'originalStart')

  const instances = (series.recurrence ? instancesOf(calendar, series, window) : []).filter(
    (event) =>
      (params.get('showDeleted') === 'true' || event.status !== 'cancelled') &&
      (originalStart === undefined ||
        instantOf(event.originalStartTime ?? event.start, calendar.zone) === originalStart),
  )
  const keyed = sorted(instances, (event) => startKey(calendar, event))
  const page = pageToken ? readPageToken(pageToken) : undefined
  const { shown, more } = cut(keyed, page, pageSize(params), calendar.events.revision())
  return json(200, {
    ...envelope(calendar, zone, accessRole),
    items: shown.map((event) => eventResource(event, calendar.id, zone)),
    ...(more ? { nextPageToken: more } : {}),
  })
}

/** Sorts after 1970 and before it alike. */
export function startKey(calendar: OpenCalendar, event: StoredEvent): string {
  const instant = instantOf(event.start, calendar.zone) + 1e15
  return `${String(instant).padStart(17, '0')} ${event.id}`
}

type Keyed = readonly (readonly [string, StoredEvent])[]

function sortKey(calendar: OpenCalendar, { orderBy }: ListQuery, event: StoredEvent): string {
  if (orderBy === 'startTime') return startKey(calendar, event)
  return orderBy === 'updated' ? `${event.updated} ${event.id}` : event.id
}

function sorted(events: readonly StoredEvent[], keyOf: (event: StoredEvent) => string): Keyed {
  return events
    .map((event) => [keyOf(event), event] as const)
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
}

function cut(keyed: Keyed, page: PagePoint | undefined, size: number, revision: number) {
  const rest = page ? keyed.filter(([key]) => key > page.after) : keyed
  const last = rest.length > size ? rest[size - 1] : undefined
  return {
    shown: rest.slice(0, size).map(([, event]) => event),
    more: last && issuePageToken({ after: last[0], revision }),
  }
}

function listed(calendar: OpenCalendar, event: StoredEvent, { since, zone }: ListQuery): EventResource {
  const bare = event.status === 'cancelled' && (since !== undefined || event.recurringEventId !== undefined)
  return bare ? cancelledResource(event, zone) : eventResource(event, calendar.id, zone)
}

function envelope(calendar: OpenCalendar, timeZone: string, accessRole: string) {
  const updated = calendar.events.changed()
  return {
    kind: 'calendar#events',
    etag: `"p${calendar.events.revision()}"`,
    summary: calendar.summary,
    ...(updated ? { updated } : {}),
    timeZone,
    accessRole,
    defaultReminders: [],
  }
}
