// events.list through the real client: windows, search, paging and increments.
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js'
import { describe, expect, test } from 'vitest'
import { type Door, openDoor, refusalOf } from './calendar-door.ts'

const DAY_MS = 24 * 3600 * 1000

type Params = calendar_v3.Params$Resource$Events$List

async function list(door: Door, params: Params = {}) {
  return (await door.bot.events.list({ calendarId: door.calendarId, ...params })).data
}

async function idsOf(door: Door, params: Params = {}) {
  return ((await list(door, params)).items ?? []).map(({ id }) => id)
}

describe('selecting', () => {
  test('a window holds what overlaps it, sorted by start', async () => {
    const door = await openDoor()
    const timeMin = '2026-05-30T12:00:00-07:00'
    const timeMax = '2026-05-31T00:00:00-07:00'
    const params = { timeMin, timeMax, singleEvents: true, orderBy: 'startTime' }
    expect(await idsOf(door, params)).toEqual(['jadajonathan0530', 'jadaquinn0530'])
    const data = await list(door, params)
    expect(data).toMatchObject({
      kind: 'calendar#events',
      accessRole: 'owner',
      timeZone: 'America/Los_Angeles',
      defaultReminders: [],
    })
  })

  test('an all-day event lies in the calendar’s own days', async () => {
    const door = await openDoor()
    const requestBody = { id: 'haul01', start: { date: '2026-06-06' }, end: { date: '2026-06-07' } }
    await door.bot.events.insert({ calendarId: door.calendarId, requestBody })
    const late = { timeMin: '2026-06-07T06:59:00Z', timeMax: '2026-06-07T08:00:00Z' }
    expect(await idsOf(door, late)).toEqual(['haul01'])
    expect(await idsOf(door, { ...late, timeMin: '2026-06-07T07:00:00Z' })).toEqual([])
  })

  test('a search finds whole words in title, text and place', async () => {
    const door = await openDoor()
    expect(await idsOf(door, { q: 'quinn birthday' })).toEqual(['jadaquinn0530'])
    expect(await idsOf(door, { q: 'XHQGMDH' })).toEqual(['jadajonathan0530'])
    expect(await idsOf(door, { q: 'quin' })).toEqual([])
  })

  test('events are found by iCalUID and by extended property', async () => {
    const door = await openDoor()
    const { calendarId } = door
    const properties = { private: { charter: 'quinn-may-30', system: 'crew' }, shared: { dock: 'west=4' } }
    const requestBody = { extendedProperties: properties }
    await door.bot.events.patch({ calendarId, eventId: 'jadaquinn0530', requestBody })
    expect(await idsOf(door, { iCalUID: 'jadaquinn0530@google.com' })).toEqual(['jadaquinn0530'])
    const both = ['charter=quinn-may-30', 'system=crew']
    expect(await idsOf(door, { privateExtendedProperty: both })).toEqual(['jadaquinn0530'])
    expect(await idsOf(door, { privateExtendedProperty: ['charter=quinn-may-30', 'system=other'] })).toEqual([])
    expect(await idsOf(door, { sharedExtendedProperty: ['dock=west=4'] })).toEqual(['jadaquinn0530'])
  })

  test('deleted events show only on demand, or when updatedMin asks what happened', async () => {
    const door = await openDoor()
    const before = door.ground.clock.business().toISOString()
    await door.bot.events.delete({ calendarId: door.calendarId, eventId: 'jadahull0528' })
    expect(await idsOf(door)).not.toContain('jadahull0528')
    const { items } = await list(door, { showDeleted: true })
    expect(items?.find(({ id }) => id === 'jadahull0528')?.status).toBe('cancelled')
    expect(await idsOf(door, { updatedMin: before })).toContain('jadahull0528')
  })

  test.each<[string, Params, string]>([
    ['a time without an offset', { timeMin: '2026-05-30T12:00:00' }, 'badRequest'],
    ['a date as a time', { timeMax: '2026-05-30' }, 'badRequest'],
    ['an empty window', { timeMin: '2026-05-30T12:00:00Z', timeMax: '2026-05-30T12:00:00Z' }, 'timeRangeEmpty'],
    ['an order by start without singleEvents', { orderBy: 'startTime' }, 'badRequest'],
    ['an unknown order', { orderBy: 'summary' }, 'invalidParameter'],
    ['a page of nothing', { maxResults: 0 }, 'invalidParameter'],
    ['a page token of our own making', { pageToken: 'page2' }, 'invalid'],
  ])('%s is refused with 400', async (_, params, reason) => {
    const door = await openDoor()
    expect(await refusalOf(list(door, params))).toEqual({ status: 400, reason })
  })
})

describe('increments', () => {
  test('a sync token brings what changed since, deleted ones as cancelled', async () => {
    const door = await openDoor()
    const { calendarId } = door
    const full = await list(door)
    const nothing = await list(door, { syncToken: full.nextSyncToken ?? '' })
    expect(nothing.items).toEqual([])

    await door.bot.events.patch({ calendarId, eventId: 'jadaquinn0530', requestBody: { summary: 'Quinn 4-8pm' } })
    await door.bot.events.delete({ calendarId, eventId: 'jadahull0528' })
    const increment = await list(door, { syncToken: nothing.nextSyncToken ?? '' })
    expect(increment.items?.map(({ id, status, summary }) => [id, status, summary])).toEqual([
      ['jadahull0528', 'cancelled', undefined],
      ['jadaquinn0530', 'confirmed', 'Quinn 4-8pm'],
    ])
    expect((await list(door, { syncToken: increment.nextSyncToken ?? '' })).items).toEqual([])
  })

  test('only the last page has a sync token, and a change between pages comes with the next increment', async () => {
    const door = await openDoor()
    const first = await list(door, { maxResults: 2 })
    expect(first.items).toHaveLength(2)
    expect(first.nextSyncToken).toBeUndefined()

    const [seen] = first.items ?? []
    door.hands.edit('jada', seen?.id ?? '', { location: 'Dock 9' })
    const ids = first.items?.map(({ id }) => id) ?? []
    let page = first
    while (page.nextPageToken) {
      page = await list(door, { maxResults: 2, pageToken: page.nextPageToken })
      ids.push(...(page.items ?? []).map(({ id }) => id))
    }
    expect(ids).toHaveLength(5)
    expect(new Set(ids).size).toBe(5)
    const increment = await list(door, { syncToken: page.nextSyncToken ?? '' })
    expect(increment.items?.map(({ id }) => id)).toEqual([seen?.id])
  })

  test('a token lives through a restart', async () => {
    const first = await openDoor()
    const { nextSyncToken } = await list(first)
    first.hands.edit('jada', 'jadaquinn0530', { location: 'Dock 9' })
    const second = await first.reopen()
    expect(await idsOf(second, { syncToken: nextSyncToken ?? '' })).toEqual(['jadaquinn0530'])
  })

  test.each([
    { q: 'quinn' },
    { timeMin: '2026-05-30T12:00:00Z' },
    { timeMax: '2026-05-30T12:00:00Z' },
    { iCalUID: 'x@google.com' },
    { orderBy: 'updated' },
    { privateExtendedProperty: ['a=b'] },
    { sharedExtendedProperty: ['a=b'] },
    { updatedMin: '2026-05-30T12:00:00Z' },
    { showDeleted: false },
  ])('a sync token is refused beside %o', async (beside) => {
    const door = await openDoor()
    const { nextSyncToken } = await list(door)
    expect(await refusalOf(list(door, { ...beside, syncToken: nextSyncToken ?? '' }))).toMatchObject({ status: 400 })
  })

  test('a token that is unknown, expired or older than thirty days wants a full sync', async () => {
    const door = await openDoor()
    const gone = { status: 410, reason: 'fullSyncRequired' }
    expect(await refusalOf(list(door, { syncToken: 'never-issued' }))).toEqual(gone)

    const old = (await list(door)).nextSyncToken ?? ''
    door.ground.clock.turnTo(new Date(door.ground.clock.business().getTime() + 31 * DAY_MS))
    expect(await refusalOf(list(door, { syncToken: old }))).toEqual(gone)

    const killed = (await list(door)).nextSyncToken ?? ''
    door.hands.expireSyncTokens('jada')
    expect(await refusalOf(list(door, { syncToken: killed }))).toEqual(gone)
    const again = (await list(door)).nextSyncToken ?? ''
    expect((await list(door, { syncToken: again })).items).toEqual([])
  })
})
