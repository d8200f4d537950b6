// The program dies, or one call goes wrong, at every step of its main job; it comes to the same end.
import { describe, expect, test } from 'vitest'
import type { Fate } from '../fakes/calls.ts'
import { QUINN } from '../fakes/jada.ts'
import { endOf, type MailEnds, mailsOf, wholeJob } from '../fakes/whole-job.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const FATES: readonly Fate[] = ['crash-before', 'crash-after', 'not-done', 'unknown-happened', 'unknown-not-happened']

/** Calls that may be under way when a claim is written: one of them can be the last thing that a process does. */
const UNDER_WAY = 6

interface Smooth {
  readonly fake: FakeWorld
  /** For each mail, the calls between its claim and the write that knows that it left: there an answer can be lost. */
  readonly windows: Readonly<Record<keyof MailEnds, { readonly from: number; readonly to: number }>>
}

const { fake: smooth, windows } = await smoothRun()
const end = endOf(smooth)
const steps = smooth.calls.list.map(({ n, operation, about }) => [n, `${operation} ${about}`] as const)

describe.each(FATES)('%s', (fate) => {
  test.each(steps)('at call %i, %s', async (at, name) => {
    const fake = fakeWorld()
    fake.calls.plan({ at, fate })
    await wholeJob(fake)
    expect(endOf(fake)).toEqual(end)
    for (const mail of ['darrell', 'guests'] as const) {
      const answered =
        at < windows[mail].from || at > windows[mail].to || (fate === 'not-done' && name.startsWith('mailer'))
      const allowed = answered ? ['left 1, known'] : ['left 1, known', 'left 1, shown', 'left 0, shown']
      expect(allowed).toContain(mailsOf(fake)[mail])
    }
  })
})

async function smoothRun(): Promise<Smooth> {
  const claimed: Partial<Record<keyof MailEnds, number>> = {}
  const known: Partial<Record<keyof MailEnds, number>> = {}
  const fake = fakeWorld({
    gap: async () => {
      if (!fake?.charterIds().includes(QUINN)) return
      const { told, shown, owed } = fake.charter(QUINN)
      const { list } = fake.calls
      const write = list.findLast(({ operation }) => operation === 'charters.change')?.n ?? 0
      if (owed['notice:darrell']?.claimed) claimed.darrell ??= write
      if (owed.boarding?.claimed) claimed.guests ??= write
      if (told.darrell !== undefined) known.darrell ??= list.length
      if (shown.boarding) known.guests ??= list.length
    },
  })
  await wholeJob(fake)
  const window = (mail: keyof MailEnds) => ({ from: (claimed[mail] ?? 0) - UNDER_WAY, to: known[mail] ?? 0 })
  return { fake, windows: { darrell: window('darrell'), guests: window('guests') } }
}
