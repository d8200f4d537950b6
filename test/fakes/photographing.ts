// Guests who send photos: they ask with a code, and put into quarantine what they were asked for; and whoever looks at them.
import { type Batch, quarantineOf } from '../../src/domain/photo/batch.ts'
import { printOf } from '../../src/domain/photo/moderate.ts'
import { readPhotoRequest } from '../../src/domain/photo/request.ts'
import { type Invitation, invitePhotos } from '../../src/workflows/invite-photos.ts'
import { moderatePhotos } from '../../src/workflows/moderate-photos.ts'
import { photosArrived } from '../../src/workflows/photos-arrived.ts'
import { QUINN } from './jada.ts'
import type { FakeWorld } from './world.ts'

export interface Asking {
  /** Quinn's, unless said. */
  readonly charterId?: string
  /** The charter's own, when left out. */
  readonly code?: string
  readonly address?: string
  readonly names?: readonly string[]
}

export function asks(
  fake: FakeWorld,
  { charterId = QUINN, code, address = '203.0.113.7', names = ['a.jpg'] }: Asking,
): Promise<Invitation> {
  const read = readPhotoRequest({
    event_id: charterId,
    code: code ?? fake.charter(charterId).photoUploadCode,
    files: names.map((name) => ({ name, type: 'image/jpeg', size: 100 })),
  })
  if (read.kind === 'problem') throw new Error(read.sentence)
  return invitePhotos(fake.world(), read.request, address)
}

export interface Sending extends Asking {
  /** One that never comes. */
  readonly but?: string
  readonly tell?: boolean
  readonly bytes?: Uint8Array
}

export async function sends(fake: FakeWorld, { but, tell = true, bytes, ...asking }: Sending): Promise<Batch> {
  const asked = await asks(fake, asking)
  if (asked.kind !== 'invited') throw new Error(asked.kind)
  const { batch } = asked
  for (const { id, name } of batch.files)
    if (name !== but) fake.bucket.set(quarantineOf(batch, id), bytes ?? jpeg(name))
  if (tell) await (await photosArrived(fake.world(), batch.id))?.delivered
  return batch
}

/** Somebody of the crew lets the guests see these of what they saw, or all. */
export async function decides(
  fake: FakeWorld,
  batch: Batch,
  slackUser: string,
  show: ReadonlySet<string> | 'all' | 'no-more',
  seen = printOf(kept(fake, batch)),
) {
  const { outcome, delivered } = await moderatePhotos(fake.world(), { batchId: batch.id, seen, show, slackUser })
  await delivered
  return outcome
}

export function kept(fake: FakeWorld, { id }: Pick<Batch, 'id'>): Batch {
  return fake.photos.get(id) as unknown as Batch
}

export function jpeg(words: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(words)])
}
