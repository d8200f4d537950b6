// Watches stand and are renewed by themselves, whatever goes wrong; without a public address there are none.
import { describe, expect, test } from 'vitest'
import { hashOf } from '../../src/domain/watches.ts'
import { beginWatches } from '../../src/workflows/begin-watches.ts'
import { dueNow, posts, revive, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const DAY = 24 * HOUR

async function watched(): Promise<FakeWorld> {
  const fake = fakeWorld({ pushes: true })
  await beginWatches(fake.world())
  return fake
}

function standing(fake: FakeWorld) {
  return fake.desk()?.watches?.calendar
}

async function daysPass(fake: FakeWorld, days: number): Promise<void> {
  for (let half = 0; half < 2 * days; half += 1) {
    fake.clock.pass(DAY / 2)
    await surviving(fake, () => tick(fake))
    revive(fake)
  }
}

test('both stand after the start, and the token is kept as its hash only', async () => {
  const fake = await watched()
  const [[id, { token }] = ['', { token: '' }]] = [...fake.google.channels]
  expect(standing(fake)).toMatchObject({ id, tokenHash: hashOf(token), expires: '2026-06-02T16:00:00.000Z' })
  expect(JSON.stringify(fake.desk())).not.toContain(`"${token}"`)
  expect(fake.desk()?.watches?.mail?.expires).toBe('2026-06-02T16:00:00.000Z')
  expect(fake.google.inboxWatches).toBe(1)
})

test('another start leaves what stands', async () => {
  const fake = await watched()
  await beginWatches(fake.restart())
  expect([fake.google.channels.size, fake.google.inboxWatches]).toEqual([1, 1])
})

test('each is renewed once a day, and the channel before is stopped once the new one stands', async () => {
  const fake = await watched()
  const first = standing(fake)?.id ?? ''
  await daysPass(fake, 10)
  expect(fake.google.inboxWatches).toBe(11)
  expect([...fake.google.channels.keys()]).toEqual([standing(fake)?.id])
  const steps = fake.calls.list.filter(({ operation }) => operation.startsWith('pushes.'))
  const stop = steps.findIndex(({ operation, about }) => operation === 'pushes.stop' && about === first)
  expect(steps.slice(0, stop).filter(({ operation }) => operation === 'pushes.channel')).toHaveLength(2)
  expect(fake.desk()?.watches?.old).toEqual({})
  expect(Date.parse(standing(fake)?.expires ?? '') - fake.clock.business().getTime()).toBeGreaterThan(5 * DAY)
})

test('one that died while nothing ran is replaced at the start', async () => {
  const fake = await watched()
  const dead = standing(fake)?.id
  fake.clock.pass(30 * DAY)
  await beginWatches(fake.restart())
  await tick(fake)
  expect(standing(fake)?.id).not.toBe(dead)
  expect(standing(fake)?.expires).toBe('2026-07-02T16:00:00.000Z')
})

test('without a public address nothing is asked for, nothing owed and nothing said', async () => {
  const fake = fakeWorld()
  await beginWatches(fake.world())
  await daysPass(fake, 3)
  expect(fake.desk()?.watches).toBeUndefined()
  expect(dueNow(fake)).toEqual([])
  expect(posts(fake, 'alert/')).toEqual([])
})

test('a topic that lets nobody in is told once a day with the way out, and once that it works', async () => {
  const fake = fakeWorld({ pushes: true })
  fake.google.refuseTopic = true
  await beginWatches(fake.world())
  await tick(fake)
  fake.clock.pass(HOUR)
  await tick(fake)
  expect(posts(fake, 'alert/').map(({ key }) => key)).toEqual(['alert/watch-mail-2026-05-26'])
  fake.google.refuseTopic = false
  fake.clock.pass(11 * MINUTE)
  await tick(fake)
  expect(words(posts(fake, 'alert/healed')[0]!)).toContain('telling us of changes works again since')
})

const FATES: readonly Fate[] = ['crash-before', 'crash-after', 'not-done', 'unknown-happened', 'unknown-not-happened']

describe.each(FATES)('%s at any call', (fate) => {
  test('ends with one living channel that is ours and every other stopped or unknown to us', async () => {
    const smooth = await renewed(fakeWorld({ pushes: true }))
    for (let at = 1; at <= smooth.calls.list.length; at += 1) {
      const fake = fakeWorld({ pushes: true })
      fake.calls.plan({ at, fate })
      await renewed(fake)
      const ours = standing(fake)
      expect(fake.google.channels.get(ours?.id ?? '')?.resourceId, `call ${at}`).toBe(ours?.resourceId)
      // An answer that was lost leaves one that ends by itself.
      expect(fake.google.channels.size, `call ${at}`).toBeLessThanOrEqual(2)
      expect(fake.desk()?.watches?.old, `call ${at}`).toEqual({})
      expect(posts(fake, 'alert/'), `call ${at}`).toEqual([])
    }
  })
})

async function renewed(fake: FakeWorld): Promise<FakeWorld> {
  await surviving(fake, () => beginWatches(fake.world()))
  revive(fake)
  await surviving(fake, () => beginWatches(fake.world()))
  revive(fake)
  await daysPass(fake, 3)
  await settleDown(fake)
  return fake
}
