// What a person does at the calendar in a browser, for the harbor's page and for tests.
import type { HarborOperator } from '../../operators.ts'
import type { PushMode, PushMood } from '../push-mode.ts'
import type { Fields } from './event-fields.ts'
import { type EventResource, eventResource } from './event-resource.ts'
import { deleteEvent, insertEvent, patchEvent } from './event-writes.ts'
import { icalPath } from './ical-address.ts'
import type { IcalFeeds } from './ical-feed.ts'
import { startKey } from './listing.ts'
import type { OpenCalendar } from './open-calendar.ts'
import { instancesOf, windowOf } from './series.ts'

/** Writes throw an Error with Google's own words where Google would refuse. */
export interface CalendarHands {
  /** As the owner sees them: series as instances (two years ahead at most), nothing cancelled, sorted by start. */
  readonly events: (operatorId: string) => readonly EventResource[]
  readonly insert: (operatorId: string, event: Fields) => EventResource
  readonly edit: (operatorId: string, eventId: string, patch: Fields) => EventResource
  readonly remove: (operatorId: string, eventId: string) => void
  /** Calls back with the operator's id after each change, by whomever. */
  readonly onChange: (listener: (operatorId: string) => void) => () => void
  /** Path of the secret feed, from the root of the Google door. */
  readonly icalPath: (operator: HarborOperator) => string
  /** Lets the next fetch of the feed see the calendar as it is. */
  readonly refreshFeed: (operatorId: string) => void
  /** What the bot may do with it from now on. */
  readonly share: (operatorId: string, role: 'owner' | 'writer' | 'reader' | 'none') => void
  /** Another time zone in its settings; undefined is the operator's own. */
  readonly setZone: (operatorId: string, zone: string | undefined) => void
  readonly expireSyncTokens: (operatorId: string) => void
  readonly setNoticeMode: (mode: PushMode) => void
}

export function calendarHands(calendars: readonly OpenCalendar[], mood: PushMood, feeds: IcalFeeds): CalendarHands {
  const listeners = new Set<(operatorId: string) => void>()
  for (const { operatorId, events } of calendars) {
    events.onWrite(() => {
      for (const listener of listeners) listener(operatorId)
    })
  }
  const of = (operatorId: string) => {
    const calendar = calendars.find((each) => each.operatorId === operatorId)
    if (!calendar) throw new Error(`No calendar of ${operatorId}`)
    return calendar
  }

  return {
    events: (operatorId) => ownersView(of(operatorId)),
    insert(operatorId, event) {
      const calendar = of(operatorId)
      return shown(calendar, insertEvent(calendar, event, { address: calendar.owner }))
    },
    edit(operatorId, eventId, patch) {
      const calendar = of(operatorId)
      return shown(calendar, patchEvent(calendar, eventId, patch, { address: calendar.owner }))
    },
    remove(operatorId, eventId) {
      const calendar = of(operatorId)
      deleteEvent(calendar, eventId, { address: calendar.owner })
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    icalPath,
    refreshFeed: feeds.refresh,
    share(operatorId, role) {
      of(operatorId).sharing.role = role
    },
    setZone(operatorId, zone) {
      of(operatorId).sharing.zone = zone
    },
    expireSyncTokens: (operatorId) => of(operatorId).tokens.expire(),
    setNoticeMode: mood.set,
  }
}

function ownersView(calendar: OpenCalendar): readonly EventResource[] {
  const window = windowOf(calendar)
  return calendar.events
    .all()
    .flatMap((event) =>
      event.recurrence ? instancesOf(calendar, event, window) : event.recurringEventId ? [] : [event],
    )
    .filter(({ status }) => status !== 'cancelled')
    .map((event) => [startKey(calendar, event), event] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, event]) => shown(calendar, event))
}

function shown(calendar: OpenCalendar, event: Parameters<typeof eventResource>[0]): EventResource {
  return eventResource(event, calendar.id, calendar.zone)
}
