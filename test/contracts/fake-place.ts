// The fake world that the stories stand on, as a place.
import { carolesMail, GENE, OPERATOR, QUINN_ENTRY, quinnEntry } from '../fakes/jada.ts'
import { fakeWorld } from '../fakes/world.ts'
import type { Place } from './place.ts'

const ALL_DAY = { id: 'okafor0606', summary: 'Okafor', start: '2026-06-06', end: '2026-06-07', allDay: true }

export async function fakePlace(): Promise<Place> {
  const fake = fakeWorld({
    entries: [quinnEntry(), quinnEntry({ ...ALL_DAY, iCalUID: 'allday@calendar.test', description: '' })],
  })
  return {
    name: 'the fake',
    one: fake.world(),
    two: fake.restart(),
    mark: 'contract',
    patienceMs: 15_000,
    writer: { name: 'Carole Beck', address: 'carole@jada-sailing.test' },
    guest: OPERATOR.inbox,
    colleague: GENE,
    mail: async (subject, text) => void fake.deliver(carolesMail({ subject, text })),
    describeEntry: async (id, description) => fake.editEntry(id, { description }),
    deleteMail: async (id) => {
      const found = fake.google.mails.find((mail) => mail.id === id)
      if (found) found.mail = undefined
    },
    sent: async () => fake.sent.map(({ to, subject }) => ({ to, subject })),
    timed: QUINN_ENTRY,
    allDay: ALL_DAY.id,
    stop: async () => [],
  }
}
