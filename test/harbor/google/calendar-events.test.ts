// Single events through the real client: reading, writing, conflicts, and what is refused.
import { describe, expect, test } from 'vitest'
import { openDoor, refusalOf } from './calendar-door.ts'

const NOON = { dateTime: '2026-06-06T12:00:00-07:00' }
const THREE = { dateTime: '2026-06-06T15:00:00-07:00' }

describe('reading', () => {
  test('a seeded event has the fields of the real resource', async () => {
    const { bot, calendarId } = await openDoor()
    const { data } = await bot.events.get({ calendarId, eventId: 'jadaquinn0530' })
    expect(data).toMatchObject({
      kind: 'calendar#event',
      id: 'jadaquinn0530',
      status: 'confirmed',
      summary: 'Quinn paid 3-7pm',
      iCalUID: 'jadaquinn0530@google.com',
      sequence: 0,
      eventType: 'default',
      reminders: { useDefault: true },
      start: { dateTime: '2026-05-30T15:00:00-07:00', timeZone: 'America/Los_Angeles' },
      end: { dateTime: '2026-05-30T19:00:00-07:00', timeZone: 'America/Los_Angeles' },
      organizer: { email: calendarId, self: true },
      creator: { email: 'ops@jada-sailing.test' },
    })
    expect(data.etag).toMatch(/^"\d+"$/)
    expect(data.created).toMatch(/^2026-05-26T16:00:\d\d\.000Z$/)
    expect(data.htmlLink).toMatch(/^https:\/\/www\.google\.com\/calendar\/event\?eid=/)
  })

  test('offsets are written in the zone that was asked for', async () => {
    const { bot, calendarId } = await openDoor()
    const { data } = await bot.events.list({ calendarId, q: 'Quinn', timeZone: 'UTC' })
    expect(data.items?.[0]?.start?.dateTime).toBe('2026-05-30T22:00:00Z')
  })

  test('an unchanged event answers If-None-Match with 304', async () => {
    const { bot, calendarId } = await openDoor()
    const { data } = await bot.events.get({ calendarId, eventId: 'jadaquinn0530' })
    const again = bot.events.get(
      { calendarId, eventId: 'jadaquinn0530' },
      { headers: { 'if-none-match': data.etag ?? '' }, validateStatus: (status) => status === 304 },
    )
    expect((await again).status).toBe(304)
  })

  test('primary is the calendar of its inbox account, and nobody else sees it', async () => {
    const { bot, clientOf, calendarId } = await openDoor()
    const { data } = await bot.events.get({ calendarId: 'primary', eventId: 'jadaquinn0530' })
    expect(data.summary).toBe('Quinn paid 3-7pm')
    expect(await refusalOf(clientOf('queen').events.list({ calendarId }))).toEqual({ status: 404, reason: 'notFound' })
    expect(await refusalOf(clientOf('crew').events.list({ calendarId: 'primary' }))).toMatchObject({ status: 404 })
  })
})

describe('inserting', () => {
  test('an id is made, or taken from the client once', async () => {
    const { bot, calendarId } = await openDoor()
    const made = await bot.events.insert({
      calendarId,
      requestBody: { summary: 'Tide check', start: NOON, end: THREE },
    })
    expect(made.data.id).toMatch(/^[a-v0-9]{26}$/)

    const requestBody = { id: 'tide01', summary: 'Tide check', start: NOON, end: THREE }
    expect((await bot.events.insert({ calendarId, sendUpdates: 'none', requestBody })).data.id).toBe('tide01')
    expect(await refusalOf(bot.events.insert({ calendarId, requestBody }))).toEqual({
      status: 409,
      reason: 'duplicate',
    })

    await bot.events.delete({ calendarId, eventId: 'tide01' })
    expect(await refusalOf(bot.events.insert({ calendarId, requestBody }))).toMatchObject({ status: 409 })
  })

  test.each([
    ['an id outside base32hex', { id: 'Tide_01', start: NOON, end: THREE }, 'invalid'],
    ['an id that is too short', { id: 'tide', start: NOON, end: THREE }, 'invalid'],
    ['an end before its start', { start: THREE, end: NOON }, 'timeRangeEmpty'],
    ['a missing start', { end: THREE }, 'required'],
    ['a missing end', { start: NOON }, 'required'],
    ['a date against a time', { start: { date: '2026-06-06' }, end: THREE }, 'invalid'],
    ['a day that does not exist', { start: { date: '2026-02-30' }, end: { date: '2026-03-03' } }, 'invalid'],
    ['a local time without a zone', { start: { dateTime: '2026-06-06T12:00:00' }, end: THREE }, 'required'],
    ['an unknown zone', { start: { ...NOON, timeZone: 'Mars/Olympus' }, end: THREE }, 'invalid'],
    ['a description over 8,192 characters', { start: NOON, end: THREE, description: 'x'.repeat(8193) }, 'invalid'],
    ['a series without a zone', { start: NOON, end: THREE, recurrence: ['RRULE:FREQ=DAILY'] }, 'required'],
  ])('%s is refused with 400', async (_, requestBody, reason) => {
    const { bot, calendarId } = await openDoor()
    expect(await refusalOf(bot.events.insert({ calendarId, requestBody }))).toEqual({ status: 400, reason })
  })

  test('8,192 characters of description are kept byte for byte', async () => {
    const { bot, calendarId } = await openDoor()
    const description = '§ äöü\n'.repeat(2000).slice(0, 8192)
    const { data } = await bot.events.insert({ calendarId, requestBody: { start: NOON, end: THREE, description } })
    expect((await bot.events.get({ calendarId, eventId: data.id ?? '' })).data.description).toBe(description)
  })

  test('long property keys vanish and long values are cut, silently', async () => {
    const { bot, calendarId } = await openDoor()
    const extendedProperties = { private: { charter: 'quinn', long: 'v'.repeat(2000), ['k'.repeat(45)]: 'gone' } }
    const { data } = await bot.events.insert({
      calendarId,
      requestBody: { start: NOON, end: THREE, extendedProperties },
    })
    expect(data.extendedProperties?.private).toEqual({ charter: 'quinn', long: 'v'.repeat(1024) })
  })
})

describe('changing', () => {
  test('a patch merges objects, takes null fields away and replaces arrays', async () => {
    const { bot, calendarId } = await openDoor()
    const requestBody = {
      id: 'merge1',
      summary: 'Sail',
      location: 'Dock 4',
      start: NOON,
      end: THREE,
      attendees: [{ email: 'one@guests.test' }, { email: 'two@guests.test' }],
      extendedProperties: { private: { charter: 'sail', seats: '4' } },
    }
    const before = (await bot.events.insert({ calendarId, requestBody })).data
    const patch = {
      location: null,
      attendees: [{ email: 'three@guests.test' }],
      extendedProperties: { private: { seats: null as unknown as string, rev: '2' } },
    }
    const { data } = await bot.events.patch({ calendarId, eventId: 'merge1', requestBody: patch })
    expect(data).toMatchObject({ summary: 'Sail', start: { dateTime: NOON.dateTime }, sequence: 0 })
    expect(data.location).toBeUndefined()
    expect(data.attendees).toEqual([{ email: 'three@guests.test' }])
    expect(data.extendedProperties).toEqual({ private: { charter: 'sail', rev: '2' } })
    expect(data.etag).not.toBe(before.etag)
  })

  test('an update replaces everything that can be set, and keeps the identity', async () => {
    const { bot, calendarId } = await openDoor()
    const before = (await bot.events.get({ calendarId, eventId: 'jadaquinn0530' })).data
    const requestBody = { summary: 'Quinn', start: NOON, end: THREE }
    const { data } = await bot.events.update({ calendarId, eventId: 'jadaquinn0530', requestBody })
    expect(data.description).toBeUndefined()
    expect(data).toMatchObject({ summary: 'Quinn', iCalUID: before.iCalUID, created: before.created, sequence: 1 })
  })

  test('a stale If-Match is refused with 412 and changes nothing', async () => {
    const { bot, hands, calendarId } = await openDoor()
    const eventId = 'jadaquinn0530'
    const { etag } = (await bot.events.get({ calendarId, eventId })).data
    hands.edit('jada', eventId, { description: 'typed by a person meanwhile' })

    const headers = { 'if-match': etag ?? '' }
    const patch = bot.events.patch({ calendarId, eventId, requestBody: { description: 'ours' } }, { headers })
    expect(await refusalOf(patch)).toEqual({ status: 412, reason: 'conditionNotMet' })
    const current = (await bot.events.get({ calendarId, eventId })).data
    expect(current.description).toBe('typed by a person meanwhile')

    const fresh = { headers: { 'if-match': current.etag ?? '' } }
    const { data } = await bot.events.patch({ calendarId, eventId, requestBody: { description: 'both' } }, fresh)
    expect(data.description).toBe('both')
    expect(await refusalOf(bot.events.delete({ calendarId, eventId }, { headers }))).toMatchObject({ status: 412 })
  })

  test('a deleted event is shown as cancelled, and deleting it again is 410', async () => {
    const { bot, calendarId } = await openDoor()
    const eventId = 'jadahull0528'
    expect((await bot.events.delete({ calendarId, eventId })).status).toBe(204)
    expect((await bot.events.get({ calendarId, eventId })).data.status).toBe('cancelled')
    expect(await refusalOf(bot.events.delete({ calendarId, eventId }))).toEqual({ status: 410, reason: 'deleted' })
    expect(await refusalOf(bot.events.delete({ calendarId, eventId: 'nosuchevent' }))).toMatchObject({ status: 404 })

    const { data } = await bot.events.patch({ calendarId, eventId, requestBody: { status: 'confirmed' } })
    expect(data).toMatchObject({ status: 'confirmed', summary: 'HOLD - hull cleaning' })
  })

  test('writes are there after a restart, and what a person removed is not seeded again', async () => {
    const first = await openDoor()
    const { calendarId } = first
    const eventId = 'jadaquinn0530'
    const { data } = await first.bot.events.patch({ calendarId, eventId, requestBody: { summary: 'Quinn 4-8pm' } })
    first.hands.remove('jada', 'jadahull0528')

    const second = await first.reopen()
    const after = (await second.bot.events.get({ calendarId, eventId })).data
    expect([after.summary, after.etag]).toEqual(['Quinn 4-8pm', data.etag])
    expect((await second.bot.events.get({ calendarId, eventId: 'jadahull0528' })).data.status).toBe('cancelled')
    expect((await second.bot.events.patch({ calendarId, eventId, requestBody: {} })).data.etag).not.toBe(data.etag)
  })
})

describe('scopes and names', () => {
  test('each operation wants its scope', async () => {
    const { bot, clientOf, calendarId } = await openDoor()
    const denied = { status: 403, reason: 'insufficientPermissions' }
    expect(await refusalOf(clientOf('mailOnly').events.list({ calendarId }))).toEqual(denied)
    expect(await refusalOf(clientOf('reader').events.delete({ calendarId, eventId: 'jadahull0528' }))).toEqual(denied)
    expect(await refusalOf(bot.calendarList.list())).toEqual(denied)
    expect(await refusalOf(bot.calendars.get({ calendarId }))).toEqual(denied)
    expect(await refusalOf(clientOf('nobody').events.list({ calendarId }))).toMatchObject({ status: 401 })
  })

  test('a person sees the calendar in their list', async () => {
    const { clientOf, calendarId } = await openDoor()
    const owner = (await clientOf('driver').calendarList.list()).data.items?.[0]
    expect(owner).toMatchObject({ id: calendarId, accessRole: 'owner', timeZone: 'America/Los_Angeles' })
    expect((await clientOf('crew').calendarList.list()).data.items?.[0]?.accessRole).toBe('writer')
    expect((await clientOf('driver').calendars.get({ calendarId })).data.summary).toBe('JADA Sailing')
  })

  test('the log names operation and event', async () => {
    const { bot, ground, calendarId } = await openDoor()
    await bot.events.patch({ calendarId, eventId: 'jadaquinn0530', requestBody: { location: 'Dock 2' } })
    expect(ground.log.after(0).at(-1)).toMatchObject({
      service: 'calendar',
      operation: 'events.patch',
      key: 'jadaquinn0530',
      status: 200,
    })
  })
})
