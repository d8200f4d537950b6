// Push channels: notices arrive at a real listener, and are lost or doubled on demand.
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { close, listen } from '../../../src/harbor/stand-in.ts'
import { type Door, openDoor, refusalOf } from './calendar-door.ts'

interface Ear {
  readonly address: string
  readonly heard: readonly IncomingHttpHeaders[]
  /** Settles once so many notices came in all. */
  readonly heardAll: (count: number) => Promise<void>
}

async function ear(): Promise<Ear> {
  const heard: IncomingHttpHeaders[] = []
  let woken = () => {}
  const server = createServer((request, response) => {
    heard.push(request.headers)
    response.end()
    woken()
  })
  await listen(server, 0)
  onTestFinished(() => close(server))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/google/calendar`,
    heard,
    heardAll: (count) =>
      new Promise((resolve) => {
        woken = () => heard.length >= count && resolve()
        woken()
      }),
  }
}

function watch({ bot, calendarId }: Door, address: string, more: object = {}) {
  const requestBody = { id: 'channel-1', type: 'web_hook', address, token: 'told-only-to-google', ...more }
  return bot.events.watch({ calendarId, requestBody })
}

test('a channel begins with sync and then tells of each change', async () => {
  const door = await openDoor()
  const { address, heard, heardAll } = await ear()
  const { data } = await watch(door, address)
  expect(data).toMatchObject({ kind: 'api#channel', id: 'channel-1', token: 'told-only-to-google' })
  expect(data.resourceUri).toContain(`/calendar/v3/calendars/${encodeURIComponent(door.calendarId)}/events`)
  const lives = Number(data.expiration) - door.ground.clock.business().getTime()
  expect(lives / (7 * 24 * 3600 * 1000)).toBeCloseTo(1, 3)

  await heardAll(1)
  door.hands.edit('jada', 'jadaquinn0530', { summary: 'Quinn 4-8pm' })
  await heardAll(2)
  expect(heard.map((each) => [each['x-goog-resource-state'], each['x-goog-message-number']])).toEqual([
    ['sync', '1'],
    ['exists', '2'],
  ])
  expect(heard[1]).toMatchObject({
    'x-goog-channel-id': 'channel-1',
    'x-goog-channel-token': 'told-only-to-google',
    'x-goog-resource-id': data.resourceId,
    'x-goog-channel-expiration': new Date(Number(data.expiration)).toUTCString(),
    'content-length': '0',
  })
})

test('a stopped channel is silent, and only its owner stops it', async () => {
  const door = await openDoor()
  const { address, heard, heardAll } = await ear()
  const { data } = await watch(door, address)
  await heardAll(1)
  const requestBody = { id: 'channel-1', resourceId: data.resourceId ?? '' }
  expect(await refusalOf(door.clientOf('queen').channels.stop({ requestBody }))).toMatchObject({ status: 404 })
  expect((await door.bot.channels.stop({ requestBody })).status).toBe(204)

  door.hands.edit('jada', 'jadaquinn0530', { summary: 'Unheard' })
  await watch(door, address, { id: 'channel-2' })
  await heardAll(2)
  expect(heard.map((each) => each['x-goog-channel-id'])).toEqual(['channel-1', 'channel-2'])
})

test('notices get lost and doubled on demand, and channels survive a restart', async () => {
  const first = await openDoor()
  const { address, heard, heardAll } = await ear()
  await watch(first, address)
  await heardAll(1)

  const door = await first.reopen()
  door.hands.setNoticeMode('lost')
  door.hands.edit('jada', 'jadaquinn0530', { summary: 'Lost' })
  door.hands.setNoticeMode('doubled')
  door.hands.edit('jada', 'jadaquinn0530', { summary: 'Twice' })
  await heardAll(3)
  expect(heard.map((each) => each['x-goog-message-number'])).toEqual(['1', '3', '3'])
})

test('an expired channel says nothing', async () => {
  const door = await openDoor()
  const { address, heard, heardAll } = await ear()
  await watch(door, address, { params: { ttl: '3600' } })
  await heardAll(1)
  door.ground.clock.turnTo(new Date(door.ground.clock.business().getTime() + 3_601_000))
  door.hands.edit('jada', 'jadaquinn0530', { summary: 'Unheard' })
  await watch(door, address, { id: 'channel-2' })
  await heardAll(2)
  expect(heard.map((each) => each['x-goog-channel-id'])).toEqual(['channel-1', 'channel-2'])
})

test('a used channel id, another type and a foreign address are refused', async () => {
  const door = await openDoor()
  const { address } = await ear()
  await watch(door, address)
  expect(await refusalOf(watch(door, address))).toEqual({ status: 400, reason: 'channelIdNotUnique' })
  const other = { id: 'channel-2' }
  expect(await refusalOf(watch(door, address, { ...other, type: 'email' }))).toMatchObject({ status: 400 })
  const foreign = watch(door, 'https://elsewhere.example.test/hook', other)
  expect(await refusalOf(foreign)).toEqual({ status: 401, reason: 'push.webhookUrlUnauthorized' })
})
