// Nobody is reminded or asked for their hours twice, though the program died of it and for a while there was nothing to ask.
import { describe, expect, test } from 'vitest'
import { revive, surviving, tick } from '../fakes/acting.ts'
import { MINUTE } from '../fakes/clock.ts'
import { QUINN_ENTRY } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

const ENDS = new Date('2026-05-30T19:00:00-07:00')
const [TWO_DAYS, DAY] = [new Date('2026-05-28T14:30:00-07:00'), new Date('2026-05-29T14:30:00-07:00')]
const LATER = { start: '2026-06-02T15:00:00-07:00', end: '2026-06-02T19:00:00-07:00' }
const AS_BEFORE = { start: '2026-05-30T15:00:00-07:00', end: '2026-05-30T19:00:00-07:00' }

/** What is left of it must not remind of a day that is further off, either. */
describe.each([
  ['cancelled', { status: 'cancelled' }, { status: 'confirmed' }],
  ['moved', LATER, AS_BEFORE],
] as const)('while its charter is %s for a moment', (_, edit, mended) => {
  test.each([
    ['/reminder/48/gene', TWO_DAYS, 'chat.post'],
    ['/reminder/48/darrell', TWO_DAYS, 'mailer.send'],
    ['/reminder/24/gene', DAY, 'chat.post'],
    ['/reminder/24/darrell', DAY, 'mailer.send'],
    ['/hours/gene', ENDS, 'chat.post'],
    ['/hours/darrell', ENDS, 'mailer.send'],
  ] as const)('%s left, and does not leave again', async (about, when, operation) => {
    const fake = await crewed()
    fake.clock.turnTo(when)
    fake.calls.plan({ operation, about, fate: 'crash-after' })
    for (let n = 0; n < 3 && !fake.world().isDead(); n += 1) await goOn(fake)
    expect(fake.world().isDead()).toBe(true)

    revive(fake)
    for (const change of [edit, mended]) {
      fake.editEntry(QUINN_ENTRY, change)
      for (let n = 0; n < 4; n += 1) await goOn(fake)
    }
    expect([...fake.slack, ...fake.sent].filter(({ key }) => key.includes(about))).toHaveLength(1)
  })
})

async function goOn(fake: FakeWorld): Promise<void> {
  await surviving(fake, () => tick(fake))
  fake.clock.pass(MINUTE / 4)
}
