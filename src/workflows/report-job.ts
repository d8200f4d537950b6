// Writes down how a job went, and tells the channel of trouble that a person can mend.
import type { Desk } from '../domain/desk.ts'
import { DESK, emptyDesk } from '../domain/desk.ts'
import { jobEnded, jobFailed, jobWentWell } from '../domain/job-health.ts'
import { localDate } from '../domain/times.ts'
import type { Failure } from '../failure.ts'
import type { World } from '../ports.ts'
import { alert } from '../views/alert.ts'
import { type Carrier, DONE } from './carrier.ts'
import { deliver } from './deliver.ts'
import { postOnce } from './effects/post-once.ts'
import { tellDrift } from './effects/tell-drift.ts'

export type JobReport =
  | {
      readonly kind: 'ok'
      readonly learnt: Partial<Pick<Desk, 'mailCursor' | 'calendarToken' | 'calendarRead' | 'feedMark'>>
      /** It found something, so how far it looked is worth a write. */
      readonly news: boolean
      /** It went well, and yet there is something that a person has to mend. */
      readonly beside?: Failure | undefined
      /** What else the desk learns, in the same write. */
      readonly remember?: (desk: Desk) => Desk
    }
  | { readonly kind: 'failed'; readonly failure: Failure }

export async function reportJob(world: World, job: string, report: JobReport): Promise<void> {
  const now = world.clock.business()
  if (report.kind === 'failed')
    world.log.warn('job failed', { operator: world.operator.id, job, problem: report.failure.message })

  const decide = (desk: Desk) => ({ next: judged(world, desk, job, report, now), outcome: 'reported' as const })
  const changed = (await world.desk.change(DESK, decide)) ?? (await world.desk.create(decide(emptyDesk()).next))
  if (changed) await deliver(world, DESKS, changed)
}

export const DESKS: Carrier<Desk> = {
  name: 'desk',
  ledger: (world) => world.desk,
  async pay(world, desk, debt, hand) {
    if (debt.kind === 'drift') return tellDrift(world, desk, debt, hand)
    const key = debt.about ?? ''
    const words = desk.alerts[key]
    if (words) await postOnce(world, hand, { to: world.operator.channel, message: alert(words), key: `alert/${key}` })
    return DONE
  },
}

function judged(world: World, desk: Desk, job: string, report: JobReport, now: Date): Desk {
  if (report.kind === 'failed') return failed(world, desk, job, report.failure, now)
  const well = jobWentWell(report.remember?.(desk) ?? desk, job, report.learnt, report.news, now)
  return report.beside ? failed(world, well, besides(job), report.beside, now) : jobEnded(well, besides(job))
}

function failed({ operator }: World, desk: Desk, job: string, { facts, message }: Failure, now: Date): Desk {
  const trouble = { words: message, code: facts.code, tell: facts.retry === 'never' }
  return jobFailed(desk, job, trouble, now, localDate(now, operator.timeZone))
}

/** Where what a job found in passing is kept. */
function besides(job: string): string {
  return `${job}-besides`
}
