// People who try again what nobody heard, while processes die under them.
import { revive, settleDown, surviving } from '../fakes/acting.ts'
import { MINUTE } from '../fakes/clock.ts'
import type { FakeWorld } from '../fakes/world.ts'

const TRIES = 5

/** Until it is so as they wanted; then all that follows from it is done. */
export async function until(fake: FakeWorld, isDone: () => boolean, act: () => Promise<unknown>): Promise<void> {
  await tried(fake, isDone, act)
  await settleDown(fake)
}

/** As `until`; what follows may be still to come. */
export async function tried(fake: FakeWorld, isDone: () => boolean, act: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < TRIES && !isDone(); tries += 1) {
    await surviving(fake, act)
    revive(fake)
    fake.clock.pass(MINUTE)
  }
}

/** Time goes by, and whatever is due in it is done. */
export async function later(fake: FakeWorld, ms: number): Promise<void> {
  fake.clock.pass(ms)
  await settleDown(fake)
}
