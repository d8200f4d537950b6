// Google's own Gmail client against the stand-in: reading, searching, filing, refusals.
import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  base64url,
  gmailClient,
  type OpenGoogle,
  openGoogle,
  rawMail,
  removeFolder,
  temporaryFolder,
} from './open-google.ts'

let dir: string
let google: OpenGoogle
let bot: gmail_v1.Gmail
let driver: gmail_v1.Gmail
const userId = 'me'

beforeAll(async () => {
  dir = temporaryFolder()
  google = await openGoogle(dir)
  bot = gmailClient(google, google.jada, 'bot')
  driver = gmailClient(google, google.jada, 'driver')
})

beforeEach(() => google.ground.faults.clear())

afterAll(async () => {
  await google.stop()
  removeFolder(dir)
})

function carole(subject: string, more: Readonly<Record<string, string>> = {}, body?: string): string {
  const headers = { From: 'Carole Beck <carole@jada-sailing.test>', To: 'ops@jada-sailing.test', Subject: subject }
  return rawMail({ ...headers, ...more }, body)
}

function arrive(raw: string): string {
  const [delivered] = google.gmail.deliver(raw)
  if (!delivered) throw new Error('it was delivered nowhere')
  return delivered.id
}

async function found(q: string): Promise<readonly string[]> {
  const { data } = await bot.users.messages.list({ userId, q })
  return (data.messages ?? []).map(({ id }) => id ?? '')
}

describe('a message', () => {
  test('comes in full with its tree of parts, text as UTF-8, and attachments by id', async () => {
    const parts = [
      '--b\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nZo=EB=92s sail\r\n',
      `--b\r\nContent-Type: text/csv; name="=?UTF-8?Q?cr=C3=A8w.csv?="\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa('a,b')}\r\n`,
      '--b--\r\n',
    ]
    const type = 'multipart/mixed; boundary=b'
    const subject = '=?UTF-8?Q?Zo=C3=AB?='
    const id = arrive(carole(subject, { 'MIME-Version': '1.0', 'Content-Type': type }, parts.join('')))

    const { data } = await bot.users.messages.get({ userId, id })
    const [text, sheet] = data.payload?.parts ?? []
    expect(data).toMatchObject({ id, threadId: id, labelIds: ['INBOX', 'UNREAD'], snippet: 'Zoë’s sail' })
    expect(data.payload).toMatchObject({ partId: '', mimeType: 'multipart/mixed', body: { size: 0 } })
    expect(data.payload?.headers).toContainEqual({ name: 'Subject', value: 'Zoë' })
    expect(text).toMatchObject({ partId: '0', mimeType: 'text/plain', filename: '' })
    expect(Buffer.from(text?.body?.data ?? '', 'base64url').toString()).toBe('Zoë’s sail')
    expect(sheet).toMatchObject({ partId: '1', mimeType: 'text/csv', filename: 'crèw.csv', body: { size: 3 } })

    const attachmentId = sheet?.body?.attachmentId ?? ''
    const file = await bot.users.messages.attachments.get({ userId, messageId: id, id: attachmentId })
    expect(Buffer.from(file.data.data ?? '', 'base64url').toString()).toBe('a,b')
  })

  test('comes raw, in headers or minimal, as asked', async () => {
    const id = arrive(carole('Four formats'))
    const raw = await bot.users.messages.get({ userId, id, format: 'raw' })
    const metadata = await bot.users.messages.get({
      userId,
      id,
      format: 'metadata',
      metadataHeaders: ['subject', 'From'],
    })
    const minimal = await bot.users.messages.get({ userId, id, format: 'minimal' })

    expect(Buffer.from(raw.data.raw ?? '', 'base64url')).toEqual(google.gmail.raw('jada', id))
    expect(metadata.data.payload?.headers?.map(({ name }) => name)).toEqual(['From', 'Subject'])
    expect(minimal.data.payload).toBeUndefined()
    expect(minimal.data.sizeEstimate).toBe(google.gmail.raw('jada', id)?.length)
  })

  test('that does not exist is 404', async () => {
    await expect(bot.users.messages.get({ userId, id: '0000000000000000' })).rejects.toMatchObject({ status: 404 })
  })

  test('of another account is refused', async () => {
    const other = bot.users.messages.list({ userId: google.queen.google.inbox })
    await expect(other).rejects.toMatchObject({ status: 403 })
    await expect(bot.users.messages.list({ userId: google.jada.google.inbox })).resolves.toBeDefined()
  })

  test('joins the thread that it answers, unless its subject is another', async () => {
    const first = arrive(carole('Quinn on Saturday', { 'Message-ID': '<first@jada-sailing.test>' }))
    const reply = arrive(carole('Re: Quinn on Saturday', { 'In-Reply-To': '<first@jada-sailing.test>' }))
    const aside = arrive(carole('Something else', { References: '<first@jada-sailing.test>' }))

    const { data } = await bot.users.threads.get({ userId, id: first, format: 'minimal' })
    expect(data.messages?.map(({ id }) => id)).toEqual([first, reply])
    const { data: threads } = await bot.users.threads.list({ userId, q: 'from:carole newer_than:1d' })
    expect(threads.threads?.map(({ id }) => id)).toEqual(expect.arrayContaining([first, aside]))
    expect(threads.threads?.map(({ id }) => id)).not.toContain(reply)
  })
})

describe('a search', () => {
  let quinn: string
  let okafor: string

  beforeAll(() => {
    quinn = arrive(
      carole('Crew confirmed: Queequeg', { 'Message-ID': '<q1@jada-sailing.test>' }, 'Zanzibar captain\r\n'),
    )
    okafor = arrive(carole('Crew for Okafor', { From: 'Odile <odile@queen-sails.test>' }, 'Zanzibar, tomorrow\r\n'))
  })

  test.each([
    ['zanzibar', ['okafor', 'quinn']],
    ['zanzibar from:carole@jada-sailing.test', ['quinn']],
    ['zanzibar from:queen-sails.test', ['okafor']],
    ['zanzibar -from:odile', ['quinn']],
    ['zanzibar subject:"crew confirmed"', ['quinn']],
    ['zanzibar subject:"confirmed crew"', []],
    ['"zanzibar tomorrow"', ['okafor']],
    ['zanzi', []],
    ['rfc822msgid:q1@jada-sailing.test', ['quinn']],
    ['zanzibar from:(carole OR odile)', ['okafor', 'quinn']],
    ['zanzibar {subject:queequeg subject:nobody}', ['quinn']],
    ['zanzibar to:ops@jada-sailing.test in:inbox is:unread', ['okafor', 'quinn']],
    ['zanzibar is:read', []],
    ['zanzibar label:inbox newer_than:2d', ['okafor', 'quinn']],
    ['zanzibar has:attachment', []],
    ['zanzibar in:sent', []],
  ])('for %s', async (q, expected) => {
    const names = new Map([
      [quinn, 'quinn'],
      [okafor, 'okafor'],
    ])
    expect((await found(q)).map((id) => names.get(id))).toEqual(expected)
  })

  test('by time takes epoch seconds, and days from midnight Pacific', async () => {
    const late = '2026-03-04T07:30:00Z'
    const raw = base64url(carole('Pacific', { Date: 'Wed, 4 Mar 2026 07:30:00 +0000' }))
    const { data } = await driver.users.messages.import({ userId, requestBody: { raw } })
    const seconds = Date.parse(late) / 1_000

    expect(await found(`after:${seconds} before:${seconds + 1}`)).toEqual([data.id])
    expect(await found(`after:${seconds + 1} before:${seconds + 60}`)).toEqual([])
    expect(await found('subject:pacific after:2026/03/03 before:2026/03/04')).toEqual([data.id])
    expect(await found('subject:pacific after:2026/03/04')).toEqual([])
    expect(await found('subject:pacific newer_than:2d')).toEqual([])
  })

  test('leaves the trash out unless it is asked for', async () => {
    const id = arrive(carole('Trashcan'))
    await driver.users.messages.trash({ userId, id })
    expect(await found('subject:trashcan')).toEqual([])
    expect(await found('subject:trashcan in:anywhere')).toEqual([id])
    const { data } = await bot.users.messages.list({ userId, q: 'subject:trashcan', includeSpamTrash: true })
    expect(data.messages?.[0]?.id).toBe(id)
  })

  test('comes in pages, newest first, which a new arrival does not shift', async () => {
    const ids = Array.from({ length: 5 }, (_, n) => arrive(carole(`Paged ${n}`))).toReversed()
    const q = 'subject:paged'
    const first = await bot.users.messages.list({ userId, q, maxResults: 2 })
    arrive(carole('Paged late'))
    const pageToken = first.data.nextPageToken ?? ''
    const second = await bot.users.messages.list({ userId, q, maxResults: 2, pageToken })
    const third = await bot.users.messages.list({
      userId,
      q,
      maxResults: 2,
      pageToken: second.data.nextPageToken ?? '',
    })

    const pages = [first, second, third].flatMap(({ data }) => data.messages?.map(({ id }) => id) ?? [])
    expect(pages).toEqual(ids)
    expect(third.data.nextPageToken).toBeUndefined()
    await expect(bot.users.messages.list({ userId, pageToken: 'made-up' })).rejects.toMatchObject({ status: 400 })
  })
})

describe('putting in', () => {
  test("imports with Gmail's own verdict on top and the labels asked for", async () => {
    const raw = base64url(carole('Imported', { 'Authentication-Results': 'mx.evil.test; dmarc=pass' }))
    const { data } = await driver.users.messages.import({ userId, requestBody: { raw, labelIds: ['INBOX'] } })
    const stored = await bot.users.messages.get({ userId, id: data.id ?? '' })
    const results = stored.data.payload?.headers?.filter(({ name }) => name === 'Authentication-Results')

    expect(data.labelIds).toEqual(['INBOX'])
    expect(results?.[0]?.value).toMatch(
      /^mx\.google\.com;.*dkim=pass.*spf=pass.*dmarc=pass .*header\.from=jada-sailing\.test$/,
    )
    expect(results?.[1]?.value).toContain('mx.evil.test')
  })

  test('inserts the bytes as they are', async () => {
    const raw = carole('Inserted')
    const { data } = await driver.users.messages.insert({ userId, requestBody: { raw: base64url(raw) } })
    expect(google.gmail.raw('jada', data.id ?? '')?.toString()).toBe(raw)
  })

  test('takes an upload of the message itself', async () => {
    const { clientId, clientSecret, driverRefreshToken } = google.jada.google
    const grant = { grant_type: 'refresh_token', refresh_token: driverRefreshToken }
    const form = new URLSearchParams({ ...grant, client_id: clientId, client_secret: clientSecret })
    const granted = await fetch(`${google.url}/token`, { method: 'POST', body: form })
    const { access_token: token } = (await granted.json()) as { access_token: string }

    const raw = carole('Uploaded')
    const response = await fetch(`${google.url}/upload/gmail/v1/users/me/messages?uploadType=media`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'message/rfc822' },
      body: raw,
    })
    const { id } = (await response.json()) as { id: string }
    expect(google.gmail.raw('jada', id)?.toString()).toBe(raw)
  })

  test('sends to the other inbox and tells who listens', async () => {
    const sent: string[] = []
    const stop = google.gmail.onSent(({ recipients }) => sent.push(...recipients))
    const raw = base64url(rawMail({ To: 'crew@queen-sails.test, guest@example-guests.test', Subject: 'Over to you' }))
    const { data } = await driver.users.messages.send({ userId, requestBody: { raw } })
    stop()

    expect(data.labelIds).toEqual(['SENT'])
    expect(sent).toEqual(['crew@queen-sails.test', 'guest@example-guests.test'])
    expect(google.gmail.messages('queen')[0]).toMatchObject({ subject: 'Over to you', from: 'ops@jada-sailing.test' })
  })

  test('refuses what has no raw message, an unknown label or an unknown thread', async () => {
    const raw = base64url(carole('Refused'))
    const put = (requestBody: gmail_v1.Schema$Message) => driver.users.messages.insert({ userId, requestBody })
    await expect(put({})).rejects.toMatchObject({ status: 400 })
    await expect(put({ raw, labelIds: ['Label_99'] })).rejects.toMatchObject({ status: 400 })
    await expect(put({ raw, threadId: 'ffffffffffffffff' })).rejects.toMatchObject({ status: 404 })
    expect(google.gmail.messages('jada').some(({ subject }) => subject === 'Refused')).toBe(false)
  })

  test('and changing labels is refused to a token that may only read', async () => {
    const id = arrive(carole('Read only'))
    const raw = base64url(carole('Refused'))
    const attempts = [
      bot.users.messages.modify({ userId, id, requestBody: { removeLabelIds: ['UNREAD'] } }),
      bot.users.messages.trash({ userId, id }),
      bot.users.messages.import({ userId, requestBody: { raw } }),
      bot.users.messages.send({ userId, requestBody: { raw } }),
    ]
    for (const outcome of await Promise.allSettled(attempts)) {
      expect(outcome).toMatchObject({ reason: { status: 403, message: expect.stringContaining('insufficient') } })
    }
    expect(google.gmail.messages('jada')[0]).toMatchObject({ id, labelIds: ['INBOX', 'UNREAD'] })
  })
})

test('labels are listed, made, put on and found again', async () => {
  const { data: label } = await driver.users.labels.create({ userId, requestBody: { name: 'Crew mail' } })
  const id = arrive(carole('Labelled'))
  const { data } = await driver.users.messages.modify({
    userId,
    id,
    requestBody: { addLabelIds: [label.id ?? ''], removeLabelIds: ['UNREAD'] },
  })
  expect(data.labelIds).toEqual(['INBOX', label.id])
  expect(await found('label:crew-mail is:read')).toEqual([id])

  const { data: all } = await bot.users.labels.list({ userId })
  expect(all.labels?.map(({ name }) => name)).toEqual(expect.arrayContaining(['INBOX', 'UNREAD', 'Crew mail']))
})

describe('a planted fault', () => {
  test.each([
    ['500', 500, 'backendError'],
    ['429', 429, 'rateLimitExceeded'],
    ['403', 403, 'rateLimitExceeded'],
  ] as const)('%s speaks as Google does', async (kind, status, reason) => {
    await bot.users.getProfile({ userId })
    google.ground.faults.plant({ service: 'gmail', kind, times: 1 })
    const error = await bot.users.getProfile({ userId }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ status, response: { data: { error: { code: status, errors: [{ reason }] } } } })
  })

  test('"expired" makes the client fetch a new token and succeed', async () => {
    const client = gmailClient(google, google.jada, 'bot', true)
    await client.users.getProfile({ userId })
    google.ground.faults.plant({ service: 'gmail', kind: 'expired', times: 1 })
    const { data } = await client.users.getProfile({ userId })
    expect(data.emailAddress).toBe('ops@jada-sailing.test')
    expect(google.ground.faults.pending()).toEqual([])
  })
})

test('a path that nobody can read, or that leads nowhere, is refused', async () => {
  const statusOf = async (path: string) => (await fetch(`${google.url}${path}`)).status
  expect(await statusOf('/gmail/v1/users/me/messages/%')).toBe(400)
  expect(await statusOf('/gmail/v1/users/me/nothing')).toBe(404)
  expect(await statusOf('/nothing')).toBe(404)
})

test('the log names operations as Gmail does and holds no token', async () => {
  const id = arrive(carole('Logged'))
  await bot.users.messages.get({ userId, id })
  const logged = google.ground.log.after(0)
  expect(logged.at(-1)).toMatchObject({ service: 'gmail', operation: 'messages.get', key: id, status: 200 })
  expect(JSON.stringify(logged)).not.toMatch(/ya29|1\/\/0|GOCSPX/)
})
