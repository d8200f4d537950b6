// Recurring events through the real client: expansion, changed and cancelled instances, clock changes, increments.
import { expect, test } from 'vitest'
import { type Door, openDoor, refusalOf } from './calendar-door.ts'

const MEETING = 'jadameeting'
const SECOND = 'jadameeting_20260602T000000Z'
const THIRD = 'jadameeting_20260609T000000Z'
const JUNE = { timeMin: '2026-05-25T00:00:00-07:00', timeMax: '2026-06-16T00:00:00-07:00' }

async function shown(door: Door, params: object = {}) {
  const query = { calendarId: door.calendarId, singleEvents: true, orderBy: 'startTime', q: 'meeting', ...params }
  return (await door.bot.events.list({ ...JUNE, ...query })).data.items ?? []
}

async function increment(door: Door, syncToken: string, singleEvents: boolean) {
  const { items } = (await door.bot.events.list({ calendarId: door.calendarId, syncToken, singleEvents })).data
  return (items ?? []).map(({ id, status }) => `${id} ${status}`).sort()
}

test('a series is one event, or its instances', async () => {
  const door = await openDoor()
  const [series] = (await door.bot.events.list({ calendarId: door.calendarId, q: 'meeting' })).data.items ?? []
  expect(series).toMatchObject({ id: MEETING, recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=10'] })

  const instances = await shown(door)
  expect(instances.map(({ id }) => id)).toEqual([
    'jadameeting_20260526T000000Z',
    SECOND,
    THIRD,
    `${MEETING}_20260616T000000Z`,
  ])
  expect(instances[1]).toMatchObject({
    recurringEventId: MEETING,
    iCalUID: 'jadameeting@google.com',
    originalStartTime: { dateTime: '2026-06-01T17:00:00-07:00', timeZone: 'America/Los_Angeles' },
    start: { dateTime: '2026-06-01T17:00:00-07:00' },
    end: { dateTime: '2026-06-01T18:00:00-07:00' },
  })
  expect(instances[1]?.recurrence).toBeUndefined()
  const all = await door.bot.events.instances({ calendarId: door.calendarId, eventId: MEETING })
  expect(all.data.items).toHaveLength(10)
})

test('an instance is moved by its id and another one is cancelled', async () => {
  const door = await openDoor()
  const { bot, calendarId } = door
  const before = (await bot.events.get({ calendarId, eventId: SECOND })).data
  const requestBody = {
    summary: 'Crew meeting (late)',
    start: { dateTime: '2026-06-02T19:00:00-07:00' },
    end: { dateTime: '2026-06-02T20:00:00-07:00' },
  }
  const stale = { headers: { 'if-match': '"1"' } }
  expect(await refusalOf(bot.events.patch({ calendarId, eventId: SECOND, requestBody }, stale))).toMatchObject({
    status: 412,
  })
  const fresh = { headers: { 'if-match': before.etag ?? '' } }
  const moved = (await bot.events.patch({ calendarId, eventId: SECOND, requestBody }, fresh)).data
  expect(moved).toMatchObject({
    id: SECOND,
    recurringEventId: MEETING,
    originalStartTime: { dateTime: '2026-06-01T17:00:00-07:00' },
  })
  await bot.events.delete({ calendarId, eventId: THIRD })

  expect((await shown(door)).map(({ id, start }) => [id, start?.dateTime])).toEqual([
    ['jadameeting_20260526T000000Z', '2026-05-25T17:00:00-07:00'],
    [SECOND, '2026-06-02T19:00:00-07:00'],
    [`${MEETING}_20260616T000000Z`, '2026-06-15T17:00:00-07:00'],
  ])
  const folded = (await bot.events.list({ calendarId, iCalUID: 'jadameeting@google.com' })).data.items
  expect(folded?.map(({ id, status }) => [id, status])).toEqual([
    [MEETING, 'confirmed'],
    [SECOND, 'confirmed'],
    [THIRD, 'cancelled'],
  ])
  expect(await refusalOf(bot.events.delete({ calendarId, eventId: THIRD }))).toMatchObject({ status: 410 })

  const again = await door.reopen()
  expect((await shown(again)).map(({ id }) => id)).not.toContain(THIRD)
  expect((await again.bot.events.get({ calendarId, eventId: THIRD })).data.status).toBe('cancelled')
})

test('an id that the series does not have is 404', async () => {
  const { bot, calendarId } = await openDoor()
  const eventId = `${MEETING}_20260603T000000Z`
  expect(await refusalOf(bot.events.get({ calendarId, eventId }))).toEqual({ status: 404, reason: 'notFound' })
})

test('a series keeps its hour on the wall over both clock changes', async () => {
  const { bot, calendarId } = await openDoor()
  const timeZone = 'America/Los_Angeles'
  for (const [id, day] of [
    ['autumn', '2026-10-31'],
    ['spring', '2027-03-13'],
  ] as const) {
    const requestBody = {
      id,
      start: { dateTime: `${day}T09:00:00`, timeZone },
      end: { dateTime: `${day}T10:00:00`, timeZone },
      recurrence: ['RRULE:FREQ=DAILY;COUNT=3'],
    }
    await bot.events.insert({ calendarId, requestBody })
  }
  const starts = async (eventId: string) => {
    const { items } = (await bot.events.instances({ calendarId, eventId })).data
    return items?.map(({ id, start }) => [id, start?.dateTime])
  }
  expect(await starts('autumn')).toEqual([
    ['autumn_20261031T160000Z', '2026-10-31T09:00:00-07:00'],
    ['autumn_20261101T170000Z', '2026-11-01T09:00:00-08:00'],
    ['autumn_20261102T170000Z', '2026-11-02T09:00:00-08:00'],
  ])
  expect((await starts('spring'))?.map(([, start]) => start)).toEqual([
    '2027-03-13T09:00:00-08:00',
    '2027-03-14T09:00:00-07:00',
    '2027-03-15T09:00:00-07:00',
  ])
})

test('an all-day series leaves out its EXDATE', async () => {
  const { bot, calendarId } = await openDoor()
  const requestBody = {
    id: 'haulout',
    start: { date: '2026-06-01' },
    end: { date: '2026-06-03' },
    recurrence: ['RRULE:FREQ=MONTHLY;UNTIL=20260901', 'EXDATE;VALUE=DATE:20260701'],
  }
  await bot.events.insert({ calendarId, requestBody })
  const { items } = (await bot.events.instances({ calendarId, eventId: 'haulout' })).data
  expect(items?.map(({ id, end }) => [id, end?.date])).toEqual([
    ['haulout_20260601', '2026-06-03'],
    ['haulout_20260801', '2026-08-03'],
    ['haulout_20260901', '2026-09-03'],
  ])
})

test.each([
  'RRULE:FREQ=SOMETIMES',
  'RRULE:FREQ=WEEKLY;BYDAY=MO, TU',
  'RRULE:FREQ=SECONDLY',
  'RRULE:FREQ=DAILY;COUNT=0',
  'RRULE:BYDAY=MO',
  'RRULE:FREQ=DAILY\nDTSTART:20200101',
  'every monday',
])('the rule %j is refused with 400', async (rule) => {
  const { bot, calendarId } = await openDoor()
  const requestBody = { recurrence: [rule] }
  const patch = bot.events.patch({ calendarId, eventId: 'jadaquinn0530', requestBody })
  expect(await refusalOf(patch)).toEqual({ status: 400, reason: 'invalid' })
})

test('increments tell of series as the client lists them', async () => {
  const door = await openDoor()
  const { bot, calendarId } = door
  const folded = (await bot.events.list({ calendarId })).data.nextSyncToken ?? ''
  const single = (await bot.events.list({ calendarId, singleEvents: true, ...JUNE })).data.nextSyncToken ?? ''

  await bot.events.delete({ calendarId, eventId: THIRD })
  expect(await increment(door, folded, false)).toEqual([`${THIRD} cancelled`])
  expect(await increment(door, single, true)).toEqual([`${THIRD} cancelled`])

  const rule = ['RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2']
  await bot.events.patch({ calendarId, eventId: MEETING, requestBody: { recurrence: rule } })
  expect(await increment(door, folded, false)).toEqual([`${MEETING} confirmed`, `${THIRD} cancelled`])
  expect(await increment(door, single, true)).toEqual([
    `${MEETING}_20260526T000000Z confirmed`,
    `${SECOND} confirmed`,
    `${THIRD} cancelled`,
    `${MEETING}_20260616T000000Z cancelled`,
  ])

  await bot.events.delete({ calendarId, eventId: MEETING })
  expect(await increment(door, folded, false)).toEqual([`${MEETING} cancelled`, `${THIRD} cancelled`])
  expect(await increment(door, single, true)).toContain(`${SECOND} cancelled`)
})

test('deleting a series takes its changed instances along', async () => {
  const { bot, calendarId } = await openDoor()
  await bot.events.patch({ calendarId, eventId: SECOND, requestBody: { summary: 'Late meeting' } })
  await bot.events.delete({ calendarId, eventId: MEETING })
  expect((await bot.events.get({ calendarId, eventId: SECOND })).data.status).toBe('cancelled')
  expect((await bot.events.list({ calendarId, q: 'meeting' })).data.items).toEqual([])
})
