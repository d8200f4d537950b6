// The program dies, or one call goes wrong, at every step of its main job; it comes to the same end.
import { describe, expect, test } from 'vitest'
import type { Fate } from '../fakes/calls.ts'
import { endOf, mailsOf, wholeJob } from '../fakes/whole-job.ts'
import { fakeWorld } from '../fakes/world.ts'

const FATES: readonly Fate[] = ['crash-before', 'crash-after', 'not-done', 'unknown-happened', 'unknown-not-happened']

const smooth = fakeWorld()
await wholeJob(smooth)
const end = endOf(smooth)
const steps = smooth.calls.list.map(({ n, operation, about }) => [n, `${operation} ${about}`] as const)

describe('one fault', () => {
  for (const fate of FATES) {
    test.each(steps)(`${fate} at call %i, %s`, async (at) => {
      const fake = fakeWorld()
      fake.calls.plan({ at, fate })
      await wholeJob(fake)
      expect(endOf(fake)).toEqual(end)
      expect(mailsOf(fake)).toEqual(mailsOf(smooth))
    })
  }
})
