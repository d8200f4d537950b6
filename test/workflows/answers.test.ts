// Crew answer for themselves: one decision each, in the message that asked.
import { expect, test } from 'vitest'
import { answerOwnPart } from '../../src/workflows/answer-part.ts'
import { buttonOn, posts, revive, settleDown, surviving, words } from '../fakes/acting.ts'
import { ANGELA, lastTo, pressing, pressingOld } from '../fakes/crew-acting.ts'
import { QUINN, SAM } from '../fakes/jada.ts'
import { alsoApproved, crewed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

const TENTATIVE = ['- Captain: Gene Oakes', '- 1st Mate: Angela Wynn (tentative)', '- Host: Keely Hart']

function seatOf(fake: FakeWorld, name: string) {
  return fake.charter(QUINN).seats.find(({ seat }) => seat === name)
}

test('who is asked says yes, and the message that asked says so', async () => {
  const fake = await crewed(TENTATIVE)
  const notice = lastTo(fake, '/notice/angela')
  expect(buttonOn(fake, { action: 'answer_yes', on: notice })).toBeDefined()
  expect(await pressing(fake, 'answer_yes', ANGELA, notice)).toBe('accepted')
  await settleDown(fake)

  expect(seatOf(fake, 'first_mate')).toMatchObject({
    crew: 'angela',
    standing: 'confirmed',
    source: { kind: 'answer', by: 'Angela Wynn' },
  })
  expect(fake.history(QUINN).at(-1)).toMatchObject({ by: 'Angela Wynn', why: 'Angela Wynn sails' })
  expect(posts(fake, '/notice/angela')).toHaveLength(1)
  expect(words(notice)).toMatch(/You said yes, Tue May 26/)
  expect(buttonOn(fake, { action: 'answer_yes', on: notice })).toBeUndefined()
})

test('the same press twice is one decision, and both are answered', async () => {
  const fake = await crewed(TENTATIVE)
  const value = buttonOn(fake, { action: 'answer_yes', on: lastTo(fake, '/notice/angela') })!
  expect(await pressingOld(fake, 'answer_yes', value, ANGELA)).toBe('accepted')
  expect(await pressingOld(fake, 'answer_yes', value, ANGELA)).toBe('already')
  expect(fake.charter(QUINN).revision).toBe(3)
})

test('Seen is tied to what was shown, and changes nothing but that', async () => {
  const fake = await crewed()
  const notice = lastTo(fake, '/notice/angela')
  expect(await pressing(fake, 'answer_seen', ANGELA, notice)).toBe('seen')
  await settleDown(fake)
  const { revision, crewing } = fake.charter(QUINN)
  expect(revision).toBe(2)
  expect(crewing?.seen.angela).toMatchObject({ revision: 2 })
  expect(words(notice)).toContain('You have seen this')
})

test('a button of a part that has changed since does nothing, and what is so now is asked', async () => {
  const fake = await crewed()
  const old = buttonOn(fake, { action: 'answer_seen', on: lastTo(fake, '/notice/angela') })!
  await alsoApproved(fake, ['- 2nd Mate: Angela Wynn', '- 1st Mate: Dan Rickard'])
  expect(await pressingOld(fake, 'answer_seen', old, ANGELA)).toBe('changed')
  expect(fake.charter(QUINN).crewing?.seen.angela).toBeUndefined()
  expect(await pressing(fake, 'answer_seen', ANGELA, lastTo(fake, '/notice/angela'))).toBe('seen')
})

test('who can’t make it leaves the seat open, and a card asks about cover', async () => {
  const fake = await crewed()
  expect(await pressing(fake, 'answer_no', ANGELA, lastTo(fake, '/notice/angela'))).toBe('declined')
  await settleDown(fake)
  expect(seatOf(fake, 'first_mate')).toMatchObject({ crew: 'angela', standing: 'declined' })
  const card = lastTo(fake, '/card/cover-3-first_mate')
  expect(words(card)).toContain('Angela Wynn can’t make it; the seat is open.')
  expect(words(card)).toContain('1. Dan Rickard · 2. Marisol Vega')
  expect(words(lastTo(fake, '/notice/angela'))).toContain('You can’t make it, noted')
  expect(posts(fake, '/notice/angela')).toHaveLength(1)
})

test('nobody answers for somebody else, but a manager', async () => {
  const fake = await crewed(TENTATIVE)
  const value = buttonOn(fake, { action: 'answer_yes', on: lastTo(fake, '/notice/angela') })!
  expect(await pressingOld(fake, 'answer_yes', value, 'U0JDANR007')).toBe('not-yours')
  expect(await pressingOld(fake, 'answer_yes', value, 'U0NOBODY99')).toBe('not-yours')
  const { outcome, delivered } = await answerOwnPart(fake.world(), {
    charterId: QUINN,
    crew: 'angela',
    word: 'decline',
    slackUser: SAM,
  })
  await delivered
  await settleDown(fake)
  expect(outcome.kind).toBe('declined')
  expect(seatOf(fake, 'first_mate')).toMatchObject({ standing: 'declined', source: { by: 'Sam Ortega' } })
  expect(words(lastTo(fake, '/notice/angela'))).toContain('you are off')
})

test('after departure nobody answers any more', async () => {
  const fake = await crewed()
  fake.clock.turnTo('2026-05-30T15:00:00-07:00')
  expect(await pressing(fake, 'answer_no', ANGELA, lastTo(fake, '/notice/angela'))).toBe('departed')
})

test.each(['crash-before', 'crash-after'] as const)(
  'an answer outlives a process that dies at any call of it (%s)',
  async (fate) => {
    const calls = async (strike: number | undefined) => {
      const fake = await crewed()
      const value = buttonOn(fake, { action: 'answer_no', on: lastTo(fake, '/notice/angela') })!
      const from = fake.calls.list.length
      if (strike) fake.calls.plan({ at: from + strike, fate })
      const first = await surviving(fake, () => pressingOld(fake, 'answer_no', value, ANGELA))
      revive(fake)
      if (!first) await pressingOld(fake, 'answer_no', value, ANGELA)
      await settleDown(fake)
      expect(seatOf(fake, 'first_mate')).toMatchObject({ standing: 'declined' })
      expect(posts(fake, '/card/cover-')).toHaveLength(1)
      expect(words(lastTo(fake, '/notice/angela'))).toContain('You can’t make it, noted')
      return fake.calls.list.length - from
    }
    const all = await calls(undefined)
    for (let strike = 1; strike <= Math.min(all, 40); strike += 1) await calls(strike)
  },
)
