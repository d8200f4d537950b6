// While the calendar's API refuses us, its feed still tells what is on it, and changes nothing.
import { expect, test } from 'vitest'
import { keyOf } from '../../src/domain/feed-differences.ts'
import type { CalendarEntry } from '../../src/ports/inbox-and-calendar.ts'
import { calendarAge } from '../../src/views/calendar-age.ts'
import { tick } from '../fakes/acting.ts'
import { MINUTE } from '../fakes/clock.ts'
import { OPERATOR, QUINN, QUINN_ENTRY, quinnEntry } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

test('a dead token: what is new on the calendar is shown with its age, and nothing is changed by it', async () => {
  const fake = await crewed()
  const { revision } = fake.charter(QUINN)
  await edited(fake)
  expect(said(fake)).toMatch(/API has not been let in since .*feed was read Tue May 26, 9:20 AM PDT \(2 entries\)/)
  expect(said(fake)).toMatch(
    /Nothing is changed by it\. Not here yet: Wen, 2026-05-31 Otherwise than here: Quinn, 2026-05-30/,
  )
  expect(fake.charter(QUINN)).toMatchObject({ revision })
  expect(fake.charterIds()).toEqual([QUINN])
})

test('the same reading again is not written again until it is old', async () => {
  const fake = await crewed()
  await edited(fake)
  const before = fake.desk()?.version
  fake.clock.pass(MINUTE)
  await tick(fake)
  expect(fake.desk()?.version).toBe(before)
  fake.clock.pass(6 * MINUTE)
  await tick(fake)
  expect(said(fake)).toContain('9:27 AM')
})

test('a feed that isn’t whole says nothing', async () => {
  const fake = await crewed()
  fake.feed.whole = false
  await edited(fake)
  expect(said(fake)).toMatch(/isn’t whole, so it says nothing$/)
})

test('once the API lets us in again, what it says is taken over and shown as such', async () => {
  const fake = await crewed()
  await edited(fake)
  fake.google.tokenDead = false
  await tick(fake)
  expect(said(fake)).toBe('*Calendar*  read Tue May 26, 9:20 AM PDT, by the Calendar API')
  expect(fake.charterIds()).toEqual([QUINN, 'wen-may-31'])
})

test('an instance of a series has one key in the API and in feeds', () => {
  expect(keyOf('x', '2026-06-05T17:00:00-07:00')).toBe(keyOf('x', '2026-06-06T00:00:00.000Z'))
  expect(keyOf('x', '2026-06-05')).toBe('x 2026-06-05')
  expect(keyOf('x', undefined)).toBe('x')
})

async function edited(fake: FakeWorld): Promise<void> {
  fake.google.tokenDead = true
  fake.clock.pass(20 * MINUTE)
  fake.editEntry(QUINN_ENTRY, { start: '2026-05-30T16:00:00-07:00' })
  const times = { start: '2026-05-31T09:00:00-07:00', end: '2026-05-31T12:00:00-07:00' }
  fake.editEntry(
    'wen',
    quinnEntry({ id: 'wen', iCalUID: 'wen@x', summary: 'Wen paid 9-12', ...times }) as CalendarEntry,
  )
  await tick(fake)
}

function said(fake: FakeWorld): string {
  const desk = fake.desk()
  return desk
    ? calendarAge(desk, OPERATOR.timeZone)
        .map(({ mrkdwn }) => mrkdwn)
        .join(' ')
    : ''
}
