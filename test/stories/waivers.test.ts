// Waivers from outside: the seed's POST by curl, the crew in Slack, the vault verified by command.
import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { verifyWaivers } from '../../src/cli/verify-waivers.ts'
import { buttonIn, type Driver, driver, listener, sent } from './driver.ts'
import { cardWith } from './observe.ts'
import { type PlayedHere, playHere } from './played-here.ts'
import { eventually } from './program.ts'

const CODE = /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/
const CHARTER = 'quinn-may-30'
const CHILD = {
  event_id: CHARTER,
  guest_name: 'Quinn Jr.',
  age: 12,
  email: 'quinn.jr@example-guests.test',
  guardian: {
    name: 'Quinn Alder',
    relationship: 'father',
    email: 'quinn.alder@example-guests.test',
    signature: 'Quinn Alder',
  },
  signature: 'Quinn Jr.',
  consent: true,
}

type Json = Record<string, unknown>

let program: PlayedHere
let drive: Driver

beforeAll(async () => {
  program = await playHere()
  drive = driver(program.harbor, 'jada')
})

afterAll(() => program.close())

describe('POST /submit', () => {
  test('through the CDN, with the party’s link: signed, counted, and the code of its form', async () => {
    const answer = await post({ ...CHILD, party: token(), idempotency_key: 'first' }, drive.operator.cdn)
    expect(answer).toMatchObject({
      http: 200,
      status: 'SIGNED',
      matched: true,
      photo_upload_code: expect.stringMatching(CODE),
    })
    const item = await drive.item(CHARTER)
    expect(item?.waiver_status).toEqual({ 'quinn-jr': 'SIGNED' })
    expect(await post({ ...CHILD, party: token(), idempotency_key: 'first' })).toEqual(answer)
    expect(await post({ ...CHILD, age: 13, party: token(), idempotency_key: 'first' })).toMatchObject({ http: 409 })
  })

  test('by curl without a content type of its own, and without the link: kept, not counted', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = JSON.stringify({ ...CHILD, guest_name: 'Bare Post' })
    const answer = (await (
      await fetch(`${drive.operator.app}/submit`, { method: 'POST', headers, body })
    ).json()) as Json
    expect(answer).toMatchObject({ status: 'SIGNED', matched: false, photo_upload_code: expect.stringMatching(CODE) })
    expect((await drive.item(CHARTER))?.waiver_status).toEqual({ 'quinn-jr': 'SIGNED' })
  })

  test('a child without a guardian waits', async () => {
    const { guardian: _, ...alone } = CHILD
    const answer = await post({ ...alone, guest_name: 'Kit Alder', party: token() })
    expect(answer).toMatchObject({ status: 'PENDING_GUARDIAN', matched: true })
    expect((await drive.item(CHARTER))?.waiver_status).toMatchObject({ 'kit-alder': 'PENDING_GUARDIAN' })
  })

  test('what can’t be taken is a problem that says what to do', async () => {
    const wrong = await raw('{"guest_name": ""', 'application/json')
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    const missing = await post({ event_id: CHARTER, guest_name: 'No Consent', age: 30, signature: 'No Consent' })
    expect(missing).toMatchObject({ http: 422, errors: [{ field: 'consent', detail: 'Agree to the waiver first.' }] })
    expect(await post({ ...CHILD, party: `${token()}x` })).toMatchObject({ http: 403 })
    expect(await post({ ...CHILD, party: token('queen') })).toMatchObject({ http: 403 })
    const big = JSON.stringify({ ...CHILD, phone: 'x'.repeat(300_000) })
    expect((await raw(big, 'application/json', undefined, { connection: 'close' })).status).toBe(413)
  })

  test('the other operator’s link opens nothing here, and ours nothing there', async () => {
    const queen = driver(program.harbor, 'queen').operator
    const there = await fetch(`${queen.cdn}/waiver/party?party=${token()}`)
    expect(there.status).toBe(403)
  })

  test('who floods it without a link is told to wait; who has one still signs', async () => {
    const from = { 'x-forwarded-for': '198.51.100.9' }
    const stranger = { ...CHILD, consent: true, event_id: 'nowhere' }
    const answers = []
    for (let at = 0; at < 33; at += 1) answers.push((await post(stranger, drive.operator.app, from)).http)
    expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(3)
    expect(await post({ ...CHILD, party: token() }, drive.operator.app, from)).toMatchObject({ http: 200 })
  })
})

describe('the party’s link', () => {
  test('shows first names and what is missing, and nothing more; it is never cached', async () => {
    const answer = await fetch(`${drive.operator.cdn}/waiver/party?party=${token()}`)
    const text = await answer.text()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(JSON.parse(text)).toMatchObject({ expected: 4, signed: 1, guests: [{ name: 'Quinn' }, { name: 'Kit' }] })
    expect(text).not.toMatch(/Alder|Jr\.|example-guests|619|w-[0-9a-f]/)
  })

  test('its QR code is on a page to print', async () => {
    const page = await (await fetch(`${drive.operator.cdn}/waiver/dock?party=${token()}`)).text()
    expect(page).toContain('<svg')
    expect(page).toContain('Sign before you board')
  })
})

describe('in Slack', () => {
  test('a captain sees who signed, voids one, and the guests get a new link; the old one is dead', async () => {
    const before = token()
    const said = JSON.parse((await drive.command(drive.operator.captain, `${CHARTER} waivers`)).body) as Json
    expect(JSON.stringify(said)).toContain('Quinn Jr.')
    expect((await drive.command(drive.operator.crew, `${CHARTER} waivers`)).body).toContain(
      'is for captains and managers',
    )

    const answers = await listener()
    onTestFinished(answers.stop)
    const blocks = said.blocks as Json[]
    const button = blocks.flatMap(({ accessory }) => (accessory ? [accessory as Json] : []))[0]!
    const list = { channel: drive.operator.channel, ts: '1.0', text: '', blocks, key: '' }
    await drive.press(drive.operator.captain, list, button, answers.url)
    await eventually('an answer', () => answers.heard[0])
    expect(JSON.stringify(answers.heard)).toContain('is void')

    const mail = await eventually('a mail with the new link', async () =>
      (await sent(program.harbor, 'jada')).find(({ subject }) => subject.startsWith('A new link')),
    )
    expect(mail.to).toEqual(['quinn.alder@example-guests.test'])
    expect(await post({ ...CHILD, party: before })).toMatchObject({ http: 403, title: 'This link has ended.' })
  })

  test('a waiver that came without the link is matched by a button, and counts then', async () => {
    const { channel, manager } = drive.operator
    const cards = (await drive.messages(channel)).filter(({ key }) => key.startsWith('waiver/'))
    const card = cards.find(({ blocks }) => JSON.stringify(blocks).includes('Bare Post'))!
    await drive.press(manager, card, buttonIn(card, 'waiver_match'), 'http://127.0.0.1:9/none')
    await eventually('it counts', async () => statusIn(await drive.item(CHARTER), 'bare-post') === 'SIGNED')
    await eventually('the card says so', async () => {
      const now = (await drive.messages(channel)).find(({ key }) => key === card.key)
      return now && !cardWith([now], 'waiver_match') ? true : undefined
    })
  })
})

describe('crew verify-waivers', () => {
  test('finds nothing wrong, then names the file of which one byte was changed, then the one that is gone', async () => {
    const s3 = s3Of()
    const Bucket = drive.operator.waiversBucket
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
    expect(Contents.length).toBeGreaterThan(1)
    expect(await verify()).toMatchObject({ code: 0, out: expect.stringContaining('All are unchanged') })

    const { Key = '' } = Contents[0]!
    const { Retention } = await s3.send(new GetObjectRetentionCommand({ Bucket, Key }))
    expect(Retention?.Mode).toBe('GOVERNANCE')
    expect(Retention?.RetainUntilDate?.getFullYear()).toBe(new Date().getFullYear() + 7)
    const text = await (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body!.transformToString()
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: text.replace('Quinn Jr.', 'Quinn Sr.') }))
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining(`${Key}: it was changed`) })

    await s3.send(new PutObjectCommand({ Bucket, Key, Body: text }))
    await s3.send(new DeleteObjectCommand({ Bucket, Key }))
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining(`${Key}: it is missing`) })
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: text }))
    expect(await verify()).toMatchObject({ code: 0 })
  })
})

function statusIn(item: Json | undefined, guest: string): unknown {
  return (item?.waiver_status as Json | undefined)?.[guest]
}

function token(operator = 'jada'): string {
  return program.harbor.operators.find(({ id }) => id === operator)?.sampleParty.token ?? ''
}

async function post(body: Json, to = drive.operator.app, headers: Record<string, string> = {}): Promise<Json> {
  const answer = await raw(JSON.stringify(body), 'application/json', to, headers)
  return { http: answer.status, ...((await answer.json()) as Json) }
}

function raw(
  body: string,
  type: string,
  to = drive.operator.app,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${to}/submit`, { method: 'POST', headers: { 'content-type': type, ...headers }, body })
}

function s3Of(): S3Client {
  const { region, accessKeyId, secretAccessKey, s3 } = program.harbor
  return new S3Client({ region, endpoint: s3, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } })
}

async function verify(): Promise<{ readonly code: number; readonly out: string }> {
  const lines: string[] = []
  const code = await verifyWaivers(['--operator', 'jada'], { HARBOR_DIR: program.dir }, (line) => lines.push(line))
  return { code, out: lines.join('\n') }
}
