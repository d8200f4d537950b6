// What the doors know of one operator: its world, and what its requests are verified with.
import type { App } from '@slack/bolt'
import type { OperatorConfig } from '../config.ts'
import type { World } from '../ports.ts'
import type { Looks } from './looks.ts'

export interface WorldDoor {
  readonly world: World
}

export interface OperatorDoor extends WorldDoor {
  readonly config: OperatorConfig
  readonly bolt: App
  /** Asks for a look at inbox or calendar before its time. */
  readonly looks: Looks
}

/** Work that goes on after its request was answered; awaited before the program ends. */
export interface Background {
  readonly add: (work: Promise<unknown>, world: World) => void
  readonly settled: () => Promise<void>
}

export function background(): Background {
  const going = new Set<Promise<unknown>>()
  return {
    add(work, world) {
      const watched = work
        .catch((error: unknown) =>
          world.log.warn('left for later', { operator: world.operator.id, problem: String(error) }),
        )
        .finally(() => going.delete(watched))
      going.add(watched)
    },
    async settled() {
      while (going.size > 0) await Promise.all(going)
    },
  }
}
