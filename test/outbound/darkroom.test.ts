// Strangers' pictures in a process of its own: drawn, refused, and outlived.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { darkroomApart } from '../../src/outbound/darkroom-apart.ts'
import { realPhoto } from '../stories/pictures.ts'

const MOST = 60_000_000

test('each is drawn as asked, also when they come at once, and after the process has ended', async () => {
  const room = darkroomApart({ timeMs: 20_000, idleMs: 50 })
  const { bytes } = await realPhoto('a.jpg', '#123456', 640, 480)
  const all = await Promise.all([
    room.develop(bytes, MOST),
    room.develop(Buffer.from('no picture'), MOST),
    room.develop(bytes, 1_000),
  ])
  expect(all.map((one) => (one.kind === 'unfit' ? one.why : `${one.width}x${one.height}`))).toEqual([
    '640x480',
    'not-a-photo',
    'too-many-pixels',
  ])
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await room.develop(bytes, MOST)).toMatchObject({ kind: 'developed', width: 640 })
})

test('a picture that takes too long ends its process, twice, and is broken', async () => {
  const { bytes } = await realPhoto('a.jpg', '#123456', 640, 480)
  expect(await darkroomApart({ timeMs: 1, idleMs: 50 }).develop(bytes, MOST)).toEqual({ kind: 'unfit', why: 'broken' })
})

test('where there is no darkroom no picture is called broken: it stays to be looked at', async () => {
  const room = darkroomApart({ timeMs: 20_000, idleMs: 50 }, join(import.meta.dirname, 'no-such-child.ts'))
  await expect(room.develop(Buffer.from('any'), MOST)).rejects.toThrow(
    'The darkroom: could not look at a photo (not-opened).',
  )
  await expect(room.develop(Buffer.from('any'), MOST)).rejects.toThrow('not-opened')
})
