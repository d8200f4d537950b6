// Heartbeats: every job writes down now and then that it lives, and one that has come to no end for long is told of.
import { HEARTBEAT_MS } from '../domain/job-health.ts'
import { Failure } from '../failure.ts'
import type { World } from '../ports.ts'
import { moment } from '../views/times.ts'
import { reportJob } from '../workflows/report-job.ts'
import { every, type Job } from './job.ts'
import type { Background } from './operator-door.ts'

const LOOK_MS = 60_000
/** Of wall time; each outside call within a job ends by itself much sooner. */
const LATE_MS = 10 * 60_000

/** For work that doesn't report by itself. */
export function heartbeat(world: World, name: string, work: () => Promise<void>): () => Promise<void> {
  let beaten = Number.NEGATIVE_INFINITY
  return async () => {
    await work()
    const now = world.clock.business().getTime()
    if (Math.abs(now - beaten) < HEARTBEAT_MS) return
    beaten = now
    await reportJob(world, name, { kind: 'ok', learnt: {}, news: false })
  }
}

/** Looks after the others, each of which reports by itself once it goes well again; what never came to an end since the start is late too. */
export function superviseJobs(world: World, jobs: readonly Job[], background: Background): Job {
  const work = async () => {
    const wall = world.clock.wall().getTime()
    for (const job of jobs.filter(({ lastEnd, ms }) => wall - lastEnd().getTime() > LATE_MS + ms))
      await reportJob(world, job.name, { kind: 'failed', failure: late(world, job) })
  }
  return every({ name: 'supervision', ms: LOOK_MS, work, world, background })
}

const WHAT: Readonly<Record<string, string>> = {
  mail: 'Reading the inbox',
  calendar: 'Reading the calendar',
  digest: 'The morning digest',
  drift: 'Comparing the charters with their surfaces',
  sweep: 'Looking for what is owed',
  owed: 'Delivering what is owed',
}

function late({ operator }: World, job: Job): Failure {
  return new Failure({
    service: WHAT[job.name] ?? job.name,
    operation: `come to an end since ${moment(job.lastEnd(), operator.timeZone)}`,
    outcome: 'not-done',
    retry: 'never',
    code: `late-${job.name}`,
    remedy: 'Start the program again: nothing is lost, it goes on where it was. If that does not help, see its log.',
  })
}
