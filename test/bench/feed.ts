// A feed of 20,000 entries as Google writes them: our reading beside node-ical's own asynchronous form, by turns.
import ical from 'node-ical'
import { readFeed } from '../../src/outbound/ical/read-feed.ts'
import { percentile, type Result, round } from './result.ts'

const ENTRIES = 20_000
const ROUNDS = 10
const DAY_MS = 86_400_000

export interface FeedTimes {
  readonly result: Result
  /** The longest that anything else in the process had to wait, in milliseconds. */
  readonly longestTurn: { readonly ours: number; readonly floor: number }
}

export async function timeFeed(): Promise<FeedTimes> {
  const text = googleFeed()
  const bytes = Buffer.from(text)
  const ours: Timed[] = []
  const floor: Timed[] = []
  const runs = [
    [ours, () => readFeed(bytes, { today: '2026-05-26', timeZone: 'America/Los_Angeles' })],
    [floor, () => ical.async.parseICS(text)],
  ] as const
  for (let nth = -1; nth < ROUNDS; nth += 1) {
    for (const [times, run] of nth % 2 === 0 ? runs : runs.toReversed()) {
      const time = await timed(run)
      // The first one of each warms up.
      if (nth >= 0) times.push(time)
    }
  }
  const [app, bare] = [ours, floor].map((times) => times.map(({ ms }) => ms))
  return { result: resultOf(app ?? [], bare ?? []), longestTurn: { ours: longest(ours), floor: longest(floor) } }
}

interface Timed {
  readonly ms: number
  readonly turn: number
}

async function timed(run: () => Promise<unknown>): Promise<Timed> {
  let last = performance.now()
  let turn = 0
  let running = true
  const look = () => {
    const now = performance.now()
    turn = Math.max(turn, now - last)
    last = now
    if (running) setTimeout(look, 1)
  }
  setTimeout(look, 1)
  const began = performance.now()
  await run()
  const ms = performance.now() - began
  look()
  running = false
  return { ms, turn }
}

function resultOf(app: readonly number[], bare: readonly number[]): Result {
  const floor = { p50: percentile(bare, 50), p99: percentile(bare, 99) }
  const [p50, p99] = [percentile(app, 50), percentile(app, 99)]
  return {
    name: 'feed',
    unit: 'ms',
    n: ROUNDS,
    p50,
    p99,
    floor,
    ratio: round(p50 / floor.p50),
    calls: 0,
    floorCalls: 0,
  }
}

function longest(times: readonly Timed[]): number {
  return round(Math.max(...times.map(({ turn }) => turn)))
}

function googleFeed(): string {
  const entries = Array.from({ length: ENTRIES }, (_, index) => entry(index))
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:PUBLISH', 'X-WR-TIMEZONE:America/Los_Angeles']
  return [...head, ...entries.flat(), 'END:VCALENDAR', ''].join('\r\n')
}

function entry(index: number): readonly string[] {
  const day = new Date(Date.UTC(2025, 0, 1) + (index % 1_000) * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
  const isSeries = index % 100 === 0
  const zone = isSeries ? ';TZID=America/Los_Angeles:' : ':'
  const end = isSeries ? '' : 'Z'
  return [
    'BEGIN:VEVENT',
    `DTSTART${zone}${day}T${10 + (index % 8)}0000${end}`,
    `DTEND${zone}${day}T${13 + (index % 8)}3000${end}`,
    ...(isSeries ? ['RRULE:FREQ=WEEKLY;COUNT=4'] : []),
    'DTSTAMP:20260501T000000Z',
    `UID:entry-${index}@google.test`,
    'CREATED:20260401T000000Z',
    `DESCRIPTION:Boarding: 2:30 PM\\nGuests: ${index % 6}\\nContact: Guest ${index} <gue`,
    ` st-${index}@guests.test>\\nWords that somebody typed by hand\\, with a comma`,
    'LAST-MODIFIED:20260501T000000Z',
    'LOCATION:Harbor Island West Marina\\, San Diego',
    'SEQUENCE:0',
    'STATUS:CONFIRMED',
    `SUMMARY:Guest${index} paid 3-7pm`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
}
