// Prints a feed, for a test that starts this under another machine's zone.
import { etaTemplates } from '../../src/outbound/templates.ts'

const common = {
  sequence: 1,
  timeZone: 'America/Los_Angeles',
  summary: 's',
  description: 'd',
  url: 'https://a.test/',
  cancelled: false,
  stamp: '2026-05-26T16:00:00Z',
}
const timed = { ...common, uid: 'timed', start: '2026-05-30T14:30:00-07:00', end: '2026-05-30T19:00:00-07:00' }
const allDay = { ...common, uid: 'all-day', start: '2026-06-06', end: '2026-06-07' }
process.stdout.write(etaTemplates().feed({ name: 'n', timeZone: 'America/Los_Angeles', events: [timed, allDay] }))
