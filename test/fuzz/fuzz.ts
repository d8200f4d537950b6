// `npm run fuzz -- --seconds 60`: as long, each thing in turn with fresh values; `--rounds 200` that often instead, `--seed 7` begins there, `-- --only feeds` with one.
import { parseArgs } from 'node:util'
import { TARGETS } from './targets.ts'

const text = { type: 'string' } as const
const { values } = parseArgs({ options: { seconds: text, rounds: text, seed: text, only: text } })
const most = Number(values.rounds ?? Number.POSITIVE_INFINITY)
const seconds = Number(values.seconds ?? (values.rounds ? Number.POSITIVE_INFINITY : 60))
const first = Number(values.seed ?? Date.now() % 1_000_000_000)
const wanted = TARGETS.filter(({ name }) => name.includes(values.only ?? ''))
const RUNS = 50

const end = performance.now() + seconds * 1_000
let seed = first
let failures = 0
/** One that has failed once has said enough. */
let left = wanted
while (left.length > 0 && seed - first < most && (performance.now() < end || seed === first)) {
  for (const { name, round } of left) {
    const problem = await round(seed, RUNS)
    if (!problem) continue
    failures += 1
    left = left.filter((one) => one.name !== name)
    console.log(`${name}, seed ${seed}: ${problem}`)
  }
  seed += 1
}
const rounds = seed - first
console.log(
  `fuzz ${wanted.length} targets, seeds ${first} to ${seed - 1}, ${rounds * RUNS} values each, failed ${failures}`,
)
process.exitCode = failures > 0 ? 1 : 0
