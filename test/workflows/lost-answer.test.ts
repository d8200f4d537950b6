// The answer to a write is lost though it was made: what was learnt from an effect is learnt once.
import { expect, test } from 'vitest'
import { DESK, type Desk } from '../../src/domain/desk.ts'
import { owe } from '../../src/domain/settle.ts'
import { type Carrier, DONE } from '../../src/workflows/carrier.ts'
import { deliver } from '../../src/workflows/deliver.ts'
import { tick } from '../fakes/acting.ts'
import { fakeWorld } from '../fakes/world.ts'

interface Counting extends Desk {
  readonly learnt?: readonly string[]
}

test.each(['unknown-happened', 'unknown-not-happened', 'not-done'] as const)('%s', async (fate) => {
  const fake = fakeWorld()
  await tick(fake)
  const world = fake.world()
  let letGo = () => {}
  const slow = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const carrier: Carrier<Desk> = {
    name: 'desk',
    ledger: ({ desk }) => desk,
    pay: async (_, __, { about = '' }) => {
      if (about === 'slow') await slow
      const learn = (desk: Counting) => ({ ...desk, learnt: [...(desk.learnt ?? []), about] })
      return { ...DONE, learn }
    },
  }
  const now = fake.clock.business().toISOString()
  const both = await world.desk.change(DESK, (desk) => ({
    next: ['quick', 'slow'].reduce((item, about) => owe(item, 'alert', now, about), desk),
    outcome: 'owed',
  }))
  fake.calls.plan({ operation: 'desk.change', fate })
  const delivered = deliver(world, carrier, both!)
  await new Promise((resolve) => setTimeout(resolve, 60))
  letGo()
  await delivered
  expect((fake.desk() as Counting).learnt).toEqual(['quick', 'slow'])
  expect(fake.desk()?.lease).toBeUndefined()
})
