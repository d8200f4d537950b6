// What a watcher of an inbox lives on: history, pushes, and all of it after a restart.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PUSH_ACCOUNT } from '../../../src/harbor/google/gmail/push.ts'
import {
  gmailClient,
  type OpenGoogle,
  oauthClient,
  openGoogle,
  rawMail,
  removeFolder,
  temporaryFolder,
} from './open-google.ts'

const userId = 'me'
const topicName = 'projects/jada-crew/topics/gmail'
let dir: string
let google: OpenGoogle
let bot: gmail_v1.Gmail
let app: string | undefined

beforeEach(async () => {
  app = undefined
  dir = temporaryFolder()
  await open()
})

afterEach(async () => {
  await google.stop()
  removeFolder(dir)
})

async function open(): Promise<void> {
  google = await openGoogle(dir, () => app)
  bot = gmailClient(google, google.jada, 'bot')
}

function arrive(subject: string): string {
  const raw = rawMail({ From: 'carole@jada-sailing.test', To: 'ops@jada-sailing.test', Subject: subject })
  return google.gmail.deliver(raw)[0]?.id ?? ''
}

async function historyId(): Promise<string> {
  return (await bot.users.getProfile({ userId })).data.historyId ?? ''
}

async function addedSince(startHistoryId: string): Promise<readonly string[]> {
  const { data } = await bot.users.history.list({ userId, startHistoryId, historyTypes: ['messageAdded'] })
  return (data.history ?? []).flatMap((record) => record.messagesAdded?.map(({ message }) => message?.id ?? '') ?? [])
}

describe('history', () => {
  test('tells what arrived since, and nothing when nothing did', async () => {
    const start = await historyId()
    const { data } = await bot.users.history.list({ userId, startHistoryId: start })
    expect(data).toEqual({ historyId: start })

    const ids = [arrive('one'), arrive('two')]
    expect(await addedSince(start)).toEqual(ids)
    expect(await addedSince(await historyId())).toEqual([])
  })

  test('comes in pages', async () => {
    const startHistoryId = await historyId()
    const ids = [arrive('one'), arrive('two'), arrive('three')]
    const first = await bot.users.history.list({ userId, startHistoryId, maxResults: 2 })
    const pageToken = first.data.nextPageToken ?? ''
    const second = await bot.users.history.list({ userId, startHistoryId, maxResults: 2, pageToken })

    const records = [...(first.data.history ?? []), ...(second.data.history ?? [])]
    expect(records.map(({ messages }) => messages?.[0]?.id)).toEqual(ids)
    expect(second.data.nextPageToken).toBeUndefined()
    expect(second.data.historyId).toBe(await historyId())
  })

  test('tells labels put on and taken off, and what was deleted', async () => {
    const id = arrive('one')
    const startHistoryId = await historyId()
    const driver = gmailClient(google, google.jada, 'driver')
    await driver.users.messages.modify({
      userId,
      id,
      requestBody: { addLabelIds: ['STARRED'], removeLabelIds: ['UNREAD'] },
    })
    await driver.users.messages.delete({ userId, id })

    const { data } = await bot.users.history.list({ userId, startHistoryId })
    expect(data.history).toMatchObject([
      { labelsAdded: [{ message: { id }, labelIds: ['STARRED'] }] },
      { labelsRemoved: [{ message: { id, labelIds: ['INBOX', 'STARRED'] }, labelIds: ['UNREAD'] }] },
      { messagesDeleted: [{ message: { id } }] },
    ])
    const { data: spam } = await bot.users.history.list({ userId, startHistoryId, labelId: 'SPAM' })
    expect(spam.history).toBeUndefined()
  })

  test('that is forgotten, or was never given out, is 404', async () => {
    const start = await historyId()
    arrive('one')
    google.gmail.forgetHistory('jada')
    const tooOld = bot.users.history.list({ userId, startHistoryId: start })
    const madeUp = bot.users.history.list({ userId, startHistoryId: '99999999999' })
    await expect(tooOld).rejects.toMatchObject({ status: 404 })
    await expect(madeUp).rejects.toMatchObject({ status: 404 })

    const fresh = await historyId()
    const id = arrive('two')
    expect(await addedSince(fresh)).toEqual([id])
  })
})

describe('after a restart', () => {
  test('mails, threads, history, tokens and the business clock go on', async () => {
    const start = await historyId()
    const id = arrive('before')
    const { token = '' } = await oauthTokenOf()
    await google.stop()
    await open()

    expect(await addedSince(start)).toEqual([id])
    const profile = await fetch(`${google.url}/gmail/v1/users/me/profile`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(await profile.json()).toMatchObject({ messagesTotal: 1, historyId: await historyId() })
    const later = arrive('after')
    expect(await addedSince(start)).toEqual([id, later])
  })

  test('what was announced in the history but not yet carried out is finished', async () => {
    const id = arrive('torn')
    const shelf = google.ground.shelf('gmail/jada/messages')
    shelf.delete(id)
    await google.stop()
    await open()
    expect((await bot.users.messages.get({ userId, id })).data.id).toBe(id)
  })

  test('the forgotten history stays forgotten', async () => {
    const start = await historyId()
    arrive('one')
    google.gmail.forgetHistory('jada')
    await google.stop()
    await open()
    await expect(addedSince(start)).rejects.toMatchObject({ status: 404 })
  })

  async function oauthTokenOf() {
    const auth = oauthClient(google, google.jada)
    auth.setCredentials({ refresh_token: google.jada.google.refreshToken })
    const { token } = await auth.getAccessToken()
    return { token: token ?? '' }
  }
})

describe('a watch', () => {
  test('lasts seven days of business time and wants a whole topic name', async () => {
    const before = google.ground.clock.business().getTime()
    const { data } = await bot.users.watch({ userId, requestBody: { topicName } })
    expect(Number(data.expiration) - before).toBeGreaterThanOrEqual(7 * 24 * 3_600_000)
    expect(data.historyId).toBe(await historyId())

    const wrong = bot.users.watch({ userId, requestBody: { topicName: 'gmail' } })
    await expect(wrong).rejects.toMatchObject({ status: 400 })
  })

  test('pushes at its start and at every arrival, signed for the address it goes to', async () => {
    const inbox = await pushInbox()
    app = inbox.url
    await bot.users.watch({ userId, requestBody: { topicName, labelIds: ['INBOX'] } })
    expect((await inbox.next()).data).toEqual({
      emailAddress: 'ops@jada-sailing.test',
      historyId: Number(await historyId()),
    })

    arrive('one')
    const push = await inbox.next()
    expect(push.data.historyId).toBe(Number(await historyId()))
    expect(push.subscription).toBe('projects/jada-crew/subscriptions/gmail')
    const audience = `${inbox.url}/google/gmail`
    const ticket = await oauthClient(google, google.jada).verifyIdToken({ idToken: push.token, audience })
    expect(ticket.getPayload()?.email).toBe(PUSH_ACCOUNT)
    await inbox.stop()
  })

  test('pushes no more once stopped or past its days', async () => {
    const inbox = await pushInbox()
    app = inbox.url
    await bot.users.watch({ userId, requestBody: { topicName } })
    await inbox.next()
    await bot.users.stop({ userId })
    arrive('after the stop')

    await bot.users.watch({ userId, requestBody: { topicName } })
    await inbox.next()
    google.ground.clock.turnTo(new Date(google.ground.clock.business().getTime() + 8 * 24 * 3_600_000))
    arrive('after its days')
    await bot.users.watch({ userId, requestBody: { topicName } })
    expect((await inbox.next()).data.historyId).toBe(Number(await historyId()))
    expect(inbox.count()).toBe(3)
    await inbox.stop()
  })
})

interface Received {
  readonly data: { readonly emailAddress: string; readonly historyId: number }
  readonly subscription: string
  readonly token: string
}

/** The app's side of pushes. */
async function pushInbox() {
  const received: Received[] = []
  let taken = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { message, subscription } = JSON.parse(Buffer.concat(chunks).toString())
      const token = request.headers.authorization?.slice('Bearer '.length) ?? ''
      received.push({ data: JSON.parse(Buffer.from(message.data, 'base64').toString()), subscription, token })
      response.writeHead(204).end()
      server.emit('received')
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => received.length,
    async next(): Promise<Received> {
      while (received.length <= taken) await once(server, 'received')
      taken += 1
      return received[taken - 1] as Received
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
