// The operations of Calendar API v3 that the harbor answers: path, scopes, and what each does.
import { json, type Reply } from '../../stand-in.ts'
import { readFields } from './event-fields.ts'
import { etagOf, eventResource, type StoredEvent } from './event-resource.ts'
import { deleteEvent, insertEvent, patchEvent, updateEvent, type Writer } from './event-writes.ts'
import { zoneOf } from './list-query.ts'
import { listEvents, listInstances } from './listing.ts'
import type { OpenCalendar } from './open-calendar.ts'
import { refuse } from './refusal.ts'
import { findEvent } from './series.ts'
import type { Watches } from './watch.ts'

export interface Asked {
  readonly calendar: OpenCalendar
  readonly watches: Watches
  /** From the path; empty where there is none. */
  readonly eventId: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** The account that asks. */
  readonly address: string
}

export interface Endpoint {
  readonly operation: string
  readonly method: string
  /** Groups: the calendar's id, the event's. */
  readonly path: RegExp
  /** Any one of these scopes will do. */
  readonly scopes: readonly string[]
  readonly answer: (asked: Asked) => Reply
}

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`
const WRITE = [scope('calendar'), scope('calendar.events'), scope('calendar.events.owned')]
const READ = [...WRITE, scope('calendar.readonly'), scope('calendar.events.readonly')]
const CALENDARS = [scope('calendar'), scope('calendar.readonly'), scope('calendar.calendars.readonly')]
const LISTS = [scope('calendar'), scope('calendar.readonly'), scope('calendar.calendarlist.readonly')]

const CALENDAR = /^\/calendar\/v3\/calendars\/([^/]+)$/
const EVENTS = /^\/calendar\/v3\/calendars\/([^/]+)\/events$/
const EVENT = /^\/calendar\/v3\/calendars\/([^/]+)\/events\/([^/]+)$/
const INSTANCES = /^\/calendar\/v3\/calendars\/([^/]+)\/events\/([^/]+)\/instances$/
const WATCH = /^\/calendar\/v3\/calendars\/([^/]+)\/events\/watch$/
const STOP = /^\/calendar\/v3\/channels\/stop$/
const LIST = /^\/calendar\/v3\/users\/me\/calendarList$/

export const ENDPOINTS: readonly Endpoint[] = [
  { operation: 'events.list', method: 'GET', path: EVENTS, scopes: READ, answer: list },
  { operation: 'events.insert', method: 'POST', path: EVENTS, scopes: WRITE, answer: insert },
  { operation: 'events.watch', method: 'POST', path: WATCH, scopes: READ, answer: watch },
  { operation: 'events.instances', method: 'GET', path: INSTANCES, scopes: READ, answer: instances },
  { operation: 'events.get', method: 'GET', path: EVENT, scopes: READ, answer: get },
  { operation: 'events.patch', method: 'PATCH', path: EVENT, scopes: WRITE, answer: patch },
  { operation: 'events.update', method: 'PUT', path: EVENT, scopes: WRITE, answer: update },
  { operation: 'events.delete', method: 'DELETE', path: EVENT, scopes: WRITE, answer: remove },
  { operation: 'channels.stop', method: 'POST', path: STOP, scopes: READ, answer: stop },
  { operation: 'calendars.get', method: 'GET', path: CALENDAR, scopes: CALENDARS, answer: getCalendar },
  { operation: 'calendarList.list', method: 'GET', path: LIST, scopes: LISTS, answer: listCalendars },
]

function list({ calendar, url, address }: Asked): Reply {
  return listEvents(calendar, url.searchParams, roleOf(calendar, address))
}

function instances({ calendar, eventId, url, address }: Asked): Reply {
  return listInstances(calendar, eventId, url.searchParams, roleOf(calendar, address))
}

function get(asked: Asked): Reply {
  const event = findEvent(asked.calendar, asked.eventId) ?? refuse(404, 'notFound', 'Not Found')
  if (asked.headers['if-none-match'] === etagOf(event)) return { status: 304, headers: { etag: etagOf(event) } }
  return eventReply(asked, event)
}

function insert(asked: Asked): Reply {
  return eventReply(asked, insertEvent(asked.calendar, readFields(asked.body), writer(asked)))
}

function patch(asked: Asked): Reply {
  return eventReply(asked, patchEvent(asked.calendar, asked.eventId, readFields(asked.body), writer(asked)))
}

function update(asked: Asked): Reply {
  return eventReply(asked, updateEvent(asked.calendar, asked.eventId, readFields(asked.body), writer(asked)))
}

function remove(asked: Asked): Reply {
  deleteEvent(asked.calendar, asked.eventId, writer(asked))
  return { status: 204 }
}

function watch({ calendar, watches, url, body }: Asked): Reply {
  const resourceUri = `${url.origin}${url.pathname.replace(/\/watch$/, '')}?alt=json`
  return json(200, watches.open(calendar, readFields(body), resourceUri))
}

function stop({ calendar, watches, body }: Asked): Reply {
  watches.stop(calendar.operatorId, readFields(body))
  return { status: 204 }
}

function getCalendar({ calendar }: Asked): Reply {
  const { id, summary, zone: timeZone } = calendar
  return json(200, { kind: 'calendar#calendar', etag: '"1"', id, summary, timeZone })
}

function listCalendars({ calendar, address }: Asked): Reply {
  const { id, summary, zone: timeZone } = calendar
  const accessRole = roleOf(calendar, address)
  const entry = { kind: 'calendar#calendarListEntry', etag: '"1"', id, summary, timeZone, accessRole, selected: true }
  return json(200, { kind: 'calendar#calendarList', etag: '"1"', items: [{ ...entry, defaultReminders: [] }] })
}

function roleOf({ owner, sharing }: OpenCalendar, address: string): string {
  return address === owner || sharing.role === 'reader' ? sharing.role : 'writer'
}

function writer({ calendar, address, headers }: Asked): Writer {
  if (roleOf(calendar, address) === 'reader') {
    refuse(403, 'requiredAccessLevel', 'You need to have writer access to this calendar.')
  }
  return { address, ifMatch: headers['if-match'] }
}

function eventReply({ calendar, url }: Asked, event: StoredEvent): Reply {
  return json(200, eventResource(event, calendar.id, zoneOf(url.searchParams, calendar)), { etag: etagOf(event) })
}
