// A program for the tests: a year of charters on strange hours, and everything that anybody reads of them, in whatever zone it runs.
import { readFeed } from '../../src/outbound/ical/read-feed.ts'
import type { CalendarEntry } from '../../src/ports/inbox-and-calendar.ts'
import { calendarAge } from '../../src/views/calendar-age.ts'
import { crewCard } from '../../src/views/crew-card.ts'
import { homeTab } from '../../src/views/home-tab.ts'
import { weekList } from '../../src/views/week-list.ts'
import { whyCard } from '../../src/views/why.ts'
import { showComing } from '../../src/workflows/show-charter.ts'
import { approving, settleDown } from '../fakes/acting.ts'
import { crewMail, OPERATOR, PEOPLE, QUINN_MAIL_DUE, quinnEntry, SAM, TUESDAY } from '../fakes/jada.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const CREW = 'Captain: Gene\nHost: Keely\nContact: Guest <guest@example-guests.test>\nGuests: 2'

/** Both days on which the clocks change, midnight, and a day without hours of its own. */
const ENTRIES = [
  quinnEntry(),
  entry('spring', 'Spring paid 1:30am-4:30am', '2026-03-08T01:30:00-08:00', '2026-03-08T04:30:00-07:00', '1:00 AM'),
  entry('autumn', 'Autumn paid', '2026-11-01T00:30:00-07:00', '2026-11-01T02:30:00-08:00', '11:30 PM'),
  entry('night', 'Night paid 10pm-1am', '2026-05-30T22:00:00-07:00', '2026-05-31T01:00:00-07:00', '9:30 PM'),
  { ...entry('dayly', 'DAYLONG paid 9pm-midnight', '2026-06-06', '2026-06-07', '8:30 PM'), allDay: true },
]

const FEED = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'X-WR-TIMEZONE:America/Los_Angeles',
  ...['20260308T013000', '20261101T003000', '20260530T220000'].flatMap((start, nth) => [
    'BEGIN:VEVENT',
    `UID:${nth}@x.test`,
    'DTSTAMP:20260501T000000Z',
    `DTSTART;TZID=America/Los_Angeles:${start}`,
    'DURATION:PT3H',
    `SUMMARY:Guest ${nth} paid`,
    'END:VEVENT',
  ]),
  'END:VCALENDAR',
  '',
].join('\r\n')

const fake = fakeWorld({ entries: ENTRIES, now: new Date('2026-03-03T17:00:00Z') })
await settleDown(fake)
await turnTo('2026-03-07T10:00:00Z')
await turnTo(TUESDAY.toISOString())
fake.deliver(crewMail())
await settleDown(fake)
await approving(fake, SAM)
await turnTo(QUINN_MAIL_DUE.toISOString())
await edited('night', { start: '2026-05-30T23:00:00-07:00', summary: 'Nyx paid 11pm-1am' })
await turnTo('2026-05-30T20:00:00Z')
await turnTo('2026-06-06T08:00:00Z')
await edited('dayly', { status: 'cancelled' })
await turnTo('2026-10-31T08:00:00Z')
await edited('autumn', { end: '2026-11-01T03:30:00-08:00' })
process.stdout.write(JSON.stringify(await surfaces(fake)))

async function turnTo(instant: string): Promise<void> {
  fake.clock.turnTo(new Date(instant))
  await settleDown(fake)
}

async function edited(id: string, edit: Partial<CalendarEntry>): Promise<void> {
  fake.editEntry(id, edit)
  await settleDown(fake)
}

async function surfaces({ world, charterIds, charter, slack, sent, site, google, history, desk }: FakeWorld) {
  const charters = charterIds().map(charter)
  const { operator } = world()
  const person = PEOPLE.find(({ id }) => id === 'sam')
  const coming = await showComing(world(), 14)
  return {
    charters,
    cards: charters.map((one) => [
      crewCard({ operator, charter: one, viewer: 'manager', now: new Date('2026-05-26T16:00:00Z') }),
      whyCard(one, undefined),
    ]),
    week: weekList({ operator, charters, from: '2026-05-25', days: 14, viewer: 'manager' }),
    home: homeTab({ operator, person, charters: coming.charters, days: 14, desk: desk() }),
    age: calendarAge(desk()!, OPERATOR.timeZone),
    slack,
    sent,
    pages: [...site.bucket],
    entries: [...google.entries.values()],
    history: charterIds().map(history),
    feed: await readFeed(Buffer.from(FEED), { today: '2026-05-26', timeZone: OPERATOR.timeZone }),
  }
}

function entry(id: string, summary: string, start: string, end: string, boards: string): Omit<CalendarEntry, 'etag'> {
  const description = `Boarding: ${boards}\n${CREW}`
  return quinnEntry({ id, iCalUID: `${id}@calendar.test`, summary, description, start, end })
}
