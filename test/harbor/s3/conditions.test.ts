// Writes and reads under conditions, and parts of a body, with the AWS client.
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
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

test('only one of two first writers wins', async () => {
  await put('once', 'first', { IfNoneMatch: '*' })
  expect(await refusalOf(put('once', 'second', { IfNoneMatch: '*' }))).toEqual(['PreconditionFailed', 412])
  expect((await read('once')).text).toBe('first')
})

test('a write on a stale ETag is refused, and one on nothing finds no key', async () => {
  const first = await put('turns', 'one')
  await put('turns', 'two', { IfMatch: first.ETag })
  expect(await refusalOf(put('turns', 'three', { IfMatch: first.ETag }))).toEqual(['PreconditionFailed', 412])
  expect(await refusalOf(put('turns-not', 'x', { IfMatch: first.ETag }))).toEqual(['NoSuchKey', 404])
  expect((await read('turns')).text).toBe('two')
})

test('a removed key may be written first again', async () => {
  await put('again', 'one')
  await quay.client.send(new DeleteObjectCommand({ Bucket, Key: 'again' }))
  await put('again', 'two', { IfNoneMatch: '*' })
  expect((await read('again')).text).toBe('two')
})

test('reads honour their conditions', async () => {
  const { ETag } = await put('reads', 'same')
  expect(await refusalOf(read('reads', { IfNoneMatch: ETag }))).toMatchObject([expect.anything(), 304])
  expect(await refusalOf(read('reads', { IfMatch: '"other"' }))).toEqual(['PreconditionFailed', 412])
  expect((await read('reads', { IfMatch: ETag })).text).toBe('same')
  const LastModified = (await read('reads')).LastModified
  expect(await refusalOf(read('reads', { IfModifiedSince: LastModified }))).toMatchObject([expect.anything(), 304])
  expect(await refusalOf(read('reads', { IfUnmodifiedSince: new Date(0) }))).toEqual(['PreconditionFailed', 412])
})

test('ranges are given, and refused beyond the end', async () => {
  await put('range', '0123456789')
  expect(await read('range', { Range: 'bytes=2-4' })).toMatchObject({ text: '234', ContentRange: 'bytes 2-4/10' })
  expect((await read('range', { Range: 'bytes=7-' })).text).toBe('789')
  expect((await read('range', { Range: 'bytes=-2' })).text).toBe('89')
  expect((await read('range', { Range: 'bytes=5-99' })).text).toBe('56789')
  expect(await refusalOf(read('range', { Range: 'bytes=10-' }))).toEqual(['InvalidRange', 416])
})
