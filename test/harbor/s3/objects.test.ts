// Putting, getting, copying and tagging objects with the AWS client.
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BUCKET as Bucket, openQuay, type Quay, refusalOf } from './quay.ts'

let quay: Quay
beforeAll(async () => {
  quay = await openQuay()
})
afterAll(() => quay.stop())

const put = (Key: string, Body: string | Buffer = Key, more = {}) =>
  quay.client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))
const read = async (Key: string, more = {}) => {
  const got = await quay.client.send(new GetObjectCommand({ Bucket, Key, ...more }))
  return { ...got, text: await got.Body?.transformToString() }
}

test('an object comes back with everything that was said of it', async () => {
  const stored = await put('facts/Zoë & Inês.html', '<p>Ahoy</p>', {
    ContentType: 'text/html; charset=utf-8',
    CacheControl: 'max-age=60',
    ContentDisposition: 'inline',
    ContentLanguage: 'en',
    Metadata: { revision: '7', redirect: '/other.html' },
    Tagging: 'charter=quinn-may-30&kind=page',
  })
  const got = await read('facts/Zoë & Inês.html')

  expect(got.text).toBe('<p>Ahoy</p>')
  expect(got.ETag).toBe('"14462a00a2364952c8fb9d9f62c47442"')
  expect(got).toMatchObject({
    ContentType: 'text/html; charset=utf-8',
    CacheControl: 'max-age=60',
    ContentDisposition: 'inline',
    ContentLanguage: 'en',
    Metadata: { revision: '7', redirect: '/other.html' },
    TagCount: 2,
    ETag: stored.ETag,
    VersionId: stored.VersionId,
    ContentLength: 11,
  })
})

test('the time of an object is business time in whole seconds', async () => {
  quay.ground.clock.turnTo(new Date('2026-05-30T22:00:00.900Z'))
  await put('time')
  const head = await quay.client.send(new HeadObjectCommand({ Bucket, Key: 'time' }))
  expect(head.LastModified?.toISOString()).toMatch(/^2026-05-30T22:00:0\d\.000Z$/)
})

test('a stream sent in chunks with a trailing checksum is stored as the bytes it means', async () => {
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251))
  const Body = Readable.from([bytes.subarray(0, 70_000), bytes.subarray(70_000)])
  await quay.client.send(new PutObjectCommand({ Bucket, Key: 'stream.bin', Body, ContentLength: bytes.length }))

  const stored = quay.store.get(Bucket, 'stream.bin')
  expect(stored?.body.equals(bytes)).toBe(true)
  expect(stored?.headers).toEqual({})
  const value = Buffer.alloc(4)
  value.writeUInt32BE(crc32(bytes))
  expect(stored?.checksum).toEqual({ algorithm: 'crc32', value: value.toString('base64') })
})

test.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)(
  'a %s checksum is checked and given back',
  async (ChecksumAlgorithm) => {
    await put(`sum-${ChecksumAlgorithm}`, 'tide', { ChecksumAlgorithm })
    const got = await read(`sum-${ChecksumAlgorithm}`, { ChecksumMode: 'ENABLED' })
    expect(got[`Checksum${ChecksumAlgorithm}`]).toBeDefined()
    expect(await refusalOf(put('sum-wrong', 'tide', { ChecksumSHA256: Buffer.alloc(32).toString('base64') }))).toEqual([
      'BadDigest',
      400,
    ])
  },
)

test('a wrong Content-MD5 is refused', async () => {
  expect(await refusalOf(put('md5', 'tide', { ContentMD5: Buffer.alloc(16).toString('base64') }))).toEqual([
    'BadDigest',
    400,
  ])
  expect(await refusalOf(put('md5', 'tide', { ContentMD5: 'short' }))).toEqual(['InvalidDigest', 400])
  expect(quay.store.get(Bucket, 'md5')).toBeUndefined()
})

test('what is not there is refused by name', async () => {
  expect(await refusalOf(read('nowhere'))).toEqual(['NoSuchKey', 404])
  expect(await refusalOf(quay.client.send(new HeadObjectCommand({ Bucket, Key: 'nowhere' })))).toEqual([
    'NotFound',
    404,
  ])
  expect(await refusalOf(quay.client.send(new GetObjectCommand({ Bucket: 'no-bucket', Key: 'a' })))).toEqual([
    'NoSuchBucket',
    404,
  ])
  await put('here')
  expect(await refusalOf(read('here', { VersionId: 'of-old' }))).toEqual(['NoSuchVersion', 404])
})

test('a copy keeps or replaces what was said of its source', async () => {
  await put('copy/from', 'x', { ContentType: 'text/css', Metadata: { revision: '1' }, Tagging: 'a=b' })
  const CopySource = `/${Bucket}/copy/from`
  await quay.client.send(new CopyObjectCommand({ Bucket, Key: 'copy/kept', CopySource }))
  expect(await read('copy/kept')).toMatchObject({ ContentType: 'text/css', Metadata: { revision: '1' }, TagCount: 1 })
  await quay.client.send(
    new CopyObjectCommand({
      Bucket,
      Key: 'copy/new',
      CopySource,
      MetadataDirective: 'REPLACE',
      ContentType: 'text/plain',
      Metadata: { revision: '2' },
    }),
  )
  expect(await read('copy/new')).toMatchObject({ ContentType: 'text/plain', Metadata: { revision: '2' } })

  const send = (more: object) =>
    quay.client.send(new CopyObjectCommand({ Bucket, Key: 'copy/from', CopySource, ...more }))
  expect(await refusalOf(send({}))).toEqual(['InvalidRequest', 400])
  expect(await refusalOf(send({ Key: 'copy/x', CopySourceIfMatch: '"other"' }))).toEqual(['PreconditionFailed', 412])
  expect(await refusalOf(send({ Key: 'copy/x', CopySource: `${Bucket}/copy/none` }))).toEqual(['NoSuchKey', 404])
  expect(await refusalOf(send({ Key: 'copy/new', IfNoneMatch: '*' }))).toEqual(['PreconditionFailed', 412])
})

test('tags are replaced as a set, and no more than ten are taken', async () => {
  await put('tags')
  const tag = (count: number) => Array.from({ length: count }, (_, index) => ({ Key: `k${index}`, Value: '<&>' }))
  const send = (TagSet: { Key: string; Value: string }[]) =>
    quay.client.send(new PutObjectTaggingCommand({ Bucket, Key: 'tags', Tagging: { TagSet } }))
  await send(tag(2))
  const got = await quay.client.send(new GetObjectTaggingCommand({ Bucket, Key: 'tags' }))
  expect(got.TagSet).toEqual(tag(2))
  expect(await refusalOf(send(tag(11)))).toEqual(['BadRequest', 400])
  expect(await refusalOf(send([...tag(1), ...tag(1)]))).toEqual(['InvalidTag', 400])
})

test('a locked version goes only for who may bypass governance', async () => {
  const until = new Date(quay.ground.clock.business().getTime() + 3_600_000)
  const { VersionId } = await put('lock', 'signed', { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: until })
  const remove = (more: object) =>
    quay.client.send(new DeleteObjectCommand({ Bucket, Key: 'lock', VersionId, ...more }))
  expect(await refusalOf(remove({}))).toEqual(['AccessDenied', 403])
  await remove({ BypassGovernanceRetention: true })
  expect(await refusalOf(read('lock'))).toEqual(['NoSuchKey', 404])
})

test('public ACLs are refused, as on any new bucket', async () => {
  expect(await refusalOf(put('acl', 'x', { ACL: 'public-read' }))).toEqual(['AccessControlListNotSupported', 400])
})

test('everything is there again after a restart, bytes and all', async () => {
  const { VersionId } = await put('kept/one', 'before')
  await put('kept/one', 'after')
  const { store } = quay.reopened()
  expect(store.get(Bucket, 'kept/one')?.body.toString()).toBe('after')
  expect(store.get(Bucket, 'kept/one', VersionId)?.body.toString()).toBe('before')
  expect(store.list(Bucket).map(({ key, etag }) => [key, etag])).toEqual(
    quay.store.list(Bucket).map(({ key, etag }) => [key, etag]),
  )
})

test('a listener hears of every change', async () => {
  const heard: string[] = []
  const stop = quay.store.onChange((bucket, key) => heard.push(`${bucket}/${key}`))
  await put('heard')
  await quay.client.send(new DeleteObjectCommand({ Bucket, Key: 'heard' }))
  stop()
  await put('heard')
  expect(heard).toEqual([`${Bucket}/heard`, `${Bucket}/heard`])
})

test('the buckets are listed', async () => {
  const { Buckets } = await quay.client.send(new ListBucketsCommand({}))
  expect(Buckets?.map(({ Name }) => Name)).toEqual([Bucket])
})
