// An entry is read, and before what it said is written down somebody moves it again and another process follows: the newer word stays.
import { expect, test } from 'vitest'
import { syncCalendar } from '../../src/workflows/sync-calendar.ts'
import { QUINN, QUINN_ENTRY } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

test('a reading from before undoes nothing', async () => {
  const fake = await crewed()
  const first = fake.world()
  const { calendar } = first
  let isHeld = true
  const get: typeof calendar.get = async (id) => {
    const found = await calendar.get(id)
    if (!isHeld) return found
    isHeld = false
    moved(fake, 17)
    await syncCalendar(fake.restart())
    return found
  }
  Object.assign(first, { calendar: { ...calendar, get } })

  moved(fake, 16)
  await syncCalendar(first)
  expect(fake.charter(QUINN).times?.startsAt).toBe('2026-05-30T17:00:00-07:00')
  expect(fake.history(QUINN).map(({ after }) => after.times?.startsAt.slice(11, 13))).not.toContain('16')
})

function moved(fake: FakeWorld, hour: number): void {
  const [start, end] = [hour, hour + 4].map((at) => `2026-05-30T${at}:00:00-07:00`)
  fake.editEntry(QUINN_ENTRY, { summary: 'Quinn', ...(start && end ? { start, end } : {}) })
}
