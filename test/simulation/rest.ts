// After the last fault: how long it takes until all is well, and what still isn't.
import { MINUTE } from '../fakes/clock.ts'
import type { FakeWorld } from '../fakes/world.ts'
import { atRest, isQuiet } from './at-rest.ts'
import type { Violation } from './stage.ts'
import type { VirtualTime } from './virtual-time.ts'
import type { Weekend } from './weekend.ts'

/** All is well again by then. */
const LIMIT_MINUTES = 15
const LOOKS = [1, 2, 3, 5, 8, 11, LIMIT_MINUTES, 30, 60, 180] as const

/** Waits until all is well; what still isn't after the limit is a violation. */
export async function rest({ fake, time, people, found }: Weekend, step: () => void): Promise<number> {
  const from = time.now()
  const mails = fake.google.mails.length
  for (const minutes of LOOKS) {
    await time.playUntil(from + minutes * MINUTE, step)
    const problems = isQuiet(fake) && !fake.world().isDead() ? await looked(fake, time, step, mails) : undefined
    if (problems?.length === 0) return minutes
    const acted = Math.max(0, people.lastAct() - from) / MINUTE
    if (minutes - acted < LIMIT_MINUTES && minutes !== LOOKS.at(-1)) continue
    const still = problems ?? (await looked(fake, time, step, mails))
    for (const problem of still) found(problem)
    return minutes
  }
  return LIMIT_MINUTES
}

/** Looking takes calls, so time goes on meanwhile. */
async function looked(fake: FakeWorld, time: VirtualTime, step: () => void, mails: number) {
  let seen: readonly Violation[] | undefined
  void atRest(fake, mails).then(
    (problems) => {
      seen = problems
    },
    (error: unknown) => {
      seen = [{ flaw: 'unconverged', what: String(error) }]
    },
  )
  for (let tries = 0; tries < 100 && !seen; tries += 1) await time.playUntil(time.now() + 100, step)
  return seen ?? [{ flaw: 'unconverged' as const, what: 'nothing could be looked at' }]
}
