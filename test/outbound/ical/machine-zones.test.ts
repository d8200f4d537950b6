// The zone of the machine plays no part: the same bytes wherever the program runs.
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { around, strange, vevent } from './feeds.ts'

const PROGRAM = fileURLToPath(new URL('./print-reading.ts', import.meta.url))

const FEED = around(
  vevent('floating@x.test', ['DTSTART:20260601T013000', 'DTEND:20260601T230000']),
  vevent('day@x.test', ['DTSTART;VALUE=DATE:20260601', 'SUMMARY:Day']),
  vevent('spring@x.test', ['DTSTART;TZID=America/Los_Angeles:20260308T013000', 'DURATION:P1DT2H']),
  vevent('autumn@x.test', ['DTSTART;TZID=America/Los_Angeles:20261031T220000', 'DURATION:PT8H']),
  vevent('days@x.test', [
    'DTSTART;VALUE=DATE:20260530',
    'RRULE:FREQ=DAILY;UNTIL=20260603',
    'EXDATE;VALUE=DATE:20260601',
  ]),
  vevent('weekly@x.test', [
    'DTSTART;TZID=America/Los_Angeles:20260525T170000',
    'RRULE:FREQ=WEEKLY;UNTIL=20260622T170000',
  ]),
  vevent('floats@x.test', ['DTSTART:20260525T003000', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20260601T003000']),
  vevent('custom@x.test', ['DTSTART;TZID=Customized Time Zone:20260525T170000']),
  strange('DTSTART;TZID=tzone://Microsoft/Utc:20260601T180000'),
)

test('a reading has the same bytes in three zones', async () => {
  const [utc, west, east] = await Promise.all(['UTC', 'America/Los_Angeles', 'Asia/Tokyo'].map(readingUnder))
  expect(utc?.length).toBeGreaterThan(1_000)
  expect(JSON.parse(utc ?? '')[0].whole).toBe(true)
  expect(west).toBe(utc)
  expect(east).toBe(utc)
})

async function readingUnder(TZ: string): Promise<string> {
  const child = spawn(process.execPath, [PROGRAM], { env: { TZ }, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(FEED)
  return text(child.stdout)
}
