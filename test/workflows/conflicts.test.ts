// Nobody sails twice at once before a manager has said so.
import { expect, test } from 'vitest'
import { allowConflict } from '../../src/workflows/allow-conflict.ts'
import { approving, cards, ended, posts, settleDown, tick, words } from '../fakes/acting.ts'
import { MINUTE } from '../fakes/clock.ts'
import { GENE, PRIYA, QUINN, SAM } from '../fakes/jada.ts'
import { mailArrives, twoAtOnce } from '../fakes/scenes.ts'

const JONATHAN = 'jonathan-may-30'

test('two charters approved at the same instant: one card asks, and nobody is told before a manager allows it', async () => {
  const fake = await twoAtOnce()
  const [quinn, jonathan] = cards(fake)
  await Promise.all([approving(fake, SAM, quinn), approving(fake, PRIYA, jonathan)])
  expect(posts(fake, '/notice/')).toEqual([])
  expect(posts(fake, '/summary')).toEqual([])
  expect(fake.records.conflicts.size).toBe(1)
  const asking = cards(fake).filter((card) => words(card).includes('conflict_ok'))
  expect(asking.length).toBeGreaterThan(0)

  for (let minutes = 0; minutes < 30; minutes += 1) {
    fake.clock.pass(MINUTE)
    await tick(fake)
  }
  expect(posts(fake, '/notice/')).toEqual([])

  expect(await ended(allowConflict(fake.world(), QUINN, SAM))).toEqual({ kind: 'allowed' })
  expect(
    posts(fake, '/notice/')
      .map(({ key }) => key)
      .sort(),
  ).toEqual([`${JONATHAN}/notice/gene/2`, `${QUINN}/notice/gene/2`])
  expect(posts(fake, '/summary')).toHaveLength(2)
})

test('the one approved later asks; the first one’s crew was told already', async () => {
  const fake = await twoAtOnce()
  const [quinn, jonathan] = cards(fake)
  await approving(fake, SAM, quinn)
  await approving(fake, SAM, jonathan)
  expect(posts(fake, '/notice/').map(({ key }) => key)).toEqual([`${QUINN}/notice/gene/2`])
  expect(words(cards(fake)[1]!)).toContain('conflict_ok')
})

test('a conflict that is gone by itself lets the notices go', async () => {
  const fake = await twoAtOnce()
  const [quinn, jonathan] = cards(fake)
  await approving(fake, SAM, quinn)
  await approving(fake, SAM, jonathan)
  await mailArrives(fake, ['- Captain: Marisol Vega'])
  await approving(fake, SAM)
  await settleDown(fake)
  expect(posts(fake, `${JONATHAN}/notice/gene`)).toHaveLength(1)
  expect(
    posts(fake, `${QUINN}/notice/`)
      .map(({ channel }) => channel)
      .sort(),
  ).toEqual(['D0JGENE004', 'D0JGENE004', 'D0JMARI005'])
})

test('somebody who is no manager can’t allow it', async () => {
  const fake = await twoAtOnce()
  expect(await ended(allowConflict(fake.world(), QUINN, GENE))).toEqual({ kind: 'not-allowed' })
})

test('a conflict that waits for a manager is looked at once a minute, not all the time', async () => {
  const fake = await twoAtOnce()
  const [quinn, jonathan] = cards(fake)
  await Promise.all([approving(fake, SAM, quinn), approving(fake, PRIYA, jonathan)])
  const due = fake.world().alarms.take(new Date(fake.clock.business().getTime() + 1_000))
  expect(due).toEqual([])
})
