// Reading mails: ordinary confirmations and the examples beside bare postal-mime on the same bytes, and the worst that a hostile one takes.
import PostalMime from 'postal-mime'
import { readMail } from '../../src/domain/reading/read-mail.ts'
import type { Book } from '../../src/domain/reading/reading.ts'
import { readMime } from '../../src/outbound/mime.ts'
import { BOOK } from '../domain/reading/mails.ts'
import { crowdedBook, HOSTILE } from '../reading/hostile-mails.ts'
import { type Arrived, exampleMails, ordinaryMails, sizesOf } from './reading-mails.ts'
import { percentile, type Result, round } from './result.ts'

/** Until then a compiler is still at work beside, for both: what a process does that has been up for a while is counted. */
const WARM_UP = 6
const ROUNDS = 6
const HOSTILE_BYTES = 700_000
const CROWD = { people: 5_000, charters: 2_000 }
/** What one mail may take, in milliseconds. */
const BUDGET = 250

export interface ReadingTimes {
  readonly results: readonly Result[]
  /** What there is to say of each kind of mail. */
  readonly notes: readonly string[]
  readonly problems: readonly string[]
}

export async function timeReading(): Promise<ReadingTimes> {
  const ordinary = await besideFloor('reading', ordinaryMails())
  const examples = await besideFloor('reading-examples', exampleMails())
  const hostile = await hostileTimes()
  const worst = hostile.toSorted((a, b) => b.ms - a.ms)[0]
  const { ours, floor } = ordinary.perSecond
  return {
    results: [
      ordinary.result,
      examples.result,
      resultOf(
        'reading-hostile',
        hostile.map(({ ms }) => ms),
        hostile.map(({ bare }) => bare),
      ),
    ],
    notes: [ordinary.note, examples.note, `the worst: ${worst?.name}, ${worst?.ms} ms`],
    problems: [
      ...(ours * 2 < floor ? [`${ours} mails a second, not half of ${floor}`] : []),
      ...(worst && worst.ms > BUDGET ? [`${worst.name}: ${worst.ms} ms, more than ${BUDGET}`] : []),
    ],
  }
}

async function besideFloor(name: string, mails: readonly Arrived[]) {
  const first = await inRounds(1, mails)
  await inRounds(WARM_UP - 1, mails)
  const { ours, floor } = await inRounds(ROUNDS, mails)
  const perSecond = { ours: rate(ours), floor: rate(floor) }
  const { header, body } = sizesOf(mails)
  const [share, atFirst] = [perSecond.ours / perSecond.floor, rate(first.ours) / rate(first.floor)].map((one) =>
    one.toFixed(2),
  )
  return {
    result: resultOf(name, ours, floor),
    perSecond,
    note: `${name}: ${perSecond.ours} mails a second, ${share} of the floor’s ${perSecond.floor} (${atFirst} when just started); ${mails.length} mails, their header ${header} and the rest ${body} bytes in the middle`,
  }
}

async function inRounds(rounds: number, mails: readonly Arrived[]) {
  const ours: number[] = []
  const floor: number[] = []
  for (let nth = 0; nth < rounds; nth += 1) {
    for (const { bytes, book } of mails) {
      ours.push(await timedReading(bytes, book))
      floor.push(await timed(() => PostalMime.parse(bytes)))
    }
  }
  return { ours, floor }
}

/** The floor may take seconds for one: it is asked once. */
async function hostileTimes() {
  const found: { readonly name: string; readonly ms: number; readonly bare: number }[] = []
  const crowded = crowdedBook(CROWD.people, CROWD.charters)
  for (const [name, make] of Object.entries(HOSTILE)) {
    const bytes = make(HOSTILE_BYTES)
    const bare = await timed(() => PostalMime.parse(bytes).catch(() => undefined))
    for (const [book, beside] of [
      [BOOK, ''],
      [crowded, ' (a crowded book)'],
    ] as const) {
      const twice = [await timedReading(bytes, book), await timedReading(bytes, book)]
      found.push({ name: `${name}${beside}`, ms: round(Math.min(...twice)), bare })
    }
  }
  return found
}

function timedReading(bytes: Buffer, book: Book): Promise<number> {
  return timed(async () => readMail(await readMime(bytes), book))
}

/** Milliseconds of the processor, for others may be using it too. */
async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

function rate(times: readonly number[]): number {
  return Math.round((times.length * 1000) / times.reduce((sum, ms) => sum + ms, 0))
}

function resultOf(name: string, ours: readonly number[], bare: readonly number[]): Result {
  const floor = { p50: percentile(bare, 50), p99: percentile(bare, 99) }
  const [p50, p99] = [percentile(ours, 50), percentile(ours, 99)]
  const ratio = round(p50 / floor.p50)
  return { name, unit: 'ms', n: ours.length, p50, p99, floor, ratio, calls: 0, floorCalls: 0 }
}
