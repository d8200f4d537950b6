// A browser's form under a signed policy: what it may put, and everything that it may not.
import { PutBucketCorsCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Policy, presignedFields } from './presign.ts'
import { ACCOUNT, BUCKET as Bucket, openQuay, type Quay } from './quay.ts'

let quay: Quay
beforeAll(async () => {
  quay = await openQuay()
})
afterAll(() => quay.stop())

const CONDITIONS = [
  { bucket: Bucket },
  ['starts-with', '$key', 'photos/'],
  ['eq', '$Content-Type', 'image/jpeg'],
  ['content-length-range', 2, 8],
]

interface Posted extends Partial<Policy> {
  readonly account?: typeof ACCOUNT
  readonly fields?: Record<string, string>
  readonly file?: string
  readonly headers?: Record<string, string>
}

function post({ account = ACCOUNT, fields = {}, file = 'jpeg', headers = {}, ...policy }: Posted): Promise<Response> {
  const form = new FormData()
  const signed = presignedFields(account, { conditions: CONDITIONS, ...policy })
  const all = { key: 'photos/$' + '{filename}', 'Content-Type': 'image/jpeg', ...signed, ...fields }
  for (const [name, value] of Object.entries(all)) form.append(name, value)
  form.append('file', new Blob([file]), 'Zoë $& bow.jpg')
  return fetch(`${quay.address}/${Bucket}`, { method: 'POST', body: form, headers })
}

async function codeOf(sent: Promise<Response>): Promise<readonly [string | undefined, number]> {
  const answer = await sent
  return [/<Code>(.*?)<\/Code>/.exec(await answer.text())?.[1], answer.status]
}

test('a file lands under its own name, byte for byte', async () => {
  const answer = await post({})
  expect([answer.status, await answer.text()]).toEqual([204, ''])
  expect(quay.store.get(Bucket, 'photos/Zoë $& bow.jpg')).toMatchObject({
    body: Buffer.from('jpeg'),
    contentType: 'image/jpeg',
    etag: answer.headers.get('etag'),
  })
  expect(quay.ground.log.after(0).at(-1)).toMatchObject({
    operation: 'PostObject',
    key: `${Bucket}/photos/Zoë $& bow.jpg`,
  })
})

test('201 answers where the file is', async () => {
  const conditions = [...CONDITIONS, { success_action_status: '201' }, ['starts-with', '$x-amz-meta-code', '']]
  const answer = await post({
    conditions,
    fields: { success_action_status: '201', 'x-amz-meta-code': 'Q7', key: 'photos/a.jpg' },
  })
  expect(answer.status).toBe(201)
  const text = await answer.text()
  expect(text).toContain('<Key>photos/a.jpg</Key>')
  expect(text).toContain(`<Location>${quay.address}/${Bucket}/photos/a.jpg</Location>`)
  expect(quay.store.get(Bucket, 'photos/a.jpg')?.metadata).toEqual({ code: 'Q7' })
})

test('a file too large or too small is refused', async () => {
  expect(await codeOf(post({ file: '123456789' }))).toEqual(['EntityTooLarge', 400])
  expect(await codeOf(post({ file: '1' }))).toEqual(['EntityTooSmall', 400])
})

test('a key outside the prefix, another type and a field that nobody allowed are refused', async () => {
  expect(await codeOf(post({ fields: { key: 'pages/index.html' } }))).toEqual(['AccessDenied', 403])
  expect(await codeOf(post({ fields: { 'Content-Type': 'text/html' } }))).toEqual(['AccessDenied', 403])
  const answer = await post({ fields: { 'x-amz-meta-role': 'captain' } })
  expect(await answer.text()).toContain('Extra input fields: x-amz-meta-role')
  expect(await codeOf(post({ conditions: [{ bucket: 'other' }, ['starts-with', '$key', '']] }))).toEqual([
    'AccessDenied',
    403,
  ])
})

test('an expired policy and a forged one are refused', async () => {
  const expired = await post({ expires: new Date(Date.now() - 1_000) })
  expect(expired.status).toBe(403)
  expect(await expired.text()).toContain('Policy expired.')
  expect(await codeOf(post({ account: { ...ACCOUNT, secretAccessKey: 'guessed' } }))).toEqual([
    'SignatureDoesNotMatch',
    403,
  ])
  expect(await codeOf(post({ account: { ...ACCOUNT, accessKeyId: 'AKIANOBODY' } }))).toEqual([
    'InvalidAccessKeyId',
    403,
  ])
  expect(await codeOf(post({ fields: { policy: '' } }))).toEqual(['AccessDenied', 403])
})

test('nothing of a refused post is kept', async () => {
  await post({ fields: { key: 'photos/refused.jpg' }, file: '123456789' })
  expect(quay.store.get(Bucket, 'photos/refused.jpg')).toBeUndefined()
})

test('a page of a named origin may post and read the answer, and no other', async () => {
  const before = await fetch(`${quay.address}/${Bucket}`, preflight('https://app.test'))
  expect(before.status).toBe(403)
  const rule = {
    AllowedOrigins: ['https://*.test'],
    AllowedMethods: ['POST', 'PUT'],
    AllowedHeaders: ['content-*'],
    ExposeHeaders: ['ETag'],
    MaxAgeSeconds: 60,
  }
  await quay.client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [rule] } }))

  const allowed = await fetch(`${quay.address}/${Bucket}`, preflight('https://app.test'))
  expect(allowed.status).toBe(200)
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://app.test')
  expect(allowed.headers.get('access-control-max-age')).toBe('60')
  expect((await fetch(`${quay.address}/${Bucket}`, preflight('https://app.example'))).status).toBe(403)

  const answer = await post({ headers: { origin: 'https://app.test' } })
  expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.test')
  expect(answer.headers.get('access-control-expose-headers')).toBe('ETag')
  expect((await post({ headers: { origin: 'https://app.example' } })).headers.has('access-control-allow-origin')).toBe(
    false,
  )
})

function preflight(origin: string): RequestInit {
  const headers = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
  return { method: 'OPTIONS', headers }
}
