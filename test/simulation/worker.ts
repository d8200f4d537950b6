// One core's share of the weekends, one after the other.
import { parentPort, workerData } from 'node:worker_threads'
import { play } from './play.ts'
import type { Share } from './simulate.ts'

/** A failure's stack is read only where one weekend is played again. */
Error.stackTraceLimit = 0

const { first, step, seeds, rate } = workerData as Share

for (let seed = first; seed < seeds; seed += step) {
  const { trace: _, ...ended } = await play(seed, { rate })
  parentPort?.postMessage(ended)
}
