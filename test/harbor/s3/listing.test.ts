// Lists, versions and removals with the AWS client.
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
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

test('versions stay readable below a delete marker, and one can be brought back', async () => {
  const [one, two] = [await put('v/page', 'one'), await put('v/page', 'two')]
  const gone = await quay.client.send(new DeleteObjectCommand({ Bucket, Key: 'v/page' }))
  expect(gone.DeleteMarker).toBe(true)
  expect(await refusalOf(read('v/page'))).toEqual(['NoSuchKey', 404])
  expect(await refusalOf(read('v/page', { VersionId: gone.VersionId }))).toEqual(['MethodNotAllowed', 405])
  expect((await read('v/page', { VersionId: one.VersionId })).text).toBe('one')

  const listed = await quay.client.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'v/' }))
  expect(listed.Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
    [two.VersionId, false],
    [one.VersionId, false],
  ])
  expect(listed.DeleteMarkers?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
    [gone.VersionId, true],
  ])

  const CopySource = `${Bucket}/v/page?versionId=${one.VersionId}`
  const copied = await quay.client.send(new CopyObjectCommand({ Bucket, Key: 'v/page', CopySource }))
  expect(copied.CopySourceVersionId).toBe(one.VersionId)
  expect((await read('v/page')).text).toBe('one')
})

test('versions are listed page by page without loss', async () => {
  for (const text of ['a', 'b', 'c']) await put('vp/one', text)
  await put('vp/two')
  const seen: (string | undefined)[] = []
  let marker = {}
  for (;;) {
    const page = await quay.client.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'vp/', MaxKeys: 2, ...marker }))
    seen.push(...(page.Versions ?? []).map(({ Key }) => Key))
    if (!page.IsTruncated) break
    marker = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
  }
  expect(seen).toEqual(['vp/one', 'vp/one', 'vp/one', 'vp/two'])
})

test('a list goes on from page to page, in the order of UTF-8', async () => {
  const keys = ['list/Z', 'list/a b+c', 'list/é', 'list/\uff5e', 'list/🚢']
  for (const key of [...keys].reverse()) await put(key)
  const seen: (string | undefined)[] = []
  let ContinuationToken: string | undefined
  do {
    const page = await quay.client.send(
      new ListObjectsV2Command({ Bucket, Prefix: 'list/', MaxKeys: 2, ContinuationToken }),
    )
    seen.push(...(page.Contents ?? []).map(({ Key }) => Key))
    ContinuationToken = page.NextContinuationToken
  } while (ContinuationToken)
  expect(seen).toEqual(keys)

  const encoded = await quay.client.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/a', EncodingType: 'url' }))
  expect(encoded.Contents?.[0]?.Key).toBe('list/a+b%2Bc')
  const bad = quay.client.send(new ListObjectsV2Command({ Bucket, ContinuationToken: 'nonsense!' }))
  expect(await refusalOf(bad)).toEqual(['InvalidArgument', 400])
})

test('a delimiter rolls up what lies below it', async () => {
  for (const key of ['roll/a', 'roll/b/1', 'roll/b/2', 'roll/c/1', 'roll/d']) await put(key)
  const asked = { Bucket, Prefix: 'roll/', Delimiter: '/', MaxKeys: 2 }
  const first = await quay.client.send(new ListObjectsV2Command(asked))
  expect(first).toMatchObject({ KeyCount: 2, IsTruncated: true, CommonPrefixes: [{ Prefix: 'roll/b/' }] })
  const second = await quay.client.send(
    new ListObjectsV2Command({ ...asked, ContinuationToken: first.NextContinuationToken }),
  )
  expect(second).toMatchObject({ KeyCount: 2, IsTruncated: false, CommonPrefixes: [{ Prefix: 'roll/c/' }] })
  expect(second.Contents?.map(({ Key }) => Key)).toEqual(['roll/d'])
  const old = await quay.client.send(new ListObjectsCommand(asked))
  expect(old.NextMarker).toBe('roll/b/')
})

test('many objects are removed at once', async () => {
  await put('many/1')
  await put('many/2')
  const Objects = [{ Key: 'many/1' }, { Key: 'many/2' }]
  const removed = await quay.client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
  expect(removed.Deleted?.map(({ Key, DeleteMarker }) => [Key, DeleteMarker])).toEqual([
    ['many/1', true],
    ['many/2', true],
  ])
  expect(quay.store.list(Bucket).some(({ key }) => key.startsWith('many/'))).toBe(false)
})
