// One core's share of the weekends and of the large worlds, one after the other.
import { parentPort, workerData } from 'node:worker_threads'
import { play } from './play.ts'
import { type SceneName, sceneOf } from './scenes.ts'
import type { Share } from './simulate.ts'

/** A failure's stack is read only where one weekend is played again. */
Error.stackTraceLimit = 0

const { first, step, seeds, worlds, rate } = workerData as Share

await playAll('weekend', seeds)
await playAll('large', worlds)

async function playAll(scene: SceneName, end: number): Promise<void> {
  for (let seed = first; seed < end; seed += step) {
    const { trace: _, ...ended } = await play(seed, { rate, scene: sceneOf(scene) })
    parentPort?.postMessage({ ...ended, scene })
  }
}
