// How long each has to answer, and who could be asked: pure, and the same for everybody.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waitUntil } from '../../src/domain/cover-wait.ts'
import { ladderOf } from '../../src/domain/ladder.ts'
import { newMember } from '../../src/domain/member.ts'
import { quietUntil } from '../../src/domain/quiet-hours.ts'
import { localTime } from '../../src/domain/times.ts'
import { ANGELA, GENE, KEELY, openSeat, PEOPLE, quinn, seat } from '../views/fixtures.ts'

const MINUTE = 60_000
const BOARDS = '2026-05-30T14:30:00-07:00'

test.each([
  [72, 240],
  [48, 240],
  [24, 120],
  [12, 60],
  [2, 10],
  [0.1, 10],
])('%i hours before boarding one has %i minutes', (hours, minutes) => {
  const now = new Date(Date.parse(BOARDS) - hours * 60 * MINUTE)
  expect((Date.parse(waitUntil(now, BOARDS)) - now.getTime()) / MINUTE).toBeCloseTo(minutes, 0)
})

test('the wait only shrinks as boarding nears, and stays within its bounds', () => {
  const minutes = (left: number) => {
    const now = new Date(Date.parse(BOARDS) - left * MINUTE)
    return (Date.parse(waitUntil(now, BOARDS)) - now.getTime()) / MINUTE
  }
  fc.assert(
    fc.property(fc.integer({ min: -600, max: 30_000 }), fc.integer({ min: 0, max: 5_000 }), (left, later) => {
      expect(minutes(left)).toBeGreaterThanOrEqual(minutes(left - later))
      expect(minutes(left)).toBeGreaterThanOrEqual(10)
      expect(minutes(left)).toBeLessThanOrEqual(240)
    }),
  )
})

test('those who could are in the operator’s order, those who could not each with the reason', () => {
  const charter = quinn({ seats: [GENE, openSeat('first_mate'), openSeat('second_mate'), KEELY] })
  const cover = {
    id: 'cover-7-first_mate',
    seat: 'first_mate',
    left: { crew: 'angela', name: 'Angela Wynn' },
    why: 'declined',
    state: 'proposed',
    at: '',
    offers: [],
  } as const
  const other = quinn({ id: 'jonathan-may-30', name: 'Jonathan', seats: [seat('captain', 'marisol', 'Marisol Vega')] })
  const away = { from: '2026-05-29', to: '2026-05-30', by: 'Dan', at: '' }
  const input = { charter, cover, people: PEOPLE, members: [{ ...newMember('dan'), away: [away] }], others: [] }

  expect(ladderOf(input).rungs.map(({ crew }) => crew)).toEqual(['marisol'])
  expect(ladderOf(input).leftOut.map(({ crew, why }) => `${crew} ${why.kind}`)).toEqual(['angela declined', 'dan away'])
  expect(ladderOf({ ...input, members: [] }).rungs.map(({ crew }) => crew)).toEqual(['dan', 'marisol'])
  const first = PEOPLE.map((person) => (person.id === 'marisol' ? { ...person, coverOrder: 1 } : person))
  expect(ladderOf({ ...input, people: first, members: [] }).rungs.map(({ crew }) => crew)).toEqual(['marisol', 'dan'])
  expect(ladderOf({ ...input, others: [other] }).leftOut.map(({ crew, why }) => `${crew} ${why.kind}`)).toContain(
    'marisol twice',
  )
  expect(
    ladderOf({ ...input, charter: { ...charter, seats: [...charter.seats, { ...ANGELA, seat: 'x' }] } }).rungs,
  ).toHaveLength(1)
})

test.each([
  ['21:29', undefined],
  ['21:30', '07:00'],
  ['23:59', '07:00'],
  ['03:00', '07:00'],
  ['07:00', undefined],
])('at %s it is quiet until %s', (time, until) => {
  const quiet = { from: '21:30', to: '07:00' }
  const zone = { boards: '2026-06-09T14:30:00-07:00', timeZone: 'America/Los_Angeles' }
  const ends = quietUntil(new Date(`2026-05-26T${time}:00-07:00`), quiet, zone)
  expect(ends && localTime(ends, zone.timeZone)).toBe(until)
})

test('the night is over twelve hours before boarding, and doesn’t begin where that is past', () => {
  const quiet = { from: '21:30', to: '07:00' }
  const until = (now: string, boards: string) =>
    quietUntil(new Date(now), quiet, { boards, timeZone: 'America/Los_Angeles' })
  expect(until('2026-05-29T22:00:00-07:00', BOARDS)).toBe(new Date('2026-05-30T02:30:00-07:00').toISOString())
  expect(until('2026-05-30T02:30:00-07:00', BOARDS)).toBeUndefined()
  expect(until('2026-05-29T22:00:00-07:00', '2026-05-30T08:00:00-07:00')).toBeUndefined()
})

test('the night over which clocks change ends at the same hour', () => {
  const ends = quietUntil(
    new Date('2026-03-07T22:00:00-08:00'),
    { from: '21:30', to: '07:00' },
    { boards: undefined, timeZone: 'America/Los_Angeles' },
  )
  expect(ends).toBe(new Date('2026-03-08T07:00:00-07:00').toISOString())
})
