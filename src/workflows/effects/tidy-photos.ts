// The bucket holds the photos that wait or are shown, and nothing else: no upload, nothing refused, nothing half done.
import { type Batch, isAwaited, keptUnder, keysOf, photosIn, quarantineOf } from '../../domain/photo/batch.ts'
import type { World } from '../../ports.ts'
import { DONE, type Paid } from '../carrier.ts'

export async function tidyPhotos(world: World, batch: Batch): Promise<Paid<Batch>> {
  const awaited = new Set(batch.files.filter(isAwaited).map(({ id }) => quarantineOf(batch, id)))
  await world.photoStore.clear(quarantineOf(batch), awaited)
  // While some may still come, what is being developed isn't known here yet.
  if (awaited.size > 0) return DONE
  const photos = [...photosIn(batch, 'waiting'), ...photosIn(batch, 'shown')]
  const kept = new Set(photos.flatMap(({ photo }) => Object.values(keysOf(batch, photo))))
  await world.photoStore.clear(keptUnder(batch), kept)
  return DONE
}
