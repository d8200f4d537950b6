// The almanac's own sunsets, within three minutes.
import { expect, test } from 'vitest'
import { sunset } from '../../src/domain/sunset.ts'

const SAN_DIEGO = { latitude: 32.72, longitude: -117.16 }
const NEWPORT = { latitude: 41.49, longitude: -71.31 }
const SYDNEY = { latitude: -33.87, longitude: 151.21 }

test.each([
  ['San Diego in May', '2026-05-30', SAN_DIEGO, '2026-05-30T19:51:00-07:00'],
  ['San Diego in December', '2026-12-21', SAN_DIEGO, '2026-12-21T16:46:00-08:00'],
  ['Newport in May', '2026-05-30', NEWPORT, '2026-05-30T20:11:00-04:00'],
  ['Sydney in December', '2026-12-21', SYDNEY, '2026-12-21T20:05:00+11:00'],
])('%s', (_, date, place, expected) => {
  const found = sunset(date, place)?.getTime() ?? 0
  expect(Math.abs(found - Date.parse(expected)) / 60_000).toBeLessThan(3)
})

test('where the sun doesn’t set there is none', () => {
  expect(sunset('2026-06-21', { latitude: 69.65, longitude: 18.96 })).toBeUndefined()
})
