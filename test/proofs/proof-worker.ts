// One core's share of each story's faults.
import { parentPort, workerData } from 'node:worker_threads'
import { pairs, STORIES, singles } from './cases.ts'
import type { Share } from './prove.ts'
import { type Fault, playSmoothly, problemOf, type Smooth, type Story } from './story.ts'

Error.stackTraceLimit = 0
const { first, step, withPairs } = workerData as Share
/** Worlds that are played at the same time: each waits a little for writes that it tries again. */
const AT_A_TIME = 8
/** The program's own timers don't keep a process alive. */
const alive = setInterval(() => {}, 1_000)

for (const story of STORIES) {
  const smooth = await playSmoothly(story)
  const [single, pair] = [singles(smooth), withPairs ? pairs(smooth) : []].map(ours)
  const problems = await problemsOf(story, smooth, [...(single ?? []), ...(pair ?? [])])
  parentPort?.postMessage({ story: story.name, singles: single?.length, pairs: pair?.length, problems })
}
clearInterval(alive)

function ours<T>(all: readonly T[]): readonly T[] {
  return all.filter((_, at) => at % step === first)
}

async function problemsOf(
  story: Story,
  smooth: Smooth,
  all: readonly (readonly Fault[])[],
): Promise<readonly string[]> {
  const problems: string[] = []
  const waiting = all.values()
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      for (const faults of waiting) {
        const problem = await problemOf(story, smooth, faults).catch(String)
        if (problem) problems.push(`${faults.map(({ step: at, fate }) => `${fate} at ${at}`).join(', ')}: ${problem}`)
      }
    }),
  )
  return problems
}
