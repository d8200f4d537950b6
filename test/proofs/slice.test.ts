// The main job, orders in Slack and a move in the calendar, with faults.
import { expect, test } from 'vitest'
import { CALENDAR_MOVE, endOf } from './calendar-move.ts'
import { MAIN_JOB, sendsOf } from './main-job.ts'
import { ORDERS } from './orders.ts'
import { sliced } from './sliced.ts'
import { type Fault, problemOf } from './story.ts'

const smooth = await sliced([MAIN_JOB, ...ORDERS, CALENDAR_MOVE])

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
