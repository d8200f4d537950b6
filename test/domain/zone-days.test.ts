// A zone's clocks, remembered by the day, say at every moment what Intl says; an hour that comes twice is the first one.
import { tzOffset } from '@date-fns/tz'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inZone, localDate, zoned } from '../../src/domain/times.ts'
import { askedDaily } from '../../src/domain/zone-days.ts'

const ZONES = ['America/Los_Angeles', 'America/St_Johns', 'Europe/London', 'Australia/Lord_Howe', 'Pacific/Honolulu']
const ms = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) })

test('at any moment it is what it is without remembering', () => {
  const offsetAt = askedDaily((at, timeZone) => tzOffset(timeZone, new Date(at)))
  fc.assert(
    fc.property(ms, fc.constantFrom(...ZONES), (at, timeZone) => {
      for (const hour of [0, 1, 2, 3, 7, 11, 23]) {
        const then = at + hour * 3_600_000
        expect(offsetAt(then, timeZone)).toBe(tzOffset(timeZone, new Date(then)))
      }
    }),
  )
})

test('it is asked twice for each day', () => {
  let asked = 0
  const same = askedDaily(() => {
    asked += 1
    return 'PDT'
  })
  for (let at = 0; at < 24 * 3_600_000; at += 60_000) expect(same(at, 'zone')).toBe('PDT')
  expect(asked).toBe(2)
})

test('a local time and its instant lead to each other', () => {
  fc.assert(
    fc.property(ms, fc.constantFrom(...ZONES), (at, timeZone) => {
      const written = inZone(new Date(at), timeZone)
      const again = zoned(localDate(written, timeZone), written.slice(11, 16), timeZone)
      const seconds = at % 60_000
      expect([at - seconds, at - seconds - 3_600_000, at - seconds - 1_800_000]).toContain(Date.parse(again))
    }),
  )
})

test.each([
  ['America/Los_Angeles', '2026-11-01', '01:30', '2026-11-01T01:30:00-07:00'],
  ['Europe/London', '2026-10-25', '01:30', '2026-10-25T01:30:00+01:00'],
  ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-05T01:45:00+11:00'],
])('%s, %s %s comes twice, and is the first', (timeZone, date, time, instant) => {
  expect(zoned(date, time, timeZone)).toBe(instant)
})

test.each([
  ['America/Los_Angeles', '2026-03-08', '02:30', '2026-03-08T03:30:00-07:00'],
  ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-04T02:45:00+11:00'],
])('%s, %s %s is left out, and is as much later', (timeZone, date, time, instant) => {
  expect(zoned(date, time, timeZone)).toBe(instant)
})
