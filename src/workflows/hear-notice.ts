// A calendar notice came: is it of the channel that we asked for?
import { DESK } from '../domain/desk.ts'
import { isOf } from '../domain/watches.ts'
import type { World } from '../ports.ts'

export interface Notice {
  readonly channel: string
  readonly token: string
}

/** Answers for a notice, and reads the desk at most once in `SHARED_MS`, however many come. */
export function noticeChecker(world: World): (notice: Notice) => Promise<boolean> {
  let asked: { readonly desk: ReturnType<World['desk']['get']>; readonly until: number } | undefined
  return async ({ channel, token }) => {
    const now = world.clock.wall().getTime()
    if (!asked || asked.until <= now) {
      const desk = world.desk.get(DESK)
      asked = { desk, until: now + SHARED_MS }
      desk.catch(() => {
        asked = undefined
      })
    }
    return isOf((await asked.desk)?.watches?.calendar, channel, token)
  }
}

/** Of wall time; a notice that comes sooner after its channel began is lost, which any of them may be. */
const SHARED_MS = 250
