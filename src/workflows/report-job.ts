// Writes down how a job went, and tells the channel of trouble that a person can mend, and of its end.
import type { Desk } from '../domain/desk.ts'
import { HEARTBEAT_MS, type JobResult, jobEnded, jobFailed, jobWentWell } from '../domain/job-health.ts'
import { localDate } from '../domain/times.ts'
import { diedOfTesting, tellTokenDies, tokenWorks } from '../domain/token-age.ts'
import type { Failure } from '../failure.ts'
import type { World } from '../ports.ts'
import { TESTING_APP } from '../views/alert.ts'
import { changeDesk } from './deliver-desk.ts'

export type JobReport =
  | ({
      readonly kind: 'ok'
      /** It went well, and yet there is something that a person has to mend. */
      readonly beside?: Failure | undefined
    } & Remembered &
      JobResult)
  | ({ readonly kind: 'failed'; readonly failure: Failure } & Remembered)

interface Remembered {
  /** What else the desk learns, in the same write. */
  readonly remember?: (desk: Desk) => Desk
}

export async function reportJob(world: World, job: string, report: JobReport): Promise<void> {
  const now = world.clock.business()
  if (report.kind === 'failed')
    world.log.warn('job failed', { operator: world.operator.id, job, problem: report.failure.message })
  if (isKnown(world, job, report, now)) return
  const desk = await changeDesk(world, (before) => judged(world, before, job, report, now))
  if (desk) seen.set(world, { desk, at: now })
}

/** The desk as this process saw it last. */
const seen = new WeakMap<World, { readonly desk: Desk; readonly at: Date }>()

/** Nothing to write down, as of a moment ago: then nobody is asked. */
function isKnown(world: World, job: string, report: JobReport, now: Date): boolean {
  const last = seen.get(world)
  if (!last || Math.abs(now.getTime() - last.at.getTime()) >= HEARTBEAT_MS) return false
  return judged(world, last.desk, job, report, now) === last.desk
}

function judged(world: World, desk: Desk, job: string, report: JobReport, now: Date): Desk {
  const before = report.remember?.(desk) ?? desk
  if (report.kind === 'failed') return failed(world, before, job, report.failure, now)
  const well = jobWentWell(before, job, report, now)
  const today = localDate(now, world.operator.timeZone)
  const told = tellTokenDies(tokenWorks(well, world.access.seen(), now), now, today)
  const beside = `${job}-besides`
  return report.beside ? failed(world, told, beside, report.beside, now) : jobEnded(told, beside, now)
}

function failed({ operator }: World, desk: Desk, job: string, { facts, message }: Failure, now: Date): Desk {
  const words = facts.code === 'invalid_grant' && diedOfTesting(desk, now) ? `${message} ${TESTING_APP}` : message
  const what = facts.code === 'invalid_grant' ? 'Google' : facts.service
  const trouble = { words, what, code: facts.code, tell: facts.retry === 'never' }
  return jobFailed(desk, job, trouble, now, localDate(now, operator.timeZone))
}
