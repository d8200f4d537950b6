// The channel hears once that a boarding mail waits, though the program died of saying it and for a while there was nothing to say.
import { expect, test } from 'vitest'
import { posts, revive, surviving, tick } from '../fakes/acting.ts'
import { MINUTE } from '../fakes/clock.ts'
import { QUINN, QUINN_ENTRY, QUINN_MAIL_DUE } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

test('one card, where the charter was cancelled for a moment before the card was found again', async () => {
  const fake = await crewed(['- Host: Keely Hart'])
  fake.clock.turnTo(QUINN_MAIL_DUE)
  fake.calls.plan({ operation: 'chat.post', about: 'boarding-card', fate: 'crash-after' })
  for (let n = 0; n < 3 && !fake.world().isDead(); n += 1) {
    await surviving(fake, () => tick(fake))
    fake.clock.pass(6 * MINUTE)
  }
  expect(posts(fake, 'boarding-card')).toHaveLength(1)

  revive(fake)
  fake.clock.pass(MINUTE)
  for (const status of ['cancelled', 'confirmed'] as const) {
    fake.editEntry(QUINN_ENTRY, { status })
    await settled(fake)
  }
  expect(fake.charter(QUINN).owed.boarding?.problems).toEqual(['No captain is confirmed.'])
  expect(posts(fake, 'boarding-card')).toHaveLength(1)
})

/** The boarding mail goes on waiting. */
async function settled(fake: FakeWorld): Promise<void> {
  for (let n = 0; n < 4; n += 1) {
    await tick(fake)
    fake.clock.pass(MINUTE)
  }
}
