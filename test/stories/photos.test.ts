// Photos from outside, on the real harbor with real clients: sent, looked at, shown; and what must never be.
import { ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Driver, driver } from './driver.ts'
import { expectSafe, type Post, photoSender } from './photo-sender.ts'
import { hostileUploads, realPhoto, realPng, realWebp, type Upload } from './pictures.ts'
import { type PlayedHere, playHere } from './played-here.ts'
import { eventually } from './program.ts'

type Json = Record<string, unknown>

const CHARTER = 'quinn-may-30'
let program: PlayedHere
let drive: Driver
let code: string
const { put, done, album, cardOf, press, ...sender } = photoSender(() => drive, CHARTER)
const invite = (uploads: readonly Upload[], own = code, from?: string) => sender.invite(uploads, own, from)

beforeAll(async () => {
  program = await playHere()
  drive = driver(program.harbor, 'jada')
  code = String((await drive.item(CHARTER))?.photo_upload_code)
})

afterAll(() => program.close())

test('sent by a guest’s own code, accepted in Slack, shown to the party without place or camera', async () => {
  const own = await signed('Ana Photo')
  const uploads = [await realPhoto('one.jpg'), await realPng('two.png'), await realWebp('three.webp')]
  const { batch, posts } = await invite(uploads, own)
  expect(await Promise.all(posts.map((post) => put(post, uploads[post.at]!)))).toEqual([204, 204, 204])
  const became = await done(batch)
  expect(became.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
  expect(await album()).toEqual([])

  const card = await cardOf(batch)
  expect(JSON.stringify(card.blocks)).toContain('from Ana Photo')
  const thumbs = card.blocks.filter(({ type }) => type === 'image').map(({ image_url }) => String(image_url))
  expect(await Promise.all(thumbs.map(async (thumb) => (await fetch(thumb)).status))).toEqual([200, 200, 200])

  await press(card, 'photos_accept')
  const photos = await eventually('an album', async () => ((await album()).length > 0 ? album() : undefined))
  expect(photos).toHaveLength(3)
  expect(photos[0]).toMatchObject({ from: 'Ana', width: 1200, height: 800 })
  for (const { full, thumb } of photos) {
    for (const one of [full, thumb]) await expectSafe(one)
  }
  await eventually('an empty quarantine', async () => (await keys('quarantine/')).length === 0 || undefined)
})

test('the album is a page for who opens the link, is never cached, and opens with the link only', async () => {
  const { cdn, sampleParty } = drive.operator
  const at = `${cdn}/photos/gallery?party=${sampleParty.token}`
  const page = await fetch(at, { headers: { accept: 'text/html,*/*' } })
  expect([page.status, page.headers.get('cache-control'), page.headers.get('content-type')]).toEqual([
    200,
    'no-store',
    'text/html; charset=utf-8',
  ])
  expect(await page.text()).toContain('3 photos')
  expect((await fetch(at)).headers.get('cache-control')).toBe('no-store')
  expect((await fetch(`${at}x`)).status).toBe(403)
  expect((await fetch(`${cdn}/photos/gallery`)).status).toBe(403)
})

describe('what is not welcome', () => {
  test('a hundred hostile files: none is counted, none is served, all are removed', async () => {
    const uploads = await hostileUploads()
    expect(uploads.length).toBeGreaterThanOrEqual(100)
    const before = { album: (await album()).length, kept: (await keys('photos/')).length }
    const taken: string[] = []
    const batches: string[] = []
    for (let at = 0; at < uploads.length; at += 24) {
      const some = uploads.slice(at, at + 24)
      const { batch, posts } = await invite(some)
      expect(await Promise.all(posts.map((post) => put(post, some[post.at]!)))).toEqual(some.map(() => 204))
      const became = await done(batch)
      taken.push(...became.filter(({ state }) => state !== 'unfit').map(({ name, state }) => `${name}: ${state}`))
      batches.push(batch)
      expect((await cardOf(batch)).blocks.filter(({ type }) => type === 'image')).toEqual([])
    }
    expect(taken).toEqual([])
    expect((await album()).length).toBe(before.album)
    await eventually('all are removed', async () => (await keys('quarantine/')).length === 0 || undefined)
    expect((await keys('photos/')).length).toBe(before.kept)
  })

  test('another key, type, size, a 25th file and an expired form are refused before anything is kept', async () => {
    const photo = await realPhoto('fine.jpg')
    const { posts } = await invite([photo])
    const [post] = posts as [Post]
    expect(await put({ ...post, fields: { ...post.fields, key: 'photos/quinn-may-30/x.jpg' } }, photo)).toBe(403)
    expect(await put({ ...post, fields: { ...post.fields, 'Content-Type': 'text/html' } }, photo)).toBe(403)
    expect(await put({ ...post, fields: { ...post.fields, acl: 'public-read' } }, photo)).toBe(403)
    expect(await put(post, { ...photo, bytes: Buffer.alloc(25_000_001, 1) })).toBe(400)
    expect(await put(post, { ...photo, bytes: Buffer.alloc(0) })).toBe(400)
    const many = await invite(Array.from({ length: 25 }, () => photo))
    expect([many.http, many.detail]).toEqual([422, 'At most 24 photos each time. Send the others afterwards.'])
  })

  test('HEIC, videos and what is too large are told so, and the others go on', async () => {
    const fine = await realPhoto('fine.jpg')
    const wrong = [
      { name: 'a.heic', type: 'image/heic', bytes: fine.bytes },
      { name: 'b.mov', type: 'video/quicktime', bytes: fine.bytes },
      { name: 'c.svg', type: 'image/svg+xml', bytes: fine.bytes },
    ]
    const { posts, refused } = await invite([...wrong, fine])
    expect(posts.map(({ at }) => at)).toEqual([3])
    expect(refused.map(({ detail }) => detail.split('.')[0])).toEqual([
      'This is a HEIC picture',
      'Videos can’t be taken yet, only photos',
      'This is no JPEG, PNG or WebP photo',
    ])
    expect(await invite(wrong)).toMatchObject({ http: 422, title: 'None of these can be taken.' })
  })

  test('nothing in the bucket is public, and no photo’s link opens another', async () => {
    const photo = await realPhoto('mine.jpg')
    const { posts } = await invite([photo])
    await put(posts[0]!, photo)
    const direct = `${posts[0]!.url}/${posts[0]!.fields.key}`
    expect((await fetch(direct)).status).toBe(403)
    const { cdn } = drive.operator
    expect((await fetch(`${cdn}/photos/picture/${drive.operator.sampleParty.token}`)).status).toBe(404)
    expect((await fetch(`${cdn}/photos/picture/nothing`)).status).toBe(404)
  })

  test('guessing ends after ten tries, for that address alone', async () => {
    const guess = (at: number) => invite([], `WRONG-${at}`, '198.51.100.77')
    const answers: number[] = []
    for (let at = 0; at < 12; at += 1) answers.push((await guess(at)).http)
    expect(answers.slice(0, 10).every((status) => status === 403)).toBe(true)
    expect(answers.slice(10)).toEqual([429, 429])
    expect((await invite([await realPhoto('x.jpg')], code, '198.51.100.77')).http).toBe(429)
    expect((await invite([await realPhoto('x.jpg')], code, '198.51.100.78')).http).toBe(200)
  })
})

test('by the code of the bare POST they reach quarantine only, until somebody has matched it', async () => {
  const own = await signed('Bare Photo', { event_id: CHARTER })
  const before = (await keys('photos/')).length
  const { batch, posts } = await invite([await realPhoto('bare.jpg')], own)
  expect(await put(posts[0]!, await realPhoto('bare.jpg'))).toBe(204)
  expect(await done(batch)).toMatchObject([{ state: 'held', detail: expect.stringContaining('whose waiver yours is') }])
  expect(await keys(`quarantine/${batch}/`)).toHaveLength(1)
  expect((await keys('photos/')).length).toBe(before)

  const { channel } = drive.operator
  const card = await eventually('the question', async () =>
    (await drive.messages(channel)).find(({ blocks }) => JSON.stringify(blocks).includes('Bare Photo')),
  )
  await press(card, 'waiver_match')
  expect(JSON.stringify((await cardOf(batch)).blocks)).toContain('from Bare Photo')
  await eventually('an empty quarantine', async () => (await keys(`quarantine/${batch}/`)).length === 0 || undefined)
})

test('in Slack: the list with its codes for captains, another code, and the old one opens nothing', async () => {
  const { captain, crew } = drive.operator
  expect((await drive.command(crew, `${CHARTER} photos`)).body).toMatch(/isn’t|only|Only|captains/)
  const { body } = await drive.command(captain, `${CHARTER} photos`)
  expect(body).toContain(code)
  expect(body).toContain('in the album')
  const said = (await drive.command(captain, `${CHARTER} photos new code`)).body
  const fresh = String((await drive.item(CHARTER))?.photo_upload_code)
  expect(fresh).not.toBe(code)
  expect(said).toContain(fresh)
  expect((await invite([await realPhoto('x.jpg')], code)).http).toBe(403)
  expect((await invite([await realPhoto('x.jpg')], fresh)).http).toBe(200)
  code = fresh
})

async function signed(guest_name: string, whose: Json = { party: drive.operator.sampleParty.token }): Promise<string> {
  const body = JSON.stringify({
    ...whose,
    guest_name,
    age: 30,
    phone: '+1 619 555 0100',
    signature: guest_name,
    consent: true,
  })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${drive.operator.cdn}/submit`, { method: 'POST', headers, body })
  return String(((await answer.json()) as Json).photo_upload_code)
}

/** Every version of every object. */
async function keys(Prefix: string): Promise<readonly string[]> {
  const { region, accessKeyId, secretAccessKey, s3 } = program.harbor
  const client = new S3Client({
    region,
    endpoint: s3,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
  })
  const list = new ListObjectVersionsCommand({ Bucket: drive.operator.photosBucket, Prefix })
  const { Versions = [], DeleteMarkers = [] } = await client.send(list)
  return [...Versions, ...DeleteMarkers].map(({ Key = '' }) => Key)
}
