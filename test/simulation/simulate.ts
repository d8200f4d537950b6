// `npm run simulate -- --seeds 10000`: so many weekends, on every core; `--seed 7` plays one again and prints its calls.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { type Played, play } from './play.ts'

export interface Share {
  readonly first: number
  readonly step: number
  readonly seeds: number
  readonly rate: number | undefined
}

/** A weekend as it comes back from a worker: without its calls. */
export type Ended = Omit<Played, 'trace'>

const USE = 'npm run simulate -- --seeds 1000 [--from 1] [--rate 0.1] | --seed 7 [--rate 0.1]'

await main()

async function main(): Promise<void> {
  const asked = options()
  if (!asked) {
    console.error(USE)
    process.exitCode = 2
    return
  }
  const ended = asked.seed === undefined ? await playAll(asked) : [await replay(asked.seed, asked.rate)]
  report(ended)
}

interface Asked {
  readonly seed: number | undefined
  readonly seeds: number
  readonly from: number
  readonly rate: number | undefined
}

/** Undefined: nobody knows what was meant. */
function options(): Asked | undefined {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ options: { seed: text, seeds: text, from: text, rate: text } })
    const number = (said: string | undefined) => (said === undefined ? undefined : Number(said))
    const rate = number(values.rate)
    const asked = {
      seed: number(values.seed),
      seeds: number(values.seeds) ?? 1_000,
      from: number(values.from) ?? 1,
      rate,
    }
    const whole = [asked.seed ?? 1, asked.seeds, asked.from].every((value) => Number.isInteger(value) && value >= 0)
    return whole && (rate === undefined || (rate >= 0 && rate <= 1)) ? asked : undefined
  } catch {
    return undefined
  }
}

async function replay(seed: number, rate: number | undefined): Promise<Ended> {
  const { trace, ...ended } = await play(seed, { rate, traced: true })
  for (const line of trace) console.log(line)
  console.log(`seed ${seed} · ${ended.rate * 100} % faults · ${ended.calls} calls · trace ${ended.hash}`)
  return ended
}

async function playAll({ seeds, from, rate }: Asked): Promise<readonly Ended[]> {
  const began = performance.now()
  const workers = Math.min(availableParallelism(), seeds)
  const shares = Array.from({ length: workers }, (_, at) => ({
    first: from + at,
    step: workers,
    seeds: from + seeds,
    rate,
  }))
  const ended = (await Promise.all(shares.map(inWorker))).flat()
  const seconds = (performance.now() - began) / 1_000
  const [calls, asked] = [sum(ended, ({ calls }) => calls), sum(ended, ({ asked }) => asked)]
  const worst = ended.reduce((most, { minutes }) => Math.max(most, minutes), 0)
  console.log(`${ended.length} weekends in ${seconds.toFixed(1)} s on ${workers} cores, ${calls} outside calls`)
  console.log(`all well at most ${worst} virtual minutes after the last fault; ${asked} mails put to a person`)
  return ended
}

function inWorker(share: Share): Promise<readonly Ended[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: share })
    const ended: Ended[] = []
    worker.on('message', (one: Ended) => void ended.push(one))
    worker.on('error', reject)
    worker.on('exit', () => resolve(ended))
  })
}

function report(ended: readonly Ended[]): void {
  const all = ended.flatMap(({ seed, rate, violations }) =>
    violations.map((violation) => ({ seed, rate, ...violation })),
  )
  for (const { seed, rate, flaw, what } of all.sort((a, b) => a.seed - b.seed))
    console.log(`seed ${seed} (${rate * 100} %) ${flaw}: ${what}`)
  const count = (flaw: string) => all.filter((violation) => violation.flaw === flaw).length
  if (count('broken') > 0) console.log(`rules broken ${count('broken')}`)
  const faults = sum(ended, ({ faults }) => faults)
  const flaws = (['lost', 'doubled', 'unconverged'] as const).map((flaw) => `${flaw} ${count(flaw)}`)
  console.log(`runs ${ended.length} faults ${faults} ${flaws.join(' ')}`)
  process.exitCode = all.length > 0 ? 1 : 0
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}
