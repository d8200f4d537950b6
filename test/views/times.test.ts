import { expect, test } from 'vitest'
import { clockTime, dateWords, hourWords, moment, timeWindow } from '../../src/views/times.ts'

const zone = 'America/Los_Angeles'

function day(date: string, startsAt: string, endsAt: string, timeZone = zone) {
  return timeWindow({ date, times: { startsAt, endsAt }, timeZone })
}

test('an afternoon says the half of the day and the zone once', () => {
  expect(day('2026-05-30', '2026-05-30T15:00:00-07:00', '2026-05-30T19:00:00-07:00')).toBe(
    'Sat May 30, 3:00–7:00 PM PDT',
  )
})

test('a sail across noon says both halves', () => {
  expect(day('2026-05-30', '2026-05-30T09:00:00-07:00', '2026-05-30T13:00:00-07:00')).toBe(
    'Sat May 30, 9:00 AM–1:00 PM PDT',
  )
})

test('a sail across midnight names the second day', () => {
  expect(day('2026-05-30', '2026-05-30T22:00:00-07:00', '2026-05-31T01:00:00-07:00')).toBe(
    'Sat May 30, 10:00 PM–Sun May 31, 1:00 AM PDT',
  )
})

test('on the night the clocks go back, each time has its own zone', () => {
  expect(day('2026-11-01', '2026-11-01T00:30:00-07:00', '2026-11-01T03:00:00-08:00')).toBe(
    'Sun Nov 1, 12:30 AM PDT–3:00 AM PST',
  )
})

test('the abbreviation is that of the zone at that moment', () => {
  expect(moment('2026-01-15T20:00:00Z', 'America/New_York')).toBe('Thu Jan 15, 3:00 PM EST')
  expect(moment('2026-07-15T20:00:00Z', 'America/New_York')).toBe('Wed Jul 15, 4:00 PM EDT')
  expect(moment('2026-07-15T20:00:00Z', 'Pacific/Honolulu')).toBe('Wed Jul 15, 10:00 AM HST')
})

test('times that are not set are said to be so', () => {
  expect(timeWindow({ date: '2026-05-30', times: undefined, timeZone: zone })).toBe('Sat May 30, time not set')
})

test('a date is a date in every zone, and noon and midnight are 12', () => {
  expect(dateWords('2026-05-30')).toBe('Sat May 30')
  expect(clockTime('2026-05-30T00:00:00-07:00', zone)).toBe('12:00 AM')
  expect(hourWords('12:05')).toBe('12:05 PM')
})

test("the process's own zone makes no difference", () => {
  const was = process.env.TZ
  const read = (TZ: string) => {
    process.env.TZ = TZ
    return [dateWords('2026-05-30'), hourWords('15:00'), moment('2026-05-31T05:30:00Z', zone)]
  }
  try {
    expect(read('Asia/Tokyo')).toEqual(['Sat May 30', '3:00 PM', 'Sat May 30, 10:30 PM PDT'])
    expect(read('Pacific/Pago_Pago')).toEqual(read('Asia/Tokyo'))
  } finally {
    if (was === undefined) delete process.env.TZ
    else process.env.TZ = was
  }
})
