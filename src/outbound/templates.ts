// The owner's templates, filled by eta (which escapes), and VEVENTs by ical-generator.
import { fileURLToPath } from 'node:url'
import { Eta } from 'eta'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { IcsEvent, Templates } from '../ports.ts'

const FOLDER = fileURLToPath(new URL('../../templates/', import.meta.url))

export function etaTemplates(folder: string = FOLDER): Templates {
  const html = new Eta({ views: folder, autoEscape: true, defaultExtension: '' })
  const text = new Eta({ views: folder, autoEscape: false, autoTrim: false, defaultExtension: '' })
  return {
    render: (name, data) => (name.endsWith('.txt') ? text : html).render(name, data),
    event: icsOf,
  }
}

function icsOf(event: IcsEvent): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'ShipCaptainCrew', product: 'boarding' },
  })
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    start: event.start,
    end: event.end,
    stamp: event.stamp,
    summary: event.summary,
    description: event.description,
    url: event.url,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(event.location ? { location: event.location } : {}),
  })
  return calendar.toString()
}
