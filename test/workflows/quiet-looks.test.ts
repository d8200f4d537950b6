// A look that has nothing to say asks nobody for anything but what has changed, and one that failed is begun where it was.
import { expect, test } from 'vitest'
import { readInbox } from '../../src/workflows/read-inbox.ts'
import { syncCalendar } from '../../src/workflows/sync-calendar.ts'
import { MINUTE } from '../fakes/clock.ts'
import { QUINN_ENTRY } from '../fakes/jada.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

test('nothing came: the desk is asked only once it is time to say that the job lives', async () => {
  const fake = fakeWorld()
  const world = fake.world()
  const look = await readInbox(world)
  const next = await callsOf(fake, () => readInbox(world, look))
  expect(next).toEqual(['inbox.since'])
  fake.clock.pass(6 * MINUTE)
  expect(await callsOf(fake, () => readInbox(world, look))).toEqual(['inbox.since', 'desk.change'])
})

test('the same trouble again is no news, other trouble is, and so is its end', async () => {
  const fake = fakeWorld()
  const world = fake.world()
  const look = await readInbox(world)
  const failing = () => callsOf(fake, () => readInbox(world, look), 'inbox.since')
  expect(await failing()).toEqual(['inbox.since', 'desk.change'])
  expect(await failing()).toEqual(['inbox.since'])
  expect(fake.desk()?.jobs.mail?.trouble?.words).toContain('not-done')
  expect(await callsOf(fake, () => readInbox(world, look))).toEqual(['inbox.since', 'desk.change'])
  expect(fake.desk()?.jobs.mail?.trouble).toBeUndefined()
})

test('a look at the calendar that failed is begun again where it was, without the desk', async () => {
  const fake = fakeWorld()
  const world = fake.world()
  const look = await syncCalendar(world)
  fake.editEntry(QUINN_ENTRY, { location: 'Dock 4' })
  fake.calls.plan({ operation: 'calendar.changes', fate: 'not-done' })
  expect(await syncCalendar(world, look)).toBe(look)
  const again = await callsOf(fake, () => syncCalendar(world, look))
  expect(again).toContain('calendar.changes')
  expect(again).not.toContain('desk.get')
})

async function callsOf(fake: FakeWorld, act: () => Promise<unknown>, failing?: string): Promise<readonly string[]> {
  const before = fake.calls.list.length
  if (failing) fake.calls.plan({ operation: failing, fate: 'not-done' })
  await act()
  return fake.calls.list.slice(before).map(({ operation }) => operation)
}
