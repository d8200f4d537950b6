// A calendar as iCalendar text, in the forms that Google's export uses.
import type { StoredEvent } from './event-resource.ts'
import { type EventTime, instantOf } from './event-time.ts'
import { dateStamp, icalText, localStamp, textLine, utcStamp } from './ical-lines.ts'
import { timezoneLines } from './ical-timezone.ts'
import type { OpenCalendar } from './open-calendar.ts'

/** `stamp` (milliseconds) is what DTSTAMP says. Cancelled events are absent; a cancelled instance is an EXDATE. */
export function icalCalendar(calendar: OpenCalendar, stamp: number): string {
  const living = calendar.events.all().filter((event) => isLiving(calendar, event))
  const zones = new Set(living.flatMap((event) => seriesZone(calendar, event) ?? []))
  return icalText([
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    textLine('X-WR-CALNAME', calendar.summary),
    `X-WR-TIMEZONE:${calendar.zone}`,
    ...[...zones].flatMap((zone) => timezoneLines(zone, new Date(stamp).getUTCFullYear())),
    ...living.flatMap((event) => eventLines(calendar, event, stamp)),
    'END:VCALENDAR',
  ])
}

function isLiving(calendar: OpenCalendar, event: StoredEvent): boolean {
  const series = event.recurringEventId === undefined ? undefined : calendar.events.get(event.recurringEventId)
  return event.status !== 'cancelled' && series?.status !== 'cancelled'
}

/** The zone that a series and its changed instances are written in; single events are written in UTC. */
function seriesZone(calendar: OpenCalendar, event: StoredEvent): string | undefined {
  const series = event.recurrence ? event : calendar.events.get(event.recurringEventId ?? '')
  return series?.start.dateTime ? (series.start.timeZone ?? calendar.zone) : undefined
}

function eventLines(calendar: OpenCalendar, event: StoredEvent, stamp: number): readonly string[] {
  const zone = seriesZone(calendar, event)
  const { recurrence = [], originalStartTime, description, location, summary = '' } = event
  const gaps = calendar.events.exceptionsTo(event.id).filter(({ status }) => status === 'cancelled')

  return [
    'BEGIN:VEVENT',
    timeLine('DTSTART', event.start, zone),
    timeLine('DTEND', event.end, zone),
    ...recurrence,
    ...gaps.map((gap) => timeLine('EXDATE', gap.originalStartTime ?? gap.start, zone)),
    `DTSTAMP:${utcStamp(stamp)}`,
    textLine('UID', event.iCalUID),
    ...(originalStartTime ? [timeLine('RECURRENCE-ID', originalStartTime, zone)] : []),
    `CREATED:${utcStamp(Date.parse(event.created))}`,
    ...(description ? [textLine('DESCRIPTION', description)] : []),
    `LAST-MODIFIED:${utcStamp(Date.parse(event.updated))}`,
    ...(location ? [textLine('LOCATION', location)] : []),
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.status.toUpperCase()}`,
    textLine('SUMMARY', summary),
    `TRANSP:${event.transparency === 'transparent' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ]
}

function timeLine(name: string, time: EventTime, zone: string | undefined): string {
  if (time.date) return `${name};VALUE=DATE:${dateStamp(time.date)}`
  const instant = instantOf(time, 'UTC')
  return zone ? `${name};TZID=${zone}:${localStamp(instant, zone)}` : `${name}:${utcStamp(instant)}`
}
