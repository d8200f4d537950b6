// The owner's templates, filled by eta (which escapes), and VEVENTs by ical-generator.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TZDate } from '@date-fns/tz'
import { Eta } from 'eta'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { IcsEvent, IcsFeed, Templates } from '../ports/paper.ts'
import { zoneText } from './ical/zone-text.ts'
import { waiverTexts } from './waiver-texts.ts'

const FOLDER = fileURLToPath(new URL('../../templates/', import.meta.url))

export function etaTemplates(folder: string = FOLDER): Templates {
  const html = new Eta({ views: folder, cache: true, autoEscape: true, defaultExtension: '' })
  const text = new Eta({ views: folder, cache: true, autoEscape: false, autoTrim: false, defaultExtension: '' })
  return {
    render: (name, data) => (name.endsWith('.txt') ? text : html).render(name, data),
    event: icsOf,
    script: (name) => scriptCalled(name, folder),
    waiverTexts: (operator) => waiverTexts(text, join(folder, 'waiver-text'), operator),
    feed: feedOf,
  }
}

/** The signature pad comes from its package, so that no third party is asked for it. */
function scriptCalled(name: string, folder: string): string | undefined {
  if (name === 'waiver/signature-pad.js')
    return readFileSync(signaturePad(), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
  const file = join(folder, name)
  return /^(?:waiver|photos|guest|ops)\/[a-z-]+\.js$/.test(name) && existsSync(file)
    ? readFileSync(file, 'utf8')
    : undefined
}

/** Asked for where it is served: not everybody who fills templates has the package beside them. */
function signaturePad(): string {
  return createRequire(import.meta.url)
    .resolve('signature_pad')
    .replace(/[^/\\]+$/, 'signature_pad.min.js')
}

function icsOf(event: IcsEvent): string {
  const calendar = ical({
    method: event.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: 'ShipCaptainCrew', product: 'boarding' },
  })
  calendar.createEvent({ ...common(event), start: event.start, end: event.end })
  return calendar.toString()
}

/** Times stand in the operator's zone, whose rules come along; a zone of the calendar's own would make its DTSTAMPs local. */
function feedOf({ name, timeZone, events }: IcsFeed): string {
  const [from, to] = yearsOf(events)
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'ShipCaptainCrew', product: 'crew' },
    name,
    ttl: FEED_TTL_SECONDS,
  })
  for (const event of events) {
    const allDay = event.start.length === DATE_LENGTH
    const times = allDay
      ? { start: new Date(`${event.start}T00:00:00Z`), end: new Date(`${event.end}T00:00:00Z`), allDay }
      : { start: localIn(event.start, timeZone), end: localIn(event.end, timeZone), timezone: timeZone }
    calendar.createEvent({ ...common(event), ...times })
  }
  return `${calendar.toString().replace(/BEGIN:VEVENT|END:VCALENDAR/, `X-WR-TIMEZONE:${timeZone}\r\n${zoneText(timeZone, from, to)}\r\n$&`)}\r\n`
}

/** ical-generator writes a date's own hours, so it has to be one that lives in the zone. */
function localIn(instant: string, timeZone: string): Date {
  return new TZDate(new Date(instant).getTime(), timeZone)
}

const DATE_LENGTH = 10
const FEED_TTL_SECONDS = 3_600

function common(event: IcsEvent) {
  return {
    id: event.uid,
    sequence: event.sequence,
    stamp: event.stamp,
    summary: event.summary,
    description: event.description,
    url: event.url,
    ...(event.organizer ? { organizer: event.organizer } : {}),
    ...(event.attendee ? { attendees: [{ email: event.attendee }] } : {}),
    status: event.cancelled
      ? ICalEventStatus.CANCELLED
      : event.tentative
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
    ...(event.location ? { location: event.location } : {}),
  }
}

function yearsOf(events: readonly IcsEvent[]): readonly [Date, Date] {
  const years = events.flatMap(({ start, end }) => [Number(start.slice(0, 4)), Number(end.slice(0, 4))])
  const [first, last] = years.length > 0 ? [Math.min(...years), Math.max(...years)] : [2026, 2026]
  return [new Date(Date.UTC(first, 0, 1)), new Date(Date.UTC(last + 1, 0, 1))]
}
