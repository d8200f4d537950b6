// The store takes nothing for a moment: what was done is written down once it does, and nothing is done again.
import { expect, test } from 'vitest'
import { readInbox } from '../../src/workflows/read-inbox.ts'
import { resume } from '../../src/workflows/resume.ts'
import { surviving, tick } from '../fakes/acting.ts'
import { crewMail, QUINN } from '../fakes/jada.ts'
import { fakeWorld } from '../fakes/world.ts'

/** From the look into the inbox on. */
const WRITE_AFTER_CARD = 12

test.each(['not-done', 'throttled', 'unknown-happened', 'unknown-not-happened'] as const)(
  'a card that was posted is neither looked for nor posted again: %s',
  async (fate) => {
    const fake = fakeWorld()
    await tick(fake)
    fake.deliver(crewMail())
    fake.calls.plan({ at: fake.calls.list.length + WRITE_AFTER_CARD, fate })
    await readInbox(fake.world())
    const made = fake.calls.list.map(({ operation }) => operation)
    expect(fake.calls.list.find((call) => call.fate === fate)?.operation).toBe('charters.change')
    expect(made.filter((one) => one === 'chat.post' || one === 'chat.find')).toEqual(['chat.post'])
    expect(fake.charter(QUINN).lease).toBeUndefined()
    expect(fake.charter(QUINN).proposals[0]?.card?.ts).toBeDefined()
  },
)

test('what the store would not open is tried again in a moment, without a sweep', async () => {
  const fake = fakeWorld()
  await tick(fake)
  const process = fake.world()
  fake.calls.plan({ operation: 'charters.change', fate: 'not-done' })
  await surviving(fake, () => resume(process, 'charters', QUINN))
  const second = new Date(fake.clock.business().getTime() + 1_000).toISOString()
  expect(process.alarms.next()).toBe(second)
})
