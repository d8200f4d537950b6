// Reading mails: ordinary confirmations beside bare postal-mime on the same bytes, and the worst that a hostile one takes.

import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { readMail } from '../../src/domain/reading/read-mail.ts'
import type { Book } from '../../src/domain/reading/reading.ts'
import { readMime } from '../../src/outbound/mime.ts'
import { BOOK } from '../domain/reading/mails.ts'
import { CLIENTS } from '../reading/clients.ts'
import { confirmations } from '../reading/confirmation.ts'
import { bytesOf, ENCODINGS } from '../reading/encodings.ts'
import { crowdedBook, HOSTILE } from '../reading/hostile-mails.ts'
import { LAYOUTS, within } from '../reading/layouts.ts'
import { percentile, type Result, round } from './result.ts'

const MAILS = 300
const ROUNDS = 6
const HOSTILE_BYTES = 700_000
const CROWD = { people: 5_000, charters: 2_000 }
/** What one mail may take, in milliseconds. */
const BUDGET = 250

export interface ReadingTimes {
  readonly results: readonly Result[]
  readonly perSecond: { readonly ours: number; readonly floor: number }
  /** Which hostile mail took the longest. */
  readonly worst: { readonly name: string; readonly ms: number }
  readonly problems: readonly string[]
}

interface Ordinary {
  readonly bytes: Buffer
  readonly book: Book
}

export async function timeReading(): Promise<ReadingTimes> {
  const mails = ordinaryMails()
  const ours: number[] = []
  const floor: number[] = []
  for (let nth = -1; nth < ROUNDS; nth += 1) {
    for (const { bytes, book } of mails) {
      const app = await timed(async () => readMail(await readMime(bytes), book))
      const bare = await timed(() => PostalMime.parse(bytes))
      // The first round warms up.
      if (nth < 0) continue
      ours.push(app)
      floor.push(bare)
    }
  }
  const hostile = await hostileTimes()
  const worst = hostile.toSorted((a, b) => b.ms - a.ms)[0]
  const perSecond = { ours: rate(ours), floor: rate(floor) }
  return {
    results: [
      resultOf('reading', ours, floor),
      resultOf(
        'reading-hostile',
        hostile.map(({ ms }) => ms),
        hostile.map(({ bare }) => bare),
      ),
    ],
    perSecond,
    worst: { name: worst?.name ?? '', ms: worst?.ms ?? 0 },
    problems: [
      ...(perSecond.ours * 2 < perSecond.floor
        ? [`${perSecond.ours} mails a second, not half of ${perSecond.floor}`]
        : []),
      ...(worst && worst.ms > BUDGET ? [`${worst.name}: ${worst.ms} ms, more than ${BUDGET}`] : []),
    ],
  }
}

/** The same ones in every run: each layout, by many programs, in every encoding. */
function ordinaryMails(): readonly Ordinary[] {
  const [layouts, clients] = [Object.values(LAYOUTS), Object.values(CLIENTS)]
  return fc.sample(confirmations, { numRuns: MAILS, seed: 1 }).flatMap((all, nth): Ordinary[] => {
    const [layout, client] = [layouts[nth % layouts.length], clients[nth % clients.length]]
    if (!layout || !client) return []
    const { sender, book, date, old } = all
    const lines = ['Crew for last week:', '', ...old.map(({ seat, name }) => `${seat}: ${name}`)]
    const quoted = { name: 'Ops', address: book.inbox, at: new Date(Date.parse(date) - 86_400_000), lines }
    const written = client(layout.write(within(layout, all)), quoted)
    const envelope = { from: { name: sender.name, address: sender.emails[0] ?? '' }, to: book.inbox, date }
    return [{ bytes: bytesOf(written, envelope, ENCODINGS[nth % ENCODINGS.length] ?? '8bit', 'alternative'), book }]
  })
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
