// The program's own tick: looks into inbox and calendar, and pays what is due, each by business time.
import type { Alarm, LedgerName, World } from '../ports.ts'
import { readInbox } from '../workflows/read-inbox.ts'
import { resume, sweep } from '../workflows/resume.ts'
import { sweepDrift } from '../workflows/sweep-drift.ts'
import { syncCalendar } from '../workflows/sync-calendar.ts'
import type { Background } from './operator-door.ts'

export interface Schedule {
  /** Looks now for what is due, as after the clock was turned. */
  readonly wake: () => void
  readonly stop: () => void
}

export interface Alarms extends Alarm {
  /** Takes what is due out, to be done. */
  readonly take: (business: Date) => readonly { readonly kind: LedgerName; readonly id: string }[]
}

const TICK_MS = 200
/** The index is asked this often, in case another process died with something owed. */
const SWEEP_MS = 15_000

/** How often it is asked whether a half hour has begun. */
const DRIFT_TICK_MS = 30_000

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
  }
}

export interface Scheduled {
  readonly world: World
  readonly alarms: Alarms
}

/** `pollSeconds`: between two looks into inbox and calendar. */
export function startSchedule(all: readonly Scheduled[], pollSeconds: number, background: Background): Schedule {
  const jobs = all.flatMap((one) => [
    every(pollSeconds * 1_000, looking(one.world, readInbox), one.world, background),
    every(pollSeconds * 1_000, looking(one.world, syncCalendar), one.world, background),
    every(DRIFT_TICK_MS, looking(one.world, sweepDrift), one.world, background),
    every(SWEEP_MS, () => sweep(one.world), one.world, background),
    every(TICK_MS, paying(one, background), one.world, background),
  ])
  return {
    wake: () => {
      for (const job of jobs) job.now()
    },
    stop: () => {
      for (const job of jobs) job.stop()
    },
  }
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
function looking(
  world: World,
  look: (world: World, from?: string) => Promise<string | undefined>,
): () => Promise<void> {
  let from: string | undefined
  return async () => {
    from = await look(world, from)
  }
}

interface Job {
  readonly now: () => void
  readonly stop: () => void
}

/** Runs at once and then at each interval, never twice at a time; a call meanwhile runs once more after. */
function every(ms: number, work: () => Promise<void>, world: World, background: Background): Job {
  let running = false
  let again = false
  const run = async () => {
    if (running) {
      again = true
      return
    }
    running = true
    try {
      await work()
    } finally {
      running = false
    }
    if (again) {
      again = false
      await run()
    }
  }
  const now = () => background.add(run(), world)
  const timer = setInterval(now, ms)
  now()
  return { now, stop: () => clearInterval(timer) }
}
