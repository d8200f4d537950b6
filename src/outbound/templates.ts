// The owner's templates, filled by eta (which escapes), and VEVENTs by ical-generator.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Eta } from 'eta'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { IcsEvent, Templates } from '../ports.ts'
import { waiverTexts } from './waiver-texts.ts'

const SIGNATURE_PAD = createRequire(import.meta.url)
  .resolve('signature_pad')
  .replace(/[^/\\]+$/, 'signature_pad.min.js')
const FOLDER = fileURLToPath(new URL('../../templates/', import.meta.url))

export function etaTemplates(folder: string = FOLDER): Templates {
  const html = new Eta({ views: folder, autoEscape: true, defaultExtension: '' })
  const text = new Eta({ views: folder, autoEscape: false, autoTrim: false, defaultExtension: '' })
  return {
    render: (name, data) => (name.endsWith('.txt') ? text : html).render(name, data),
    event: icsOf,
    script: (name) => scriptCalled(name, folder),
    waiverTexts: (operator) => waiverTexts(text, join(folder, 'waiver-text'), operator),
  }
}

/** The signature pad comes from its package, so that no third party is asked for it. */
function scriptCalled(name: string, folder: string): string | undefined {
  if (name === 'waiver/signature-pad.js')
    return readFileSync(SIGNATURE_PAD, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
  const file = join(folder, name)
  return /^(?:waiver|photos)\/[a-z-]+\.js$/.test(name) && existsSync(file) ? readFileSync(file, 'utf8') : undefined
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
