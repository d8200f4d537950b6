// A few of the faults that `npm run proofs` plays in full: the program dies, or one call goes wrong, and it comes to the same end.
import { describe, expect, test } from 'vitest'
import { endOf } from './calendar-move.ts'
import { STORIES, slice } from './cases.ts'
import { MAIN_JOB, sendsOf } from './main-job.ts'
import { type Fault, playSmoothly, problemOf } from './story.ts'

const smooth = new Map(
  await Promise.all(STORIES.map(async (story) => [story.name, await playSmoothly(story)] as const)),
)

describe.each(STORIES)('$name', (story) => {
  const smoothly = smooth.get(story.name)!
  const nameOf = ([fault]: readonly Fault[]) => {
    const call = smoothly.steps[(fault?.step ?? 0) - 1]
    return `${fault?.fate} at call ${fault?.step}, ${call?.operation} ${call?.about}`
  }
  test.each(slice(smoothly).map((faults) => [nameOf(faults), faults] as const))('%s', async (_, faults) => {
    expect(await problemOf(story, smoothly, faults)).toBeUndefined()
  })
})

/** The program died with a mail on its way, and while that is found out something else goes wrong. */
const AFTER = [1, 2, 3, 5, 8, 13, 21, 29]
test.each(sendsOf(smooth.get(MAIN_JOB.name)!).flatMap((step) => AFTER.map((after) => [step, after] as const)))(
  'the mail of call %i is not sent a second time, though call %i after the crash fails too',
  async (step, after) => {
    const faults: readonly Fault[] = [
      { step, fate: 'crash-after' },
      { step: step + after, fate: 'not-done' },
    ]
    expect(await problemOf(MAIN_JOB, smooth.get(MAIN_JOB.name)!, faults)).toBeUndefined()
  },
)

test('an entry that is moved and renamed: everybody is told once, and both addresses lead to the page', () => {
  const { fake } = smooth.get('calendar move')!
  const end = endOf(fake)
  expect(end).toMatchObject({ name: 'Alex', revision: 3, alias: 'quinn-may-30', page: 3, redirect: 3 })
  expect(end.posts.filter((key) => key.includes('/notice/'))).toHaveLength(3 + 3)
  expect(fake.sent).toHaveLength(1 + 1)
})
