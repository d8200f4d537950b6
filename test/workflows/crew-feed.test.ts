// A crew member's own calendar: where they sail, corrected by itself, behind an address that only they know.
import ical, { type VEvent } from 'node-ical'
import { expect, test } from 'vitest'
import { crewFeedRoute } from '../../src/inbound/crew-feed.ts'
import { feedAddress, readCrewFeed, renewFeed } from '../../src/workflows/crew-feed.ts'
import { settleDown } from '../fakes/acting.ts'
import { PEOPLE, QUINN } from '../fakes/jada.ts'
import { alsoApproved, crewed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

const angela = PEOPLE.find(({ id }) => id === 'angela')!

async function tokenOf(fake: FakeWorld): Promise<string> {
  const address = await feedAddress(fake.world(), angela)
  expect(address).toMatch(/^https:\/\/crew\.jada-sailing\.test\/feeds\/[\w.-]+\.ics$/)
  return address.split('/').at(-1)!.slice(0, -4)
}

async function eventIn(fake: FakeWorld) {
  const text = (await readCrewFeed(fake.world(), await tokenOf(fake))) ?? ''
  const [event] = Object.values(ical.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT')
  return { text, event: event as VEvent }
}

test('it holds when to be aboard, where and with whom, in the operator’s zone', async () => {
  const fake = await crewed()
  const { text, event } = await eventIn(fake)
  expect(event.start.toISOString()).toBe('2026-05-30T21:30:00.000Z')
  expect(event.end?.toISOString()).toBe('2026-05-31T02:00:00.000Z')
  expect(text).toContain('DTSTART;TZID=America/Los_Angeles:20260530T143000')
  expect(text).toMatch(
    /BEGIN:VTIMEZONE\r\nTZID:America\/Los_Angeles\r\n[\s\S]*BEGIN:DAYLIGHT\r\nDTSTART:20260308T020000/,
  )
  expect(event.summary).toBe('Quinn · 1st Mate')
  expect(event.description).toContain('Be aboard by 2:30 PM PDT')
  expect(event.description).toContain('Gene Oakes (Captain)')
  expect(event.status).toBe('CONFIRMED')
  expect(text).not.toMatch(/alder|619|example-guests|paid/i)
})

test('who is off again is told by the calendar too: same UID, higher SEQUENCE', async () => {
  const fake = await crewed()
  const before = (await eventIn(fake)).event
  await alsoApproved(fake, ['- 1st Mate: Dan Rickard'])
  await settleDown(fake)
  const after = (await eventIn(fake)).event
  expect(after.uid).toBe(before.uid)
  expect(Number(after.sequence)).toBeGreaterThan(Number(before.sequence))
  expect(after.status).toBe('CANCELLED')
})

test('a charter without times stands there for the whole day', async () => {
  const fake = await crewed()
  const { feed } = fake.world().templates
  const event = {
    uid: 'u',
    sequence: 1,
    start: '2026-06-06',
    end: '2026-06-07',
    timeZone: 'America/Los_Angeles',
    summary: 's',
    description: 'd',
    url: 'https://a.test/',
    cancelled: false,
    stamp: '2026-05-26T16:00:00Z',
  }
  expect(feed({ name: 'n', timeZone: 'America/Los_Angeles', events: [event] })).toMatch(
    /DTSTART;VALUE=DATE:20260606\r\nDTEND;VALUE=DATE:20260607/,
  )
  expect(feed({ name: 'n', timeZone: 'America/Los_Angeles', events: [] })).toContain('END:VCALENDAR')
})

test('a new address ends the old one; a forged, foreign or expired one opens nothing', async () => {
  const fake = await crewed()
  const old = await tokenOf(fake)
  expect(await readCrewFeed(fake.world(), old)).toContain('BEGIN:VCALENDAR')
  await renewFeed(fake.world(), angela)
  expect(await readCrewFeed(fake.world(), old)).toBeUndefined()
  const token = await tokenOf(fake)
  expect(await readCrewFeed(fake.world(), token)).toContain('BEGIN:VCALENDAR')
  expect(await readCrewFeed(fake.world(), `${token}x`)).toBeUndefined()
  const party = fake.world().links.sign({ kind: 'party', charter: QUINN, issue: 1 }, new Date('2027-01-01'))
  expect(await readCrewFeed(fake.world(), party)).toBeUndefined()
  fake.clock.pass(367 * 24 * 3_600_000)
  expect(await readCrewFeed(fake.world(), token)).toBeUndefined()
})

test('nobody keeps a copy, and an unchanged calendar is not sent again', async () => {
  const fake = await crewed()
  const token = await tokenOf(fake)
  const get = (headers = {}) =>
    crewFeedRoute(fake.world(), `${token}.ics`, new Request('https://crew.test/', { headers }))
  const first = await get()
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store, private'])
  const again = await get({ 'if-none-match': `W/${first.headers.get('etag')}` })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await crewFeedRoute(fake.world(), 'nonsense.ics', new Request('https://crew.test/'))).status).toBe(404)
})
