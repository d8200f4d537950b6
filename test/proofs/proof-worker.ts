// One core's share of each story's faults.
import { parentPort, workerData } from 'node:worker_threads'
import { dice } from '../simulation/chance.ts'
import { pairs, STORIES, singles } from './cases.ts'
import type { Share } from './prove.ts'
import { type Fault, playSmoothly, problemOf, type Smooth, type Story } from './story.ts'

type Case = readonly Fault[]

Error.stackTraceLimit = 0
const { first, step, stories, seed, pairSeconds } = workerData as Share
/** Worlds that are played at the same time: each waits a little for writes that it tries again. */
const AT_A_TIME = 8
/** The program's own timers don't keep a process alive. */
const alive = setInterval(() => {}, 1_000)
const wanted = STORIES.filter(({ name }) => stories.includes(name))

for (const story of wanted) {
  const smooth = await playSmoothly(story)
  const problems: string[] = []
  const single = await playAll(story, smooth, ours(singles(smooth)), problems)
  const allPairs = ours(shuffled(pairs(smooth), `${seed} ${story.name}`))
  const pair = await playAll(story, smooth, allPairs, problems, pairSeconds / wanted.length)
  parentPort?.postMessage({ story: story.name, singles: single, pairs: pair, allPairs: allPairs.length, problems })
}
clearInterval(alive)

function ours<T>(all: readonly T[]): readonly T[] {
  return all.filter((_, at) => at % step === first)
}

/** By the seed: whoever has not the time for all plays others each time. */
function shuffled<T>(all: readonly T[], name: string): readonly T[] {
  const { next } = dice(name)
  return all
    .map((one) => ({ one, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one)
}

/** How many were played within so many seconds; what came to another end is added to `problems`. */
async function playAll(
  story: Story,
  smooth: Smooth,
  all: readonly Case[],
  problems: string[],
  seconds = Number.POSITIVE_INFINITY,
): Promise<number> {
  const end = performance.now() + seconds * 1_000
  const waiting = all.values()
  let played = 0
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      while (performance.now() < end) {
        const { value: faults } = waiting.next()
        if (!faults) return
        played += 1
        const problem = await problemOf(story, smooth, faults).catch(String)
        if (problem) problems.push(`${faults.map(({ step: at, fate }) => `${fate} at ${at}`).join(', ')}: ${problem}`)
      }
    }),
  )
  return played
}
