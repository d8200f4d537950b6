// Calendar entries as owners type them.
import { expect, test } from 'vitest'
import { readEntry } from '../../src/domain/calendar-entry.ts'
import { charterName } from '../../src/domain/entry-title.ts'
import { OPERATOR, quinnEntry } from '../fakes/jada.ts'

test.each([
  ['Quinn paid 3-7pm', 'Quinn'],
  ['QUINN paid 3-7pm', 'Quinn'],
  ['Jonathan - morning sail', 'Jonathan'],
  ['Jennifer Sanderson – afternoon sail', 'Jennifer Sanderson'],
  ['Quinn Male - May 30, 2:30 PM', 'Quinn Male'],
  ["O'ROURKE, 11-2", "O'Rourke"],
  ['Okafor (anniversary)', 'Okafor'],
  ['Danika 3-7pm', 'Danika'],
  ['Halloran charter noon–3', 'Halloran'],
  ['Charter: Quinn', 'Quinn'],
  ['Charter - Quinn', 'Quinn'],
  ['Paid - Quinn 3-7', 'Quinn'],
  ['3-7pm Danika', 'Danika'],
  ['11-2 Johnson', 'Johnson'],
  ['noon–3 Halloran', 'Halloran'],
])('%j is the charter of %s', (summary, name) => {
  expect(charterName(summary)).toBe(name)
  expect(readEntry({ ...quinnEntry(), summary }, OPERATOR).kind).toBe('charter')
})

test.each(['HOLD - hull cleaning', 'Scout mooring, Jamestown', 'Crew meeting', 'maintenance'])(
  '%j is no charter',
  (summary) => {
    expect(readEntry({ ...quinnEntry(), summary }, OPERATOR)).toMatchObject({ kind: 'not-a-charter' })
  },
)

test('what repeats is a charter only where somebody is said to have booked it', () => {
  const weekly = quinnEntry({ recurring: true, summary: 'Sunset yoga', description: '' })
  expect(readEntry(weekly, OPERATOR)).toEqual({ kind: 'not-a-charter', why: 'it repeats' })
  expect(readEntry({ ...weekly, summary: 'Quinn paid 3-7pm' }, OPERATOR).kind).toBe('charter')
  expect(readEntry(quinnEntry({ recurring: true, summary: 'Quinn' }), OPERATOR).kind).toBe('charter')
})

test('times, guests, contact and place are read from it', () => {
  const reading = readEntry(quinnEntry({ start: '2026-05-30T22:00:00Z', end: '2026-05-31T02:00:00Z' }), OPERATOR)
  expect(reading).toMatchObject({
    facts: {
      date: '2026-05-30',
      times: {
        startsAt: '2026-05-30T15:00:00-07:00',
        endsAt: '2026-05-30T19:00:00-07:00',
        boardsAt: '2026-05-30T14:30:00-07:00',
      },
      guestCount: 4,
      contact: { name: 'Quinn Alder', email: 'quinn.alder@example-guests.test', phone: '+16195550134' },
      cancelled: false,
    },
  })
})

test('an evening’s charter is of that day, though in UTC the next one has begun', () => {
  const evening = quinnEntry({ start: '2026-05-31T01:00:00Z', end: '2026-05-31T04:00:00Z' })
  expect(readEntry(evening, OPERATOR)).toMatchObject({ facts: { date: '2026-05-30' } })
})

test('a description that Google made HTML reads the same', () => {
  const description =
    '<b>Boarding</b>: 2:30 PM<br>Guests: 4<br>Contact: Quinn Alder &lt;<a href="mailto:quinn.alder@example-guests.test">quinn.alder@example-guests.test</a>&gt; +1 619 555 0134<br>Booking:&nbsp;XHQGMDH'
  const reading = readEntry(quinnEntry({ description }), OPERATOR)
  expect(reading).toMatchObject({
    bookingCode: 'XHQGMDH',
    facts: {
      guestCount: 4,
      contact: { email: 'quinn.alder@example-guests.test' },
      times: { boardsAt: '2026-05-30T14:30:00-07:00' },
    },
  })
})

test('an all-day entry has a day, and the hours of its title', () => {
  const entry = quinnEntry({ summary: 'QUINN', start: '2026-05-30', end: '2026-05-31', allDay: true })
  expect(readEntry(entry, OPERATOR)).toMatchObject({ facts: { date: '2026-05-30', times: undefined } })
  const hours = (summary: string) => {
    const reading = readEntry({ ...entry, summary }, OPERATOR)
    const { times } = reading.kind === 'charter' ? reading.facts : {}
    return times && [times.startsAt, times.endsAt, times.boardsAt]
  }
  const quinn = ['2026-05-30T15:00:00-07:00', '2026-05-30T19:00:00-07:00', '2026-05-30T14:30:00-07:00']
  expect(hours('QUINN paid 3-7pm')).toEqual(quinn)
  expect(hours('Quinn 3pm (4 hrs)')).toEqual(quinn)
  expect(hours('Quinn 9pm-midnight')?.[1]).toBe('2026-05-31T00:00:00-07:00')
  expect(hours('Quinn 3pm')).toBeUndefined()
})

test('a boarding time after the start, or without am or pm, is not believed', () => {
  for (const line of ['Boarding: 4:30 PM', 'Boarding: 2:30', 'Boarding: 13:30 PM']) {
    const reading = readEntry(quinnEntry({ description: line }), OPERATOR)
    expect(reading.kind === 'charter' && reading.facts.times).not.toHaveProperty('boardsAt')
  }
})
