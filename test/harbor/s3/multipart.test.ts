// Uploads in parts, and the buckets that they go to.
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetBucketLocationCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  GetObjectLockConfigurationCommand,
  HeadBucketCommand,
  ListPartsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BUCKET as Bucket, openQuay, type Quay, refusalOf } from './quay.ts'

const PART = 5 * 1024 * 1024
let quay: Quay
beforeAll(async () => {
  quay = await openQuay()
})
afterAll(() => quay.stop())

async function begun(Key: string) {
  const { UploadId } = await quay.client.send(
    new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'image/jpeg', ChecksumAlgorithm: 'CRC32' }),
  )
  const named = { Bucket, Key, UploadId }
  return {
    named,
    part: async (PartNumber: number, Body: Buffer) => ({
      PartNumber,
      ...(await quay.client.send(new UploadPartCommand({ ...named, PartNumber, Body }))),
    }),
    complete: (Parts: { PartNumber: number; ETag?: string | undefined }[]) =>
      quay.client.send(new CompleteMultipartUploadCommand({ ...named, MultipartUpload: { Parts } })),
  }
}

test('parts become one object in the order of their numbers', async () => {
  const upload = await begun('big.jpg')
  const second = await upload.part(2, Buffer.from('tail'))
  const first = await upload.part(1, Buffer.alloc(PART, 'x'))
  const { Parts } = await quay.client.send(new ListPartsCommand(upload.named))
  expect(Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
    [1, PART],
    [2, 4],
  ])

  const done = await upload.complete([first, second])
  expect(done.ETag).toMatch(/^"[0-9a-f]{32}-2"$/)
  expect(done.ChecksumCRC32).toMatch(/-2$/)
  const got = await quay.client.send(new GetObjectCommand({ Bucket, Key: 'big.jpg', Range: 'bytes=-6' }))
  expect(await got.Body?.transformToString()).toBe('xxtail')
  expect(got).toMatchObject({ ContentType: 'image/jpeg', ETag: done.ETag })
  expect(await refusalOf(upload.complete([first, second]))).toEqual(['NoSuchUpload', 404])
})

test('parts that are small, unknown or out of order are refused', async () => {
  const upload = await begun('odd.jpg')
  const [one, two] = [await upload.part(1, Buffer.from('a')), await upload.part(2, Buffer.from('b'))]
  expect(await refusalOf(upload.complete([one, two]))).toEqual(['EntityTooSmall', 400])
  expect(await refusalOf(upload.complete([two, one]))).toEqual(['InvalidPartOrder', 400])
  expect(await refusalOf(upload.complete([{ ...one, ETag: '"other"' }]))).toEqual(['InvalidPart', 400])
  expect(await refusalOf(upload.complete([]))).toEqual(['MalformedXML', 400])
})

test('an aborted upload leaves nothing', async () => {
  const upload = await begun('gone.jpg')
  await upload.part(1, Buffer.from('a'))
  await quay.client.send(new AbortMultipartUploadCommand(upload.named))
  expect(await refusalOf(upload.part(2, Buffer.from('b')))).toEqual(['NoSuchUpload', 404])
  expect(quay.store.get(Bucket, 'gone.jpg')).toBeUndefined()
})

test('a bucket that was there from the start is versioned, a new one is not yet', async () => {
  const versioning = (name: string) => quay.client.send(new GetBucketVersioningCommand({ Bucket: name }))
  expect((await versioning(Bucket)).Status).toBe('Enabled')
  await quay.client.send(new CreateBucketCommand({ Bucket: 'new-bucket' }))
  expect((await versioning('new-bucket')).Status).toBeUndefined()
  expect(await refusalOf(quay.client.send(new CreateBucketCommand({ Bucket })))).toEqual([
    'BucketAlreadyOwnedByYou',
    409,
  ])
  expect(await refusalOf(quay.client.send(new HeadBucketCommand({ Bucket: 'none' })))).toEqual(['NotFound', 404])
  const { LocationConstraint } = await quay.client.send(new GetBucketLocationCommand({ Bucket }))
  expect(LocationConstraint).toBe('us-west-2')
})

test('a bucket that is made with object lock has it, and versions, from the start', async () => {
  const made = { Bucket: 'locked-bucket' }
  await quay.client.send(new CreateBucketCommand({ ...made, ObjectLockEnabledForBucket: true }))
  const { ObjectLockConfiguration } = await quay.client.send(new GetObjectLockConfigurationCommand(made))
  expect(ObjectLockConfiguration?.ObjectLockEnabled).toBe('Enabled')
  expect((await quay.client.send(new GetBucketVersioningCommand(made))).Status).toBe('Enabled')
})

test('without versions an object is replaced and removed for good', async () => {
  const plain = { Bucket: 'plain-bucket', Key: 'a' }
  await quay.client.send(new CreateBucketCommand({ Bucket: plain.Bucket }))
  await quay.client.send(new PutObjectCommand({ ...plain, Body: 'one' }))
  await quay.client.send(new PutObjectCommand({ ...plain, Body: 'two' }))
  expect(quay.store.versions(plain.Bucket).map(({ versionId }) => versionId)).toEqual(['null'])
  await quay.client.send(new DeleteObjectCommand(plain))
  expect(quay.store.versions(plain.Bucket)).toEqual([])

  const VersioningConfiguration = { Status: 'Enabled' } as const
  await quay.client.send(new PutBucketVersioningCommand({ Bucket: plain.Bucket, VersioningConfiguration }))
  await quay.client.send(new PutObjectCommand({ ...plain, Body: 'three' }))
  await quay.client.send(new DeleteObjectCommand(plain))
  expect(quay.store.versions(plain.Bucket)).toHaveLength(2)
})
