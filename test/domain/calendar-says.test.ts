// What stands in an entry besides its own fields: hours in its title, and our lines.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockSays, titleClash } from '../../src/domain/calendar-says.ts'
import { zoned } from '../../src/domain/times.ts'

const ZONE = 'America/Los_Angeles'

describe('hours in the title of an entry from 3 to 7 PM, boarding 2:30', () => {
  test.each([
    'Quinn paid 3-7pm',
    'QUINN 3:00 - 7:00 PM',
    'Quinn 3p–7p',
    'Quinn 3 to 7',
    '15:00-19:00 Quinn',
    'Quinn 2:30-7pm',
    'Quinn Male - May 30, 2:30 PM',
    'Quinn, 3pm',
    'Quinn',
    '3hr Charter - Boatsetter',
    'Quinn - May 30',
    'Quinn, party of 8-10',
    'Quinn 8-10 guests',
    'Quinn June 3-9',
    'Quinn 2026-05-30',
    'Quinn 5/30 3-7',
    'Quinn #4-8',
  ])('“%s” contradicts nothing', (title) => {
    expect(clash(title)).toBeUndefined()
  })

  test.each([
    ['Quinn paid 4-8pm', '4-8pm'],
    ['Quinn 3-6pm', '3-6pm'],
    ['Quinn 11-2', '11-2'],
    ['Quinn noon–3', 'noon–3'],
    ['Quinn Male - May 30, 4:30 PM', '4:30 PM'],
    ['Quinn at 10 am', '10 am'],
    ['3-7am Quinn', '3-7am'],
  ])('“%s” contradicts it', (title, words) => {
    expect(clash(title)).toBe(words)
  })

  test('an all-day entry has no hours of its own to contradict', () => {
    expect(
      titleClash({ title: 'Quinn 4-8pm', start: '2026-05-30', end: '2026-05-31', allDay: true }, ZONE),
    ).toBeUndefined()
  })

  test('hours that are written as they are never contradict, in any zone', () => {
    const hours = fc.record({
      start: fc.integer({ min: 0, max: 18 }),
      length: fc.integer({ min: 1, max: 5 }),
      zone: fc.constantFrom(ZONE, 'Asia/Tokyo', 'Europe/London', 'Pacific/Honolulu'),
      date: fc.constantFrom('2026-03-08', '2026-05-30', '2026-11-01'),
    })
    fc.assert(
      fc.property(hours, ({ start, length, zone, date }) => {
        fc.pre(date === '2026-05-30' || start > 3)
        const clock = (hour: number) => `${hour % 12 === 0 ? 12 : hour % 12}${hour % 24 < 12 ? 'am' : 'pm'}`
        const at = (hour: number) => zoned(date, `${String(hour).padStart(2, '0')}:00`, zone)
        const entry = { start: at(start), end: at(start + length), allDay: false }
        expect(titleClash({ ...entry, title: `Quinn ${clock(start)}-${clock(start + length)}` }, zone)).toBeUndefined()
        const other = `Quinn ${clock(start + 1)}-${clock(start + length)}`
        if (length > 1) expect(titleClash({ ...entry, title: other }, zone)).toBeDefined()
      }),
    )
  })
})

test('our lines are told apart by what they speak of', () => {
  const block =
    '⚓ ShipCaptainCrew\nCancelled\nCaptain: Gene: the first\n1st Mate: open\nBoarding: 2:30 PM PDT\n⚓ end (revision 12)'
  expect(blockSays(block)).toEqual({
    boards: '2:30 PM PDT',
    captain: 'Gene: the first',
    crew: '1st Mate: open',
    revision: '12',
    cancelled: 'yes',
  })
  expect(blockSays(undefined)).toEqual({})
})

function clash(title: string): string | undefined {
  const times = { start: '2026-05-30T15:00:00-07:00', end: '2026-05-30T19:00:00-07:00' }
  return titleClash({ title, ...times, allDay: false, boardsAt: '2026-05-30T14:30:00-07:00' }, ZONE)
}
