// Work at intervals, never twice at a time.
import type { World } from '../ports.ts'
import type { Background } from './operator-door.ts'

export interface Job {
  readonly name: string
  /** Between two runs. */
  readonly ms: number
  /** Asked for while it runs, it runs once more after. */
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
    try {
      await work()
    } finally {
      running = false
      ended = world.clock.wall()
    }
    if (again) {
      again = false
      await run()
    }
  }
  const now = () => background.add(run(), world)
  const timer = setInterval(now, ms)
  now()
  return { name, ms, now, stop: () => clearInterval(timer), lastEnd: () => ended }
}
