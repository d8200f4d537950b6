// The bucket holds the photos that wait or are shown, and nothing else: no upload, nothing refused, nothing half done.
import type { Owed } from '../../domain/owed.ts'
import { type Batch, isAwaited, keptUnder, keysOf, photosIn, quarantineOf } from '../../domain/photo/batch.ts'
import type { World } from '../../ports.ts'
import { DONE, type Paid } from '../carrier.ts'

const AGAIN_MS = 1_000

/** Goes by what is written down: an upload whose end isn't saved yet has to be there for the next look. */
export async function tidyPhotos(world: World, { id }: Batch, { turn }: Owed): Promise<Paid<Batch>> {
  const batch = await world.photos.get(id)
  if (!batch) return DONE
  if ((batch.owed.tidy?.turn ?? 0) < turn) {
    const due = new Date(world.clock.business().getTime() + AGAIN_MS).toISOString()
    return { end: { kind: 'later', due, problems: [] } }
  }
  const awaited = new Set(batch.files.filter(isAwaited).map((file) => quarantineOf(batch, file.id)))
  await world.photoStore.clear(quarantineOf(batch), awaited)
  // While some may still come, what is being developed isn't known here yet.
  if (awaited.size > 0) return DONE
  const photos = [...photosIn(batch, 'waiting'), ...photosIn(batch, 'shown')]
  await world.photoStore.clear(
    keptUnder(batch),
    new Set(photos.flatMap(({ photo }) => Object.values(keysOf(batch, photo)))),
  )
  return DONE
}
