// What a deliverer does each minute: every job once, side by side, and what they come to as metrics.
import type { World } from '../../ports.ts'
import { beginWatches } from '../../workflows/begin-watches.ts'
import { owedAge } from '../../workflows/owed-age.ts'
import { planDigest } from '../../workflows/plan-digest.ts'
import { readInbox } from '../../workflows/read-inbox.ts'
import { sweep } from '../../workflows/resume.ts'
import { sweepDrift } from '../../workflows/sweep-drift.ts'
import { syncCalendar } from '../../workflows/sync-calendar.ts'
import { heartbeat } from '../job-watch.ts'

export type Tell = (values: Readonly<Record<string, number>>) => void

const NOTHING_DUE_MS = 0

/** The heartbeat counts only where every job came to an end. */
export function everyMinute(world: World, tell: Tell): () => Promise<void> {
  const jobs = [
    () => readInbox(world),
    () => syncCalendar(world),
    () => sweepDrift(world),
    () => beginWatches(world),
    heartbeat(world, 'digest', async () => void (await planDigest(world))),
    heartbeat(world, 'sweep', () => sweep(world)),
    heartbeat(world, 'owed', async () => {}),
  ]
  return async () => {
    const age = await owedAge(world).catch(() => NOTHING_DUE_MS)
    const ended = await Promise.allSettled(jobs.map((job) => job()))
    const failures = ended.filter((one) => one.status === 'rejected')
    for (const { reason } of failures)
      world.log.warn('job failed', { operator: world.operator.id, problem: String(reason) })
    tell({ heartbeat: failures.length === 0 ? 1 : 0, owedAgeSeconds: Math.round(age / 1_000) })
  }
}

/** Only photos: whoever draws them does nothing else. */
export function photosEveryMinute(world: World): () => Promise<void> {
  return async () => {
    const now = world.clock.business()
    for (const id of await world.photos.due(now, MOST)) world.alarm.set('photos', id, now.toISOString())
  }
}

const MOST = 20
