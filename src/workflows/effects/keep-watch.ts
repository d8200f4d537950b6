// Watches: Google is asked to tell of changes, again each day; the channel before is stopped once the new one stands.
import type { Desk } from '../../domain/desk.ts'
import { jobFailed, jobWentWell } from '../../domain/job-health.ts'
import type { Owed } from '../../domain/owed.ts'
import { retryAt } from '../../domain/retry.ts'
import { localDate } from '../../domain/times.ts'
import { calendarWatched, hashOf, mailWatched, unwatched } from '../../domain/watches.ts'
import { asFailure } from '../../failure.ts'
import type { Pushes } from '../../ports/inbox-and-calendar.ts'
import type { World } from '../../ports.ts'
import { DONE, type Paid } from '../carrier.ts'

/** As in "… works again". */
const PUSHES = 'Google’s telling us of changes'

type Learn = (desk: Desk) => Desk

/** Done means that it is owed again, to be renewed. A channel whose answer was lost ends by itself: its notices are refused. */
export async function keepWatch(world: World, _: Desk, { about, attempts }: Owed): Promise<Paid<Desk>> {
  const { pushes } = world
  const job = `watch-${about}`
  try {
    const learnt = pushes && (await (about === 'mail' ? watchMail(world, pushes) : watchCalendar(world, pushes)))
    const now = world.clock.business()
    const learn: Learn = (desk) => jobWentWell(learnt?.(desk) ?? desk, job, { learnt: {}, news: false }, now)
    return { ...DONE, learn }
  } catch (error) {
    const { facts, message } = asFailure(error, 'watch for changes')
    const now = world.clock.business()
    const due = retryAt({ attempts, ...facts }, now)
    // A dead token is told by those who look, and what is only a hint doesn't alarm on its own account.
    const mendable = facts.retry === 'never' && facts.code !== 'invalid_grant'
    const trouble = { words: message, what: PUSHES, code: job, tell: true }
    const learn: Learn = (desk) => jobFailed(desk, job, trouble, now, localDate(now, world.operator.timeZone))
    return { end: { kind: 'later', due, problems: [message] }, ...(mendable ? { learn } : {}) }
  }
}

/** One that Google no longer knows is stopped. */
export async function endWatch(world: World, desk: Desk, id: string): Promise<Paid<Desk>> {
  const resourceId = desk.watches?.old[id]
  if (resourceId && world.pushes) await world.pushes.stop({ id, resourceId })
  return { ...DONE, learn: (item) => unwatched(item, id) }
}

async function watchMail(world: World, { inbox }: Pushes): Promise<Learn | undefined> {
  if (!inbox) return undefined
  const { expires } = await inbox.watch()
  const now = world.clock.business()
  return (desk) => mailWatched(desk, { topic: inbox.topic, expires: expires.toISOString() }, now)
}

async function watchCalendar(world: World, { calendar: { address, watch } }: Pushes): Promise<Learn> {
  const [id, token] = [world.ids.next(), world.ids.next()]
  const { resourceId, expires } = await watch(id, token)
  const now = world.clock.business()
  const channel = { id, resourceId, address, tokenHash: hashOf(token), expires: expires.toISOString() }
  return (desk) => calendarWatched(desk, channel, now)
}
