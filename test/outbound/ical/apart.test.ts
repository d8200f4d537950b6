// A stranger's feed is read in a process that may die of it, and ours doesn't; a large one of ours lets others have their turn.
import { expect, test } from 'vitest'
import { readFeedApart } from '../../../src/outbound/ical/read-apart.ts'
import { around, calendar, GOOD, QUESTION, QUINN, read, strange, toldIn, uidsOf, vevent } from './feeds.ts'

const MANY = 20_000

test('it is the same reading as in our own process', async () => {
  const feed = around(strange('RRULE:FREQ=WEEKLY;COUNT=3', 'DESCRIPTION:Zoë'), strange('RRULE:FREQ=SOMETIMES'))
  expect(await readFeedApart(Buffer.from(feed), QUESTION)).toEqual(JSON.parse(JSON.stringify(await read(feed))))
})

test('too much for its memory: it is gone, and that is said', async () => {
  const reading = await readFeedApart(Buffer.from(large()), QUESTION, { memoryMb: 12, timeMs: 60_000 })
  expect(reading).toMatchObject({ whole: false, entries: [] })
  expect(toldIn(reading)).toMatch(/could not be read: it took too much memory/)
})

test('too much for its time: it is ended, and that is said', async () => {
  const reading = await readFeedApart(Buffer.from(around()), QUESTION, { memoryMb: 256, timeMs: 1 })
  expect(reading).toMatchObject({ whole: false, entries: [] })
  expect(toldIn(reading)).toMatch(/longer than 0.001 s/)
})

test('repetitions that are too much cost only the series', async () => {
  const series = Array.from({ length: 600 }, (_, index) =>
    vevent(`series-${index}@x.test`, [
      'DTSTART:20260101T000000Z',
      'RRULE:FREQ=DAILY',
      `DESCRIPTION:${'x'.repeat(8_000)}`,
    ]),
  )
  const feed = Buffer.from(around(...series))
  const reading = await readFeedApart(feed, { ...QUESTION, to: '2028-06-01' }, { memoryMb: 24, timeMs: 60_000 })
  expect(uidsOf(reading)).toEqual(expect.arrayContaining(GOOD))
  expect(reading.whole).toBe(true)
  expect(reading.setAside.length).toBeGreaterThan(500)
  expect(reading.setAside[0]?.problem).toMatch(/repetitions could not be computed/)
})

test.each<[string, () => string, RegExp]>([
  ['one entry of 50 MB', () => around(strange(`DESCRIPTION:${'x'.repeat(50_000_000)}`)), /longer than 1 MB/],
  [
    '50 MB in one fold',
    () =>
      around(
        strange(
          'DESCRIPTION:x',
          ` ${'y'.repeat(70)}`
            .repeat(1)
            .concat('\r\n yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'.repeat(700_000)),
        ),
      ),
    /longer than 1 MB/,
  ],
  [
    '70,000 entries',
    () =>
      around(
        Array.from(
          { length: 70_000 },
          () => 'BEGIN:VEVENT\r\nUID:same@x.test\r\nDTSTART:20260601T180000Z\r\nEND:VEVENT',
        ),
      ),
    /50000 were read/,
  ],
  ['more than is read of any feed', () => around('x'.repeat(70_000_000)), /longer than 64 MB/],
])('%s', async (_, feed, problem) => {
  const reading = await readFeedApart(Buffer.from(feed()), QUESTION)
  expect(uidsOf(reading)).toContain('quinn@x.test')
  expect(toldIn(reading)).toMatch(problem)
})

test('20,000 entries are read in many short stretches', async () => {
  let turns = 0
  let reading = true
  const count = () => {
    turns += 1
    if (reading) setImmediate(count)
  }
  setImmediate(count)
  const { entries, whole } = await read(large(), { from: undefined, to: undefined })
  reading = false
  expect([entries.length, whole]).toEqual([MANY + 1, true])
  expect(turns).toBeGreaterThan(20)
})

function large(): string {
  const entries = Array.from({ length: MANY }, (_, index) =>
    vevent(`entry-${index}@x.test`, [
      `DTSTART;TZID=America/Los_Angeles:2026${two(1 + (index % 12))}${two(1 + (index % 28))}T${two(8 + (index % 12))}0000`,
      'DURATION:PT3H',
      `SUMMARY:Guest${index} paid 3-6pm`,
    ]),
  )
  return calendar(QUINN, ...entries)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
