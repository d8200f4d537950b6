// Every half hour by the operator's clock, so at 07:30 too: does everything that is coming say the same everywhere?
import type { Charter } from '../domain/charter.ts'
import { DESK } from '../domain/desk.ts'
import { SURFACES, type SurfaceName } from '../domain/drift.ts'
import { type Found, rememberDrift } from '../domain/known-drift.ts'
import { halfHourOf } from '../domain/times.ts'
import { asFailure } from '../failure.ts'
import type { World } from '../ports.ts'
import { type Checked, checkDays, comingDays } from './check-drift.ts'
import { reportJob } from './report-job.ts'

const JOB = 'drift'
/** An entry that was edited a moment ago is about to be read by the calendar's own sync. */
const SETTLES_MS = 5 * 60_000

/** `lastAt` is what the last look returned; without it, it is read from the desk. Nothing is done before the next half hour. */
export async function sweepDrift(world: World, lastAt?: string): Promise<string | undefined> {
  const now = world.clock.business()
  const known = lastAt ?? (await world.desk.get(DESK))?.jobs[JOB]?.lastOk
  if (known && Date.parse(known) >= halfHourOf(now, world.operator.timeZone).getTime()) return known
  try {
    const found = await findDrift(world)
    await reportJob(world, JOB, {
      kind: 'ok',
      learnt: {},
      news: true,
      remember: (desk) => rememberDrift(desk, found, now.toISOString()),
    })
    return now.toISOString()
  } catch (error) {
    await reportJob(world, JOB, {
      kind: 'failed',
      failure: asFailure(error, 'compare the charters with their surfaces'),
    })
    return known
  }
}

/** A charter that changed while it was looked at is told of next time. */
async function findDrift(world: World): Promise<readonly Found[]> {
  const checked = (await checkDays(world, comingDays(world))).filter(({ charter }) => isComing(world, charter))
  const drifting = checked.filter(({ drift }) => drift.length > 0).map(({ charter }) => charter.id)
  const now = drifting.length > 0 ? await world.charters.current(drifting) : []
  return checked.map((one) => {
    const current = now.find(({ id }) => id === one.charter.id)
    const steady = !current || current.version === one.charter.version
    return { charterId: one.charter.id, ...(steady ? seen(world, one) : { drift: [], unread: SURFACES }) }
  })
}

function isComing({ clock }: World, { times }: Charter): boolean {
  return !times || new Date(times.endsAt) > clock.business()
}

function seen({ clock }: World, { surfaces, drift, entryChanged }: Checked): Omit<Found, 'charterId'> {
  const settling = entryChanged !== undefined && clock.wall().getTime() - Date.parse(entryChanged) < SETTLES_MS
  const unread = new Set<SurfaceName>([
    ...surfaces.filter(({ kind }) => kind === 'unread').map(({ name }) => name),
    ...(settling ? (['calendar', 'feed'] as const) : []),
  ])
  return { drift: drift.filter(({ surface }) => !unread.has(surface)), unread: [...unread] }
}
