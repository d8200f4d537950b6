// What changes in a real calendar reaches us: series as instances, pages, expired tokens, and what we may do with it.
import { expect, onTestFinished, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import type { Failure } from '../../src/failure.ts'
import { localConfig } from '../../src/local.ts'
import type { Calendar, CalendarEntry } from '../../src/ports/inbox-and-calendar.ts'
import { openHarbor } from '../harbor/harbor-door.ts'

const MAY = new Date('2026-05-01T00:00:00Z')
const WEEKLY = {
  id: 'series0605',
  summary: 'Wen paid 5-7pm',
  start: { dateTime: '2026-06-05T17:00:00-07:00', timeZone: 'America/Los_Angeles' },
  end: { dateTime: '2026-06-05T19:00:00-07:00', timeZone: 'America/Los_Angeles' },
  recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4'],
}

async function open() {
  const harbor = await openHarbor()
  const { doors, clock } = await buildApp(localConfig(harbor.addresses), 'silent')
  onTestFinished(() => clock.stop())
  return { harbor, hands: harbor.calendar, calendar: doors[0]?.world.calendar as Calendar }
}

test('a series comes as its instances, each with the UID and the start by which it is known everywhere', async () => {
  const { hands, calendar } = await open()
  hands.insert('jada', WEEKLY)
  const { entries } = await calendar.changes(undefined, MAY)
  const series = entries.filter(({ iCalUID }) => iCalUID === 'series0605@google.com')
  expect(series.map(({ id, originalStart, recurring }) => [id, originalStart, recurring])).toEqual([
    ['series0605_20260606T000000Z', '2026-06-06T00:00:00.000Z', true],
    ['series0605_20260613T000000Z', '2026-06-13T00:00:00.000Z', true],
    ['series0605_20260620T000000Z', '2026-06-20T00:00:00.000Z', true],
    ['series0605_20260627T000000Z', '2026-06-27T00:00:00.000Z', true],
  ])
})

test('an instance that was moved keeps the start by which it is known; one that was deleted says so', async () => {
  const { hands, calendar } = await open()
  hands.insert('jada', WEEKLY)
  const first = await calendar.changes(undefined, MAY)
  hands.edit('jada', 'series0605_20260613T000000Z', {
    start: { dateTime: '2026-06-14T17:00:00-07:00' },
    end: { dateTime: '2026-06-14T19:00:00-07:00' },
  })
  hands.remove('jada', 'series0605_20260620T000000Z')
  const { entries, full } = await calendar.changes(first.token, MAY)
  expect(full).toBe(false)
  expect(entries.map(told)).toEqual([
    ['series0605_20260613T000000Z', 'confirmed', '2026-06-13T00:00:00.000Z'],
    ['series0605_20260620T000000Z', 'cancelled', '2026-06-20T00:00:00.000Z'],
  ])
  expect(Date.parse(entries[0]?.start ?? '')).toBe(Date.parse('2026-06-14T17:00:00-07:00'))
})

test('a series that is deleted says so of each instance', async () => {
  const { hands, calendar } = await open()
  hands.insert('jada', WEEKLY)
  const first = await calendar.changes(undefined, MAY)
  hands.remove('jada', 'series0605')
  const { entries } = await calendar.changes(first.token, MAY)
  expect(entries.filter(({ status }) => status === 'cancelled').length).toBeGreaterThanOrEqual(4)
})

test('an all-day series is known by its dates', async () => {
  const { hands, calendar } = await open()
  const days = { start: { date: '2026-06-01' }, end: { date: '2026-06-02' }, recurrence: ['RRULE:FREQ=DAILY;COUNT=2'] }
  hands.insert('jada', { id: 'dais0601', summary: 'Wen paid 3-7pm', ...days })
  const { entries } = await calendar.changes(undefined, MAY)
  expect(entries.filter(({ id }) => id.startsWith('dais0601')).map(({ originalStart }) => originalStart)).toEqual([
    '2026-06-01',
    '2026-06-02',
  ])
})

test('more entries than one page holds all come, and the token is the last page’s', async () => {
  const { hands, calendar } = await open()
  for (let nth = 0; nth < 2_600; nth += 1) {
    hands.insert('jada', {
      id: `guests${nth}`,
      summary: `Guest ${nth}`,
      start: { date: '2026-07-01' },
      end: { date: '2026-07-02' },
    })
  }
  const { entries, token } = await calendar.changes(undefined, MAY)
  expect(entries.filter(({ id }) => id.startsWith('guests'))).toHaveLength(2_600)
  hands.edit('jada', 'guests7', { summary: 'Guest seven' })
  expect((await calendar.changes(token, MAY)).entries.map(({ id }) => id)).toEqual(['guests7'])
})

test('an expired token is a full reading, in which what was deleted meanwhile still says so', async () => {
  const { hands, calendar } = await open()
  const first = await calendar.changes(undefined, MAY)
  hands.remove('jada', 'jadadanika0531')
  hands.expireSyncTokens('jada')
  const second = await calendar.changes(first.token, MAY)
  expect(second.full).toBe(true)
  expect(second.entries.find(({ id }) => id === 'jadadanika0531')?.status).toBe('cancelled')
  expect(second.entries.find(({ id }) => id === 'jadaquinn0530')?.status).toBe('confirmed')
})

test('a calendar that is shared for reading alone says so, and refuses a patch with the mend', async () => {
  const { hands, calendar } = await open()
  expect((await calendar.changes(undefined, MAY)).mayWrite).toBe(true)
  hands.share('jada', 'reader')
  const { mayWrite, entries } = await calendar.changes(undefined, MAY)
  expect(mayWrite).toBe(false)
  const quinn = entries.find(({ id }) => id === 'jadaquinn0530')
  const refused = await calendar.patch('jadaquinn0530', quinn?.etag ?? '', { description: 'x' }).catch((error) => error)
  expect((refused as Failure).facts).toMatchObject({ outcome: 'not-done', retry: 'never' })
  expect((refused as Failure).message).toContain('make changes to events')
})

function told({ id, status, originalStart }: CalendarEntry) {
  return [id, status, originalStart]
}
