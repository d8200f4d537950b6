// Each morning the channel hears once what sails, what is missing and what has changed.
import { expect, test } from 'vitest'
import { planDigest } from '../../src/workflows/plan-digest.ts'
import { posts, revive, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { jonathanEntry, OPERATOR, quinnEntry } from '../fakes/jada.ts'
import { alsoApproved, crewed } from '../fakes/scenes.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const at = (day: number, time: string) => new Date(`2026-05-${day}T${time}:00-07:00`)

async function morning(fake: FakeWorld, moment: Date): Promise<void> {
  await planDigest(fake.world())
  fake.clock.turnTo(moment)
  await surviving(fake, () => planDigest(fake.world()))
  revive(fake)
  await surviving(fake, () => planDigest(fake.world()))
  await settleDown(fake)
}

const digests = (fake: FakeWorld) => posts(fake, 'digest/')

test('at seven, once a day', async () => {
  const fake = await crewed()
  await morning(fake, at(27, '06:59'))
  expect(digests(fake)).toEqual([])
  await morning(fake, at(27, '07:00'))
  await morning(fake, at(27, '07:30'))
  expect(digests(fake).map(({ key }) => key)).toEqual(['digest/2026-05-27'])
  expect(words(digests(fake)[0]!)).toContain('Nothing sails today.')
  expect(words(digests(fake)[0]!)).toContain('Sat May 30, 3:00–7:00 PM PDT  *Quinn*')
  await morning(fake, at(30, '07:01'))
  expect(digests(fake)).toHaveLength(2)
  expect(words(digests(fake)[1]!)).toContain('Captain Gene Oakes · 1st Mate Angela Wynn')
})

test('what changed since the last one is in it, and only that', async () => {
  const fake = await crewed()
  await morning(fake, at(27, '07:00'))
  await alsoApproved(fake, ['- 1st Mate: Dan Rickard'])
  await morning(fake, at(28, '07:00'))
  await morning(fake, at(29, '07:00'))
  const said = digests(fake).map(words)
  expect(said[0]).not.toContain('Changed since')
  expect(said[1]).toContain(
    'Changed since the last morning*\\n*Quinn*, Sat May 30  1st Mate: Angela Wynn → Dan Rickard',
  )
  expect(said[2]).not.toContain('Changed since')
})

test('a morning slept through is not made up for at noon; the operator names the hour, or none', async () => {
  const late = await crewed()
  await morning(late, at(27, '12:30'))
  expect(digests(late)).toEqual([])
  await morning(late, at(28, '09:00'))
  expect(digests(late)).toHaveLength(1)
  const early = await crewed(undefined, { operator: { ...OPERATOR, digestAt: '05:30' } })
  await morning(early, at(27, '05:30'))
  expect(digests(early)).toHaveLength(1)
  const none = await crewed(undefined, { operator: { ...OPERATOR, digestAt: 'off' } })
  await morning(none, at(27, '07:00'))
  expect(digests(none)).toEqual([])
})

test('what waits for a manager is in it; an empty week says nothing', async () => {
  const fake = fakeWorld({ entries: [quinnEntry(), jonathanEntry()] })
  await tick(fake)
  await morning(fake, at(27, '07:00'))
  expect(words(digests(fake)[0]!)).toContain('*Jonathan*')
  const empty = fakeWorld({ entries: [] })
  await tick(empty)
  await morning(empty, at(27, '07:00'))
  expect(digests(empty)).toEqual([])
})

test.each<Fate>(['crash-before', 'crash-after', 'not-done', 'unknown-happened', 'unknown-not-happened'])(
  '%s: one post',
  async (fate) => {
    for (const operation of ['desk.change', 'chat.post', 'charters.between']) {
      const fake = await crewed()
      await planDigest(fake.world())
      fake.calls.plan({ operation, fate })
      await morning(fake, at(27, '07:00'))
      expect(digests(fake)).toHaveLength(1)
    }
  },
)
