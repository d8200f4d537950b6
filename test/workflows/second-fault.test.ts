// The program died with a mail on its way, and while that is being found out something else goes wrong: still no second mail.
import { describe, expect, test } from 'vitest'
import { endOf, mailsOf, wholeJob } from '../fakes/whole-job.ts'
import { fakeWorld } from '../fakes/world.ts'

const smooth = fakeWorld()
await wholeJob(smooth)
const end = endOf(smooth)
const sends = smooth.calls.list.filter(({ operation }) => operation === 'mailer.send')
const NEXT = Array.from({ length: 30 }, (_, n) => n + 1)

describe.each(sends.map(({ n, about }) => [about, n] as const))('%s', (_, at) => {
  test.each(NEXT)('the call %i after the crash isn’t done either', async (after) => {
    const fake = fakeWorld()
    fake.calls.plan({ at, fate: 'crash-after' })
    fake.calls.plan({ at: at + after, fate: 'not-done' })
    await wholeJob(fake)
    expect(endOf(fake)).toEqual(end)
    for (const state of Object.values(mailsOf(fake))) expect(['left 1, known', 'left 1, shown']).toContain(state)
  })
})
