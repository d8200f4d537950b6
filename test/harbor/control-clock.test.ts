// The clock's control: read, waited on, turned, and what it refuses.
import { expect, test } from 'vitest'
import { folder, openHarbor } from './harbor-door.ts'

test('a first start shows the Tuesday before the weekend', async () => {
  const { control } = await openHarbor()
  const { body } = await control('GET', 'clock')

  expect(new Date(body.business).toISOString()).toMatch(/^2026-05-26T16:00:/)
  expect(Math.abs(body.wall - Date.now())).toBeLessThan(60_000)
})

test.each([
  ['PT2H', 2 * 3_600_000],
  ['P1DT30M', 24.5 * 3_600_000],
  ['P2W', 14 * 24 * 3_600_000],
])('%s turns it ahead by so much', async (advance, ms) => {
  const { control, ground } = await openHarbor()
  const before = ground.clock.business().getTime()
  const { body } = await control('POST', 'clock', { advance })

  expect(new Date(body.business).getTime() - before).toBeGreaterThanOrEqual(ms)
  expect(new Date(body.business).getTime() - before).toBeLessThan(ms + 60_000)
})

test('it is set to a moment, and wall time is left alone', async () => {
  const { control, ground } = await openHarbor()
  await control('POST', 'clock', { set: '2026-05-29T14:30:00-07:00' })

  expect(ground.clock.business().toISOString()).toMatch(/^2026-05-29T21:30:0/)
  expect(Math.abs(ground.clock.wall().getTime() - Date.now())).toBeLessThan(60_000)
})

test.each([
  [{ advance: 'P1M' }, 'no ISO 8601 duration'],
  [{ advance: '2 hours' }, 'no ISO 8601 duration'],
  [{ advance: 'PT' }, 'no ISO 8601 duration'],
  [{ advance: 'P99999999D' }, 'leads out of the years'],
  [{ set: 'Saturday' }, 'is no moment'],
  [{ set: '2026-05-29T14:30:00' }, 'is no moment'],
  [{ advance: 'PT1H', set: '2026-05-29T14:30:00Z' }, 'The body is'],
  [{}, 'The body is'],
  ['{', 'not JSON'],
])('%j is refused with a sentence and turns nothing', async (asked, words) => {
  const { control } = await openHarbor()
  const before = await control('GET', 'clock')
  const refused = await control('POST', 'clock', asked)

  expect(refused).toMatchObject({ status: 400, type: 'application/problem+json', body: { status: 400 } })
  expect(refused.body.detail).toContain(words)
  expect((await control('GET', 'clock')).body.turns).toBe(before.body.turns)
})

test('who has seen the last turn is answered when the next one comes', async () => {
  const { control } = await openHarbor()
  const { body: seen } = await control('GET', 'clock?after=-1')
  const waiting = control('GET', `clock?after=${seen.turns}`)
  await control('POST', 'clock', { advance: 'PT6H' })

  const { body: turned } = await waiting
  expect(turned.turns).toBe(seen.turns + 1)
  expect(turned.business - seen.business).toBeGreaterThanOrEqual(6 * 3_600_000)
})

test('who missed a turn is answered at once', async () => {
  const { control } = await openHarbor()
  const { body: seen } = await control('GET', 'clock')
  await control('POST', 'clock', { advance: 'PT1H' })

  expect((await control('GET', `clock?after=${seen.turns}`)).body.turns).toBe(seen.turns + 1)
})

test('a restart counts as a turn', async () => {
  const dir = folder()
  const first = await openHarbor(dir)
  const { body: before } = await first.control('GET', 'clock')
  await first.stop()

  const second = await openHarbor(dir)
  expect((await second.control('GET', 'clock')).body.turns).toBe(before.turns + 1)
})
