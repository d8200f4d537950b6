// `npm run machines`: many machines on one harbor. Killed at random, or, with `--throughput`, how much one and four of them do.
import { parseArgs } from 'node:util'
import { killed } from './killed.ts'
import { throughput } from './throughput.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    deliverers: { type: 'string' },
    web: { type: 'string' },
    /** Between two kills; 0: none. */
    kill: { type: 'string' },
    /** As much as CI has time for. */
    short: { type: 'boolean', default: false },
    throughput: { type: 'boolean', default: false },
    orders: { type: 'string', default: '40' },
    /** Milliseconds that each call takes beside its own. */
    slow: { type: 'string', default: '0,100,400' },
    /** Orders that wake a deliverer at a time; the stream brings 25 at most. */
    batch: { type: 'string', default: '5' },
  },
})
const LONG = { seconds: 300, deliverers: 4, web: 3, kill: 1_500 }
const SHORT = { seconds: 8, deliverers: 2, web: 2, kill: 1_500 }

const problems = values.throughput ? await measured() : await killedAtRandom()
process.exit(problems > 0 ? 1 : 0)

function killedAtRandom(): Promise<number> {
  const usual = values.short ? SHORT : LONG
  return killed({
    seconds: Number(values.seconds ?? usual.seconds),
    deliverers: Number(values.deliverers ?? usual.deliverers),
    web: Number(values.web ?? usual.web),
    kill: Number(values.kill ?? usual.kill),
  })
}

function measured(): Promise<number> {
  const deliverers = Number(values.deliverers ?? LONG.deliverers)
  return throughput({
    orders: Number(values.orders),
    deliverers,
    slow: numbersIn(values.slow),
    batches: numbersIn(values.batch),
  })
}

function numbersIn(list: string): readonly number[] {
  return list.split(',').map(Number)
}
