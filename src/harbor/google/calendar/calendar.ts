// Google Calendar's stand-in: API v3 and the secret iCal feed over the same events.
import type { Ground } from '../../ground.ts'
import type { HarborOperator } from '../../operators.ts'
import type { Call, Named, Reply } from '../../stand-in.ts'
import { type PushMood, pushMood } from '../push-mode.ts'
import { allows, type Bearer, type GoogleRoutes, googleError, insufficientScope, unauthorized } from '../routes.ts'
import { ENDPOINTS, type Endpoint } from './endpoints.ts'
import { type CalendarHands, calendarHands } from './hands.ts'
import { icalFeeds } from './ical-feed.ts'
import { type OpenCalendar, openCalendar } from './open-calendar.ts'
import { asReply } from './refusal.ts'
import { seedCalendar } from './seeding.ts'
import { type Channel, type Watches, watches } from './watch.ts'

export interface CalendarHarbor {
  readonly routes: GoogleRoutes
  readonly hands: CalendarHands
}

/** `appOf` gives the base address of an operator's app, which notices may be posted to. */
export function calendarRoutes(
  ground: Ground,
  operators: readonly HarborOperator[],
  appOf: (operatorId: string) => string,
  mood: PushMood = pushMood(),
): CalendarHarbor {
  const calendars = operators.map((operator) => openCalendar(ground, operator))
  const channels = watches(ground.shelf<Channel>('calendar/channels'), appOf, mood)
  const feeds = icalFeeds(calendars, operators)
  for (const calendar of calendars) {
    seedCalendar(calendar)
    calendar.events.onWrite(() => channels.tell(calendar))
  }

  return {
    routes: {
      name: (call) => feeds.name(call) ?? nameApi(call),
      answer: (call, bearer) => feeds.answer(call) ?? answerApi(call, bearer, calendars, channels),
    },
    hands: calendarHands(calendars, mood, feeds),
  }
}

const API = '/calendar/v3/'

function nameApi(call: Call): Named | undefined {
  if (!call.url.pathname.startsWith(API)) return undefined
  const { endpoint, ids } = route(call)
  return { service: 'calendar', operation: endpoint?.operation ?? 'unknown', key: ids.at(-1) ?? '' }
}

function answerApi(
  call: Call,
  bearer: Bearer | undefined,
  calendars: readonly OpenCalendar[],
  channels: Watches,
): Reply | undefined {
  if (!call.url.pathname.startsWith(API)) return undefined
  if (!bearer) return unauthorized()
  const { endpoint, ids } = route(call)
  if (!endpoint) return notFound()
  if (!allows(bearer, endpoint.scopes)) return insufficientScope()

  const [calendarId, eventId = ''] = ids
  const calendar = calendars.find((each) => each.operatorId === bearer.operatorId && isMeant(each, calendarId, bearer))
  if (!calendar || (calendar.sharing.role === 'none' && calendarId !== undefined)) return notFound()
  try {
    return endpoint.answer({ ...call, calendar, watches: channels, eventId, address: bearer.address })
  } catch (error) {
    return asReply(error)
  }
}

function route({ method, url }: Call): { readonly endpoint?: Endpoint; readonly ids: readonly string[] } {
  for (const endpoint of ENDPOINTS) {
    const found = endpoint.method === method ? endpoint.path.exec(url.pathname) : null
    if (found) return { endpoint, ids: found.slice(1).map(decoded) }
  }
  return { ids: [] }
}

/** `primary` is the calendar of the account that owns it; paths without a calendar mean the bearer's own. */
function isMeant(calendar: OpenCalendar, calendarId: string | undefined, { address }: Bearer): boolean {
  if (calendarId === undefined || calendarId === calendar.id) return true
  return calendarId === 'primary' && address === calendar.owner
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function notFound(): Reply {
  return googleError(404, 'notFound', 'Not Found')
}
