// `npm run proofs`: every single fault of the main workflows and every pair, on every core; `-- --singles` for the first alone.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { STORIES } from './cases.ts'

/** Of all faults, one core's. */
export interface Share {
  readonly first: number
  readonly step: number
  /** Names of the stories that are played. */
  readonly stories: readonly string[]
  /** The order of the pairs. */
  readonly seed: number
  /** Of all of them together; then no further pair begins. */
  readonly pairSeconds: number
}

/** What one worker has played of one story. */
export interface Proved {
  readonly story: string
  readonly singles: number
  readonly pairs: number
  readonly allPairs: number
  readonly problems: readonly string[]
}

const MOST_SHOWN = 20
const USE = 'npm run proofs -- [--singles | --seconds 180 [--seed 7]] [--only cover]'

const asked = options()
if (asked) await prove(asked)
else {
  console.error(USE)
  process.exitCode = 2
}

/** Undefined: nobody knows what was meant. */
function options(): Omit<Share, 'first' | 'step'> | undefined {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      options: { singles: { type: 'boolean', default: false }, seconds: text, seed: text, only: text },
    })
    const pairSeconds = values.singles ? 0 : Number(values.seconds ?? Number.POSITIVE_INFINITY)
    const seed = Number(values.seed ?? Date.now() % 1_000_000)
    const stories = STORIES.map(({ name }) => name).filter((name) => name.includes(values.only ?? ''))
    return stories.length > 0 && pairSeconds >= 0 && Number.isInteger(seed) ? { stories, seed, pairSeconds } : undefined
  } catch {
    return undefined
  }
}

async function prove(share: Omit<Share, 'first' | 'step'>): Promise<void> {
  const began = performance.now()
  const workers = availableParallelism()
  const shares = Array.from({ length: workers }, (_, first) => ({ ...share, first, step: workers }))
  const proved = (await Promise.all(shares.map(inWorker))).flat()
  report(share, proved, `${((performance.now() - began) / 1_000).toFixed(0)} s on ${workers} cores`)
}

function inWorker(share: Share): Promise<readonly Proved[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { workerData: share })
    const all: Proved[] = []
    worker.on('message', (one: Proved) => void all.push(one))
    worker.on('error', reject)
    worker.on('exit', () =>
      all.length === share.stories.length ? resolve(all) : reject(new Error('a worker stopped half-way')),
    )
  })
}

function report({ stories, seed, pairSeconds }: Omit<Share, 'first' | 'step'>, all: readonly Proved[], time: string) {
  for (const name of stories) {
    const own = all.filter(({ story }) => story === name)
    const count = (of: 'singles' | 'pairs' | 'allPairs') => own.reduce((sum, one) => sum + one[of], 0)
    console.log(`${name}: ${count('singles')} singles, ${count('pairs')} of ${count('allPairs')} pairs`)
  }
  const problems = all.flatMap(({ story, problems }) => problems.map((problem) => `${story}, ${problem}`))
  for (const problem of problems.slice(0, MOST_SHOWN)) console.log(problem)
  const runs = all.reduce((sum, { singles, pairs }) => sum + singles + pairs, 0)
  const chosen = Number.isFinite(pairSeconds) && pairSeconds > 0 ? `, pairs by seed ${seed}` : ''
  console.log(`proofs ${runs} in ${time}${chosen}, another end ${problems.length}`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
