// The program's own tick: looks into inbox and calendar, and pays what is due, each by business time.
import type { Alarm, LedgerName } from '../ports/clock.ts'
import type { World } from '../ports.ts'
import { planDigest } from '../workflows/plan-digest.ts'
import { readInbox } from '../workflows/read-inbox.ts'
import { resume, sweep } from '../workflows/resume.ts'
import { sweepDrift } from '../workflows/sweep-drift.ts'
import { syncCalendar } from '../workflows/sync-calendar.ts'
import { every, type Job } from './job.ts'
import { heartbeat, superviseJobs } from './job-watch.ts'
import type { Looks } from './looks.ts'
import type { Background } from './operator-door.ts'

export interface Schedule {
  /** Looks now for what is due, as after the clock was turned. */
  readonly wake: () => void
  readonly stop: () => void
}

export interface Alarms extends Alarm {
  /** Takes what is due out, to be done. */
  readonly take: (business: Date) => readonly { readonly kind: LedgerName; readonly id: string }[]
  /** When the earliest is due. */
  readonly next: () => string | undefined
}

const TICK_MS = 200
/** The index is asked this often, in case another process died with something owed. */
const SWEEP_MS = 15_000

/** How often it is asked whether a half hour has begun. */
const DRIFT_TICK_MS = 30_000

/** How often it is asked whether it is morning. */
const DIGEST_TICK_MS = 30_000

/** What this process knows to be due, each item at its earliest. */
export function alarms(): Alarms {
  const due = new Map<string, { readonly kind: LedgerName; readonly id: string; readonly due: string }>()
  return {
    set(kind, id, at) {
      const key = `${kind} ${id}`
      const known = due.get(key)
      if (!known || at < known.due) due.set(key, { kind, id, due: at })
    },
    clear: (kind, id) => {
      due.delete(`${kind} ${id}`)
    },
    take(business) {
      const now = business.toISOString()
      const ripe = [...due].filter(([, alarm]) => alarm.due <= now)
      for (const [key] of ripe) due.delete(key)
      return ripe.map(([, alarm]) => alarm)
    },
    next: () => [...due.values()].map((alarm) => alarm.due).sort()[0],
  }
}

export interface Scheduled {
  readonly world: World
  readonly alarms: Alarms
  readonly looks: Looks
}

/** `pollSeconds`: between two looks into inbox and calendar. */
export function startSchedule(all: readonly Scheduled[], pollSeconds: number, background: Background): Schedule {
  const jobs = all.flatMap((one) => jobsOf(one, pollSeconds, background))
  return {
    wake: () => {
      for (const job of jobs) job.now()
    },
    stop: () => {
      for (const job of jobs) job.stop()
    },
  }
}

function jobsOf(one: Scheduled, pollSeconds: number, background: Background): readonly Job[] {
  const { world } = one
  const begin = (name: string, ms: number, work: () => Promise<void>) => every({ name, ms, work, world, background })
  const mail = begin('mail', pollSeconds * 1_000, looking(world, readInbox))
  const calendar = begin('calendar', pollSeconds * 1_000, looking(world, syncCalendar))
  const drift = begin('drift', DRIFT_TICK_MS, looking(world, sweepDrift))
  one.looks.on('mail', mail.now)
  one.looks.on('calendar', calendar.now)
  const jobs = [
    mail,
    calendar,
    drift,
    begin('digest', DIGEST_TICK_MS, heartbeat(world, 'digest', looking(world, planDigest))),
    begin(
      'sweep',
      SWEEP_MS,
      heartbeat(world, 'sweep', () => sweep(world)),
    ),
    begin('owed', TICK_MS, heartbeat(world, 'owed', paying(one, background))),
  ]
  return [...jobs, superviseJobs(world, jobs, background)]
}

/** Each tick begins what is due and goes on; what is under way already sets its own next alarm when it ends. */
function paying({ world, alarms }: Scheduled, background: Background): () => Promise<void> {
  const underWay = new Set<string>()
  return async () => {
    for (const { kind, id } of alarms.take(world.clock.business())) {
      const key = `${kind} ${id}`
      if (underWay.has(key)) continue
      underWay.add(key)
      background.add(
        resume(world, kind, id).finally(() => underWay.delete(key)),
        world,
      )
    }
  }
}

/** A look that begins where the last one ended. */
function looking<T>(world: World, look: (world: World, from?: T) => Promise<T | undefined>): () => Promise<void> {
  let from: T | undefined
  return async () => {
    from = await look(world, from)
  }
}
