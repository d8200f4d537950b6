// Somebody leaves: their coming seats are asked about, nothing more is asked or taken of them, and they can come back.
import { expect, test } from 'vitest'
import { type Leaving, letGo } from '../../src/workflows/let-go.ts'
import { cards, posts, revive, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { labelsOf, pressOn, read, say } from '../fakes/commanding.ts'
import { ANGELA, DAN, lastTo, pressing } from '../fakes/crew-acting.ts'
import { carolesMail, PRIYA, QUINN, SAM } from '../fakes/jada.ts'
import { crewed, mailArrives } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

async function gone(fake: FakeWorld, but: Partial<Leaving> = {}): Promise<string> {
  const leaving = { id: 'angela', version: undefined, leaves: true, slackUser: SAM, ...but }
  const { outcome, delivered } = await letGo(fake.world(), leaving)
  await delivered
  await settleDown(fake)
  return outcome.kind
}

test('the coming seats are named before, and each asks on a card; who takes one is told, and so is who left', async () => {
  const fake = await crewed()
  const card = await say(fake, SAM, 'people Angela')
  expect(JSON.stringify(card)).toContain('Angela still has a seat: Quinn, Sat May 30.')
  const [answer] = await pressOn(fake, SAM, card, 'No longer with us…')
  expect(read(answer!)).toContain('Angela Wynn is no longer with us.')
  await settleDown(fake)
  expect(words(lastTo(fake, '/card/cover-'))).toContain('Angela Wynn is 1st Mate, and away from Tue May 26 on.')

  await pressing(fake, 'cover_start', SAM, lastTo(fake, '/card/cover-'))
  await settleDown(fake)
  expect(words(lastTo(fake, '/notice/angela'))).toContain('you are off')
  expect(await pressing(fake, 'offer_yes', DAN)).toBe('taken')
})

test('who has left is nobody to the reader, the roster and the commands, and their own words count no more', async () => {
  const fake = await crewed()
  await gone(fake)
  await mailArrives(fake, ['- 2nd Mate: Angela Wynn'])
  expect(fake.charter(QUINN).proposals.at(-1)?.changes).toEqual([])
  expect(read(await say(fake, SAM, 'people'))).toContain('*No longer with us*  Angela Wynn')
  expect(read(await say(fake, SAM, `${QUINN} set second mate Angela`))).toMatch(/Who is meant|nobody/i)
  expect(read(await say(fake, ANGELA, `${QUINN} decline`))).toMatch(/only|roster/i)
  const before = cards(fake).length
  fake.deliver(
    carolesMail({ from: [{ name: 'Angela', address: 'angela@example-mail.test' }], text: 'I can’t make Quinn.' }),
  )
  await tick(fake)
  expect(cards(fake).slice(before).map(words).join()).not.toContain('"approve"')
})

test('back again, they are there, and nobody asks about their seat any more', async () => {
  const fake = await crewed()
  await gone(fake)
  const card = await say(fake, SAM, 'people Angela')
  expect(labelsOf(card)).toEqual(['Back on the roster'])
  await pressOn(fake, SAM, card, 'Back on the roster')
  await settleDown(fake)
  expect(words(lastTo(fake, '/card/cover-'))).toContain('There after all')
  expect((await fake.world().people.all()).map(({ id }) => id)).toContain('angela')
  expect(fake.member('angela')?.away).toEqual([])
})

test('only a manager lets go, over what they saw, once, and never the last manager', async () => {
  const fake = await crewed()
  expect(await gone(fake, { slackUser: DAN })).toBe('not-allowed')
  expect(await gone(fake, { version: 7 })).toBe('meanwhile')
  expect(await gone(fake, { id: 'sam', slackUser: PRIYA })).toBe('left')
  expect(await gone(fake, { id: 'sam', slackUser: PRIYA })).toBe('already')
  const { version } = fake.records.people.get('priya')!
  expect(await gone(fake, { id: 'priya', version, slackUser: PRIYA })).toBe('last-manager')
  expect(await gone(fake, { slackUser: SAM })).toBe('not-allowed')
})

test('two managers who let each other go at once leave one', async () => {
  const fake = await crewed()
  const leaving = { version: undefined, leaves: true }
  const both = await Promise.all([
    letGo(fake.world(), { ...leaving, id: 'sam', slackUser: PRIYA }),
    letGo(fake.world(), { ...leaving, id: 'priya', slackUser: SAM }),
  ])
  await Promise.all(both.map(({ delivered }) => delivered))
  const managers = [...fake.records.people.values()].filter(({ may }) => may.includes('approve'))
  expect(managers.length).toBeGreaterThan(0)
  const away = ['sam', 'priya'].filter((id) => (fake.member(id)?.away ?? []).length > 0)
  expect(away).toHaveLength(2 - managers.length)
})

test.each<Fate>(['crash-before', 'crash-after', 'not-done', 'unknown-happened'])(
  '%s at any call: pressed again, they have left and one card asks',
  async (fate) => {
    for (let strike = 1; strike <= 12; strike += 1) {
      const fake = await crewed()
      fake.calls.plan({ at: fake.calls.list.length + strike, fate })
      for (let tries = 0; tries < 3; tries += 1) {
        await surviving(fake, () => gone(fake))
        revive(fake)
        fake.clock.pass(60_000)
      }
      await settleDown(fake)
      expect(fake.records.people.get('angela')?.left).toMatchObject({ by: 'Sam Ortega' })
      expect(posts(fake, '/card/cover-')).toHaveLength(1)
    }
  },
)
