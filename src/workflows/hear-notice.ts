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
  let asked: { readonly desk: ReturnType<World['desk']['get']>; readonly at: number } | undefined
  return async (notice) => (await isOurs(notice)) || (await isOursAnew(notice))

  async function isOurs({ channel, token }: Notice): Promise<boolean> {
    return isOf((await read())?.watches?.calendar, channel, token)
  }

  /** Its channel may have begun since the desk was read, and the one before be stopped already. */
  async function isOursAnew(notice: Notice): Promise<boolean> {
    const shared = asked
    const left = (shared?.at ?? 0) + SHARED_MS - performance.now()
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
    // Timers may be a moment early; the first of those who waited reads for all.
    if (asked === shared) asked = undefined
    return isOurs(notice)
  }

  function read(): ReturnType<World['desk']['get']> {
    if (asked && performance.now() - asked.at < SHARED_MS) return asked.desk
    const desk = world.desk.get(DESK)
    asked = { desk, at: performance.now() }
    desk.catch(() => {
      asked = undefined
    })
    return desk
  }
}

/** So late at most is whoever is refused. */
const SHARED_MS = 250
