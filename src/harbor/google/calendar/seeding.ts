// The weekend's events, put into a calendar that hasn't had them yet.
import { SEEDED_EVENTS, type SeededEvent } from '../../weekend.ts'
import type { Fields } from './event-fields.ts'
import { insertEvent } from './event-writes.ts'
import type { OpenCalendar } from './open-calendar.ts'

/** Deleted events stay known, so one that a person removed doesn't come back. */
export function seedCalendar(calendar: OpenCalendar): void {
  for (const event of SEEDED_EVENTS[calendar.operatorId] ?? []) {
    if (!calendar.events.get(event.id)) insertEvent(calendar, bodyOf(event, calendar), { address: calendar.owner })
  }
}

function bodyOf({ start, end, ...rest }: SeededEvent, { zone }: OpenCalendar): Fields {
  if (start.includes('T')) {
    return { ...rest, start: { dateTime: start, timeZone: zone }, end: { dateTime: end, timeZone: zone } }
  }
  return { ...rest, start: { date: start }, end: { date: end } }
}
