// Work at intervals, never twice at a time.
import type { World } from '../ports.ts'
import type { Background } from './operator-door.ts'

export interface Job {
  readonly name: string
  /** Between two runs. */
  readonly ms: number
  /** Asked for while it runs, it runs once more after, even when it failed. */
  readonly now: () => void
  readonly stop: () => void
  /** Wall time at which it last came to an end, or was set up. */
  readonly lastEnd: () => Date
}

export interface Work {
  readonly name: string
  readonly ms: number
  readonly work: () => Promise<void>
  readonly world: World
  readonly background: Background
}

/** A job that looks more often is not told of each time. */
const TOLD_MS = 1_000

/** Runs at once and then at each interval. */
export function every({ name, ms, work, world, background }: Work): Job {
  let running = false
  let again = false
  let ended = world.clock.wall()
  const run = async () => {
    if (running) {
      again = true
      return
    }
    running = true
    const began = performance.now()
    try {
      await work()
    } finally {
      running = false
      ended = world.clock.wall()
      if (ms >= TOLD_MS)
        world.log.info('job', { operator: world.operator.id, job: name, ms: Math.round(performance.now() - began) })
      if (again) {
        again = false
        now()
      }
    }
  }
  const now = () => background.add(run(), world)
  const timer = setInterval(now, ms)
  now()
  return { name, ms, now, stop: () => clearInterval(timer), lastEnd: () => ended }
}
