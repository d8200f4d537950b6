// Who may do what: signed headers, presigned addresses, and the refusal of everyone else.
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { presignedUrl } from './presign.ts'
import { ACCOUNT, BUCKET as Bucket, openQuay, type Quay, refusalOf } from './quay.ts'

let quay: Quay
let page: string
beforeAll(async () => {
  quay = await openQuay()
  page = `${quay.address}/${Bucket}/page.html`
  await quay.client.send(new PutObjectCommand({ Bucket, Key: 'page.html', Body: 'Ahoy', ContentType: 'text/html' }))
})
afterAll(() => quay.stop())

const list = (client: S3Client) => refusalOf(client.send(new ListObjectsV2Command({ Bucket })))
const codeOf = async (answer: Response) => [/<Code>(.*?)<\/Code>/.exec(await answer.text())?.[1], answer.status]

test('a wrong secret, a key of nobody and a wrong region are refused, each in its own way', async () => {
  expect(await list(quay.clientWith({ secretAccessKey: 'guessed' }))).toEqual(['SignatureDoesNotMatch', 403])
  expect(await list(quay.clientWith({ accessKeyId: 'AKIANOBODY' }))).toEqual(['InvalidAccessKeyId', 403])
  expect(await list(quay.clientWith({ region: 'eu-west-1' }))).toEqual(['AuthorizationHeaderMalformed', 400])
})

test('a clock that is far off is refused', async () => {
  const client = new S3Client({
    endpoint: quay.address,
    region: ACCOUNT.region,
    credentials: ACCOUNT,
    maxAttempts: 1,
    systemClockOffset: 16 * 60_000,
  })
  expect(await list(client)).toEqual(['RequestTimeTooSkewed', 403])
})

test('turning business time leaves signatures alone', async () => {
  quay.ground.clock.turnTo(new Date('2026-08-01T00:00:00Z'))
  const got = await quay.client.send(new GetObjectCommand({ Bucket, Key: 'page.html' }))
  expect(await got.Body?.transformToString()).toBe('Ahoy')
})

test('without a signature there is nothing to see', async () => {
  expect(await codeOf(await fetch(page))).toEqual(['AccessDenied', 403])
  expect(await codeOf(await fetch(page, { method: 'PUT', body: 'x' }))).toEqual(['AccessDenied', 403])
})

test('a body that is not the signed one is refused', async () => {
  const tampering = quay.clientWith({})
  tampering.middlewareStack.add(
    (next) => (args) => next({ ...args, request: Object.assign(args.request as object, { body: 'Bhoy' }) }),
    { step: 'finalizeRequest', priority: 'low' },
  )
  const sent = tampering.send(new PutObjectCommand({ Bucket, Key: 'tampered', Body: 'Ahoy' }))
  expect(await refusalOf(sent)).toEqual(['XAmzContentSHA256Mismatch', 400])
  expect(quay.store.get(Bucket, 'tampered')).toBeUndefined()
})

test('a presigned address gives the object, under the name that it says', async () => {
  const query = { 'response-content-disposition': 'attachment; filename="manifest.html"' }
  const answer = await fetch(presignedUrl(ACCOUNT, page, { query }))
  expect(await answer.text()).toBe('Ahoy')
  expect(answer.headers.get('content-disposition')).toBe(query['response-content-disposition'])
  expect(answer.headers.get('content-type')).toBe('text/html')
})

test('a presigned address ends when it says, and gives nothing but what it says', async () => {
  const late = await fetch(presignedUrl(ACCOUNT, page, { at: new Date(Date.now() - 120_000) }))
  const text = await late.text()
  expect(late.status).toBe(403)
  expect(text).toContain('<Code>AccessDenied</Code><Message>Request has expired</Message>')

  const signed = presignedUrl(ACCOUNT, page)
  expect(await codeOf(await fetch(signed.replace('page.html', 'other.html')))).toEqual(['SignatureDoesNotMatch', 403])
  expect(await codeOf(await fetch(signed.replace('Expires=60', 'Expires=600')))).toEqual(['SignatureDoesNotMatch', 403])
  expect(await codeOf(await fetch(signed, { method: 'DELETE' }))).toEqual(['SignatureDoesNotMatch', 403])
  const forged = presignedUrl({ ...ACCOUNT, secretAccessKey: 'guessed' }, page)
  expect(await codeOf(await fetch(forged))).toEqual(['SignatureDoesNotMatch', 403])
  const forever = presignedUrl(ACCOUNT, page, { seconds: 604_801 })
  expect(await codeOf(await fetch(forever))).toEqual(['AuthorizationQueryParametersError', 400])
})

test('a presigned put stores what is sent, and takes no header that was not signed', async () => {
  const address = `${quay.address}/${Bucket}/put/one.txt`
  const signed = presignedUrl(ACCOUNT, address, { method: 'PUT', query: { 'x-amz-meta-charter': 'quinn-may-30' } })
  const answer = await fetch(signed, { method: 'PUT', body: 'sent', headers: { 'content-type': 'text/plain' } })
  expect(answer.status).toBe(200)
  expect(quay.store.get(Bucket, 'put/one.txt')).toMatchObject({
    contentType: 'text/plain',
    metadata: { charter: 'quinn-may-30' },
  })
  const more = { 'x-amz-meta-captain': 'nobody' }
  expect(await codeOf(await fetch(signed, { method: 'PUT', body: 'x', headers: more }))).toEqual(['AccessDenied', 403])
})

test('planted faults speak the words of S3', async () => {
  const faults = [
    ['500', 'InternalError', 500],
    ['429', 'SlowDown', 503],
    ['403', 'AccessDenied', 403],
    ['expired', 'ExpiredToken', 400],
  ] as const
  for (const [kind, code, status] of faults) {
    quay.ground.faults.plant({ service: 's3', kind, times: 1, operation: 'ListObjectsV2' })
    expect(await list(quay.client)).toEqual([code, status])
  }
})

test('the log names operation, bucket and key', async () => {
  const before = quay.ground.log.after(0).at(-1)?.id ?? 0
  await quay.client.send(new GetObjectCommand({ Bucket, Key: 'page.html' }))
  expect(quay.ground.log.after(before)).toMatchObject([
    { service: 's3', operation: 'GetObject', key: `${Bucket}/page.html`, status: 200 },
  ])
})
