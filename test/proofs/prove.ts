// `npm run proofs`: every single fault of the main workflows and every pair, on every core; `-- --singles` for the first alone.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { STORIES } from './cases.ts'

export interface Share {
  readonly first: number
  readonly step: number
  readonly withPairs: boolean
}

/** What one worker has played of one story. */
export interface Proved {
  readonly story: string
  readonly singles: number
  readonly pairs: number
  readonly problems: readonly string[]
}

const MOST_SHOWN = 20
const { values } = parseArgs({ options: { singles: { type: 'boolean', default: false } } })
const began = performance.now()
const workers = availableParallelism()
const shares = Array.from({ length: workers }, (_, first) => ({ first, step: workers, withPairs: !values.singles }))
const proved = (await Promise.all(shares.map(inWorker))).flat()
report()

function inWorker(share: Share): Promise<readonly Proved[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { workerData: share })
    const all: Proved[] = []
    worker.on('message', (one: Proved) => void all.push(one))
    worker.on('error', reject)
    worker.on('exit', () =>
      all.length === STORIES.length ? resolve(all) : reject(new Error('a worker stopped half-way')),
    )
  })
}

function report(): void {
  for (const { name } of STORIES) {
    const own = proved.filter(({ story }) => story === name)
    const count = (of: 'singles' | 'pairs') => own.reduce((sum, one) => sum + one[of], 0)
    console.log(`${name}: ${count('singles')} singles, ${count('pairs')} pairs`)
  }
  const problems = proved.flatMap(({ story, problems }) => problems.map((problem) => `${story}, ${problem}`))
  for (const problem of problems.slice(0, MOST_SHOWN)) console.log(problem)
  const runs = proved.reduce((sum, { singles, pairs }) => sum + singles + pairs, 0)
  const seconds = ((performance.now() - began) / 1_000).toFixed(0)
  console.log(`proofs ${runs} in ${seconds} s on ${workers} cores, another end ${problems.length}`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
