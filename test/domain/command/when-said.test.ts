// Days and moments as they are typed, in the operator's zone, on both sides of a clock change.
import { expect, test } from 'vitest'
import { daySaid, momentSaid } from '../../../src/domain/command/when-said.ts'

const NOW = { now: new Date('2026-05-26T16:00:00Z'), timeZone: 'America/Los_Angeles' }

test.each([
  ['yesterday', '2026-05-26T06:59:59.999Z'],
  ['yesterday 3pm', '2026-05-25T22:00:00.000Z'],
  ['May 24', '2026-05-25T06:59:59.999Z'],
  ['2026-05-25 14:00', '2026-05-25T21:00:00.000Z'],
  ['2 hours ago', '2026-05-26T14:00:00.000Z'],
  ['friday', '2026-05-23T06:59:59.999Z'],
  ['8:15', '2026-05-26T15:15:00.000Z'],
  ['2026-03-01 14:00', '2026-03-01T22:00:00.000Z'],
])('as of %s', (words, expected) => {
  expect(momentSaid(words, NOW)?.toISOString()).toBe(expected)
})

test('what is no moment is none', () => {
  expect(momentSaid('the good old days', NOW)).toBeUndefined()
})

test.each([
  ['Ann Lee Jun 5 3-7pm', 'Ann Lee', '2026-06-05', ['15:00-19:00']],
  ['Ann Lee 2026-06-05 15:00-19:00', 'Ann Lee', '2026-06-05', ['15:00-19:00']],
  ['Ann Lee on Saturday 11-2', 'Ann Lee', '2026-05-30', ['11:00-14:00']],
  ['Ann Lee 6/5 3-7', 'Ann Lee', '2026-06-05', ['15:00-19:00']],
  ['Ann Lee 6/5 8-11', 'Ann Lee', '2026-06-05', ['08:00-11:00', '20:00-23:00']],
  ['Jun 6 4pm', '', '2026-06-06', ['16:00-undefined']],
  ['Jun 6', '', '2026-06-06', []],
  ['tomorrow at noon', '', '2026-05-27', ['12:00-undefined']],
  ['Dec 6 3-7pm', '', '2026-12-06', ['15:00-19:00']],
  ['May Fields Jun 5 3-7pm', 'May Fields', '2026-06-05', ['15:00-19:00']],
  ['Ann Lee', 'Ann Lee', undefined, []],
])('%s', (words, before, date, hours) => {
  const read = daySaid(words, NOW)
  expect({
    before: read.before,
    date: read.date,
    hours: read.hours.map(({ start, end }) => `${start}-${end}`),
  }).toEqual({
    before,
    date,
    hours,
  })
})
