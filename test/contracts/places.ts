// The two places, opened.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../../src/app.ts'
import { startHarbor } from '../../src/harbor/start-harbor.ts'
import { localConfig, prepareTables } from '../../src/local.ts'
import type { World } from '../../src/ports.ts'
import { carolesMail, quinnEntry } from '../fakes/jada.ts'
import { fakeWorld } from '../fakes/world.ts'
import type { Place } from './place.ts'

const ALL_DAY = { id: 'okafor0606', summary: 'Okafor', start: '2026-06-06', end: '2026-06-07', allDay: true }

export async function fakePlace(): Promise<Place> {
  const fake = fakeWorld({
    entries: [quinnEntry(), quinnEntry({ ...ALL_DAY, iCalUID: 'allday@calendar.test', description: '' })],
  })
  const one = fake.world()
  const two = fake.restart()
  return {
    name: 'the fake',
    one,
    two,
    mail: (subject, text) => void fake.deliver(carolesMail({ subject, text })),
    describeEntry: (id, description) => fake.editEntry(id, { description }),
    deleteMail: async (id) => {
      const found = fake.google.mails.find((mail) => mail.id === id)
      if (found) found.mail = undefined
    },
    sent: () => fake.sent.map(({ to, subject }) => ({ to, subject })),
    timed: 'jadaquinn0530',
    allDay: ALL_DAY.id,
    stop: async () => {},
  }
}

export async function harborPlace(): Promise<Place> {
  const dir = mkdtempSync(join(tmpdir(), 'contracts-'))
  const harbor = await startHarbor({ dir, port: 0 })
  const config = localConfig(harbor.addresses)
  await prepareTables(config)
  const apps = await Promise.all([buildApp(config, 'silent'), buildApp(config, 'silent')])
  const [one, two] = apps.map(({ doors }) => doors[0]?.world) as [World, World]
  const { summary, start, end } = ALL_DAY
  harbor.calendar.insert('jada', { id: ALL_DAY.id, summary, start: { date: start }, end: { date: end } })
  return {
    name: 'the harbor',
    one,
    two,
    mail: (subject, text) => void harbor.gmail.deliver(raw(subject, text), 'jada'),
    describeEntry: (id, description) => void harbor.calendar.edit('jada', id, { description }),
    deleteMail: (id) => trash(harbor.addresses, id),
    sent: () => harbor.ses.sent().map(({ to, subject }) => ({ to: to[0] ?? '', subject })),
    timed: 'jadaquinn0530',
    allDay: ALL_DAY.id,
    stop: async () => {
      for (const { clock } of apps) clock.stop()
      await harbor.stop()
      rmSync(dir, { recursive: true })
    },
  }
}

type Addresses = Awaited<ReturnType<typeof startHarbor>>['addresses']

/** For good, by a person who may. */
async function trash({ google, operators }: Addresses, id: string): Promise<void> {
  const [operator] = operators
  if (!operator) return
  const { googleClientId, googleClientSecret, driverRefreshToken } = operator
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: googleClientId,
    client_secret: googleClientSecret,
    refresh_token: driverRefreshToken,
  })
  const { access_token } = (await (await fetch(`${google}/token`, { method: 'POST', body })).json()) as {
    access_token: string
  }
  const headers = { authorization: `Bearer ${access_token}` }
  const { ok, status } = await fetch(`${google}/gmail/v1/users/me/messages/${id}`, { method: 'DELETE', headers })
  if (!ok) throw new Error(`the mail was not deleted: ${status}`)
}

function raw(subject: string, text: string): string {
  const head = [
    'From: Carole Beck <carole@jada-sailing.test>',
    'To: ops@jada-sailing.test',
    `Subject: ${subject}`,
    `Message-ID: <${subject.length}-${text.length}@mail.jada-sailing.test>`,
  ]
  return `${head.join('\r\n')}\r\n\r\n${text.replace(/\n/g, '\r\n')}\r\n`
}
