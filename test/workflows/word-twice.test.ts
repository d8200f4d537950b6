// The channel hears once that a boarding mail waits, though the program died of saying it and for a while there was nothing to say.
import { describe, expect, test } from 'vitest'
import { approving, posts, revive, surviving, tick } from '../fakes/acting.ts'
import { MINUTE } from '../fakes/clock.ts'
import { QUINN, QUINN_ENTRY, QUINN_MAIL_DUE, SAM } from '../fakes/jada.ts'
import { crewed, mailArrives } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

test('one card, where the charter was cancelled for a moment before the card was found again', async () => {
  const fake = await crewed(['- Host: Keely Hart'])
  fake.clock.turnTo(QUINN_MAIL_DUE)
  fake.calls.plan({ operation: 'chat.post', about: 'boarding-card', fate: 'crash-after' })
  await untilDead(fake, 6 * MINUTE)
  for (const status of ['cancelled', 'confirmed'] as const) {
    fake.editEntry(QUINN_ENTRY, { status })
    await settled(fake)
  }
  expect(fake.charter(QUINN).owed.boarding?.problems).toEqual(['No captain is confirmed.'])
  expect(posts(fake, 'boarding-card')).toHaveLength(1)
})

describe('where neither the card nor that it was owed ever came to the store', () => {
  test('it is still one card, though by now it is a debt like any other', async () => {
    const fake = await diedUnheard()
    await approving(fake, SAM)
    await settled(fake)
    expect(posts(fake, 'boarding-card')).toHaveLength(1)
    expect(fake.charter(QUINN).shown.boardingCard?.ts).toBe(posts(fake, 'boarding-card')[0]?.ts)
  })

  test('a look that failed is made again in a while and not at once', async () => {
    const fake = await diedUnheard()
    for (let n = 0; n < 3; n += 1) fake.calls.plan({ operation: 'chat.find', about: 'boarding-card', fate: 'not-done' })
    const looks = () => fake.calls.list.filter(({ operation }) => operation === 'chat.find').length
    const before = looks()
    await tick(fake)
    expect(looks()).toBe(before + 1)
    expect(fake.charter(QUINN).owed['card:boarding']).toMatchObject({ attempts: 1 })
  })
})

/** The calendar refuses for so long that the boarding mail waits: what follows from that was never written down. */
async function diedUnheard(): Promise<FakeWorld> {
  const fake = await crewed(undefined, { gap: slowly })
  await mailArrives(fake, ['- Host: Marisol'])
  fake.editEntry(QUINN_ENTRY, { description: 'Somebody wiped it.' })
  for (const fate of ['not-done', 'not-done', 'not-done', 'throttled', 'throttled', 'throttled'] as const)
    fake.calls.plan({ operation: 'calendar.patch', fate })
  fake.calls.plan({ operation: 'chat.post', about: 'boarding-card', fate: 'crash-after' })
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await untilDead(fake, 2 * MINUTE)
  expect(fake.charter(QUINN).owed['card:boarding']).toBeUndefined()
  return fake
}

/** A page takes long: what is known before is written down meanwhile. */
async function slowly(operation: string): Promise<void> {
  if (operation.startsWith('pages.')) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** Of saying that the boarding mail waits; another process is there then. */
async function untilDead(fake: FakeWorld, between: number): Promise<void> {
  for (let n = 0; n < 6 && !fake.world().isDead(); n += 1) {
    await surviving(fake, () => tick(fake))
    fake.clock.pass(between)
  }
  expect(posts(fake, 'boarding-card')).toHaveLength(1)
  revive(fake)
  fake.clock.pass(MINUTE)
}

/** The boarding mail goes on waiting. */
async function settled(fake: FakeWorld): Promise<void> {
  for (let n = 0; n < 4; n += 1) {
    await tick(fake)
    fake.clock.pass(MINUTE)
  }
}
