// Which events a list is about: all of a window, or what changed since a sync token.
import type { StoredEvent } from './event-resource.ts'
import type { ListQuery } from './list-query.ts'
import type { OpenCalendar } from './open-calendar.ts'
import { occurrences, overlaps } from './recurrence.ts'
import { instancesOf, takenBack, type Window, windowOf } from './series.ts'

export function selectEvents(calendar: OpenCalendar, query: ListQuery): readonly StoredEvent[] {
  if (query.since) return changedSince(calendar, query.since.revision, query)
  return within(calendar, query).filter((event) => isShown(calendar, event, query) && matches(event, query))
}

function changedSince(calendar: OpenCalendar, revision: number, query: ListQuery): readonly StoredEvent[] {
  const changed = calendar.events.all().filter((event) => event.revision > revision)
  if (!query.singleEvents) return changed

  const window = windowOf(calendar, query.since?.from, query.since?.to)
  const instances = changed.flatMap((event) => [
    ...(event.recurrence ? instancesOf(calendar, event, window) : [event]),
    ...takenBack(calendar, event, revision, window),
  ])
  return [...new Map(instances.map((event) => [event.id, event])).values()]
}

function within(calendar: OpenCalendar, { singleEvents, timeMin, timeMax }: ListQuery): readonly StoredEvent[] {
  const window = windowOf(calendar, timeMin, timeMax)
  const own = { from: timeMin ?? Number.NEGATIVE_INFINITY, to: timeMax ?? Number.POSITIVE_INFINITY }

  return calendar.events.all().flatMap((event) => {
    if (!event.recurrence) {
      const covered = singleEvents && event.recurringEventId !== undefined
      return !covered && overlaps(event, calendar.zone, own.from, own.to) ? [event] : []
    }
    if (singleEvents) return instancesOf(calendar, event, window)
    return reaches(calendar, event, timeMin === undefined && timeMax === undefined ? undefined : window) ? [event] : []
  })
}

function reaches({ zone }: OpenCalendar, series: StoredEvent, window: Window | undefined): boolean {
  return !window || occurrences(series, zone, window.from, window.to).length > 0
}

/** Deleted events are left out, except where the API documents otherwise. */
function isShown(calendar: OpenCalendar, event: StoredEvent, query: ListQuery): boolean {
  const { updatedMin, showDeleted, singleEvents } = query
  if (updatedMin !== undefined && Date.parse(event.updated) < updatedMin) return false
  if (event.status !== 'cancelled' || showDeleted || updatedMin !== undefined) return true

  // A cancelled instance is the only way to know that a living series has a gap.
  const series = calendar.events.get(event.recurringEventId ?? '')
  return !singleEvents && series !== undefined && series.status !== 'cancelled'
}

function matches(event: StoredEvent, query: ListQuery): boolean {
  const { q, iCalUID, privateProperties, sharedProperties, eventTypes } = query
  const has = (properties: Readonly<Record<string, string>> = {}, wanted: string) => {
    const [name = '', ...value] = wanted.split('=')
    return properties[name] === value.join('=')
  }
  return (
    (iCalUID === undefined || event.iCalUID === iCalUID) &&
    (q === undefined || says(event, q)) &&
    (eventTypes.length === 0 || eventTypes.includes(String(event.eventType))) &&
    privateProperties.every((wanted) => has(event.extendedProperties?.private, wanted)) &&
    sharedProperties.every((wanted) => has(event.extendedProperties?.shared, wanted))
  )
}

/** Free text finds whole words, all of them, in any order. */
function says(event: StoredEvent, q: string): boolean {
  const people = (event.attendees ?? []).flatMap(({ displayName, email }) => [displayName, email])
  const said = new Set(words([event.summary, event.description, event.location, ...people].join(' ')))
  return words(q).every((word) => said.has(word))
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
