// `npm run simulate -- --seeds 10000`: so many weekends and a large world for each hundred, on every core; `--seed 7` plays one again and prints its calls.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { Played } from './play.ts'
import type { SceneName } from './scenes.ts'
import { show } from './show.ts'

export interface Share {
  readonly first: number
  readonly step: number
  /** Up to this one, not included. */
  readonly seeds: number
  /** As `seeds`, of the large worlds. */
  readonly worlds: number
  readonly rate: number | undefined
}

/** A weekend as it comes back from a worker: without its calls. */
export type Ended = Omit<Played, 'trace'> & { readonly scene: SceneName }

const USE = 'npm run simulate -- --seeds 1000 [--worlds 10] [--from 1] [--rate 0.1] | --seed 7 [--large] [--rate 0.1]'

/** So many weekends go with one large world, unless said otherwise. */
const WEEKENDS_A_WORLD = 100

await main()

async function main(): Promise<void> {
  const asked = options()
  if (!asked) {
    console.error(USE)
    process.exitCode = 2
    return
  }
  const ended = asked.seed === undefined ? await playAll(asked) : [await replay(asked)]
  report(ended)
}

interface Asked {
  readonly seed: number | undefined
  readonly scene: SceneName
  readonly seeds: number
  readonly worlds: number
  readonly from: number
  readonly rate: number | undefined
}

/** Undefined: nobody knows what was meant. */
function options(): Asked | undefined {
  try {
    const text = { type: 'string' } as const
    const large = { type: 'boolean', default: false } as const
    const { values } = parseArgs({
      options: { seed: text, seeds: text, large, worlds: text, from: text, rate: text },
    })
    const number = (said: string | undefined) => (said === undefined ? undefined : Number(said))
    const rate = number(values.rate)
    const seeds = number(values.seeds) ?? 1_000
    const scene: SceneName = values.large ? 'large' : 'weekend'
    const asked = {
      seed: number(values.seed),
      scene,
      seeds,
      worlds: number(values.worlds) ?? Math.ceil(seeds / WEEKENDS_A_WORLD),
      from: number(values.from) ?? 1,
      rate,
    }
    const whole = [asked.seed ?? 1, asked.seeds, asked.worlds, asked.from].every(
      (value) => Number.isInteger(value) && value >= 0,
    )
    return whole && (rate === undefined || (rate >= 0 && rate <= 1)) ? asked : undefined
  } catch {
    return undefined
  }
}

/** The workers play elsewhere: here nothing of the program is loaded before it is needed. */
async function replay({ seed = 1, scene, rate }: Asked): Promise<Ended> {
  const [{ play }, { sceneOf }] = await Promise.all([import('./play.ts'), import('./scenes.ts')])
  const { trace, ...ended } = await play(seed, { rate, scene: sceneOf(scene), traced: true })
  for (const line of trace) console.log(line)
  const held = ended.held.flatMap((one) => [...one])
  if (scene === 'weekend') console.log(held.length > 0 ? `with ${held.join(', ')}` : 'with nothing besides')
  console.log(`seed ${seed} · ${ended.rate * 100} % faults · ${ended.calls} calls · trace ${ended.hash}`)
  return { ...ended, scene }
}

async function playAll({ seeds, worlds, from, rate }: Asked): Promise<readonly Ended[]> {
  const began = performance.now()
  const workers = Math.min(availableParallelism(), seeds + worlds)
  const shares = Array.from({ length: workers }, (_, at) => ({
    first: from + at,
    step: workers,
    seeds: from + seeds,
    worlds: from + worlds,
    rate,
  }))
  const ended = (await Promise.all(shares.map(inWorker))).flat()
  const seconds = (performance.now() - began) / 1_000
  const [calls, asked] = [sum(ended, ({ calls }) => calls), sum(ended, ({ asked }) => asked)]
  const worst = ended.reduce((most, { minutes }) => Math.max(most, minutes), 0)
  const large = ended.filter(({ scene }) => scene === 'large').length
  for (const line of show(ended)) console.log(line)
  const played = `${ended.length - large} weekends and ${large} large worlds`
  console.log(`${played} in ${seconds.toFixed(1)} s on ${workers} cores, ${calls} outside calls`)
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
  const all = ended.flatMap(({ seed, scene, rate, violations }) =>
    violations.map((violation) => ({ seed, scene, rate, ...violation })),
  )
  for (const { seed, scene, rate, flaw, what } of all.sort((a, b) => a.seed - b.seed))
    console.log(`${scene === 'large' ? 'large world ' : ''}seed ${seed} (${rate * 100} %) ${flaw}: ${what}`)
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
