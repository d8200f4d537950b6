// The card of a batch of photos: drawn once there is something to see, drawn over when that changes.
import { type Batch, keysOf, photosIn } from '../../domain/photo/batch.ts'
import type { World } from '../../ports.ts'
import { pictureAddress } from '../../views/addresses.ts'
import { photosCard } from '../../views/photos-card.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { drawOver } from './draw-over.ts'

/** After the last upload; the same for each drawing, so that nothing is drawn anew for a new address. */
const SEEN_MS = 30 * 24 * 3_600_000

export async function drawPhotosCard(world: World, batch: Batch, hand: Hand): Promise<Paid<Batch>> {
  const charter = await world.charters.get(batch.charterId)
  if (!charter) return DONE
  const thumbs = picturesOf(world, batch, 'thumb')
  const message = photosCard({ operator: world.operator, charter, batch, thumbs })
  // It follows from a look that may not be saved yet: somebody who died may have posted it.
  const card = await drawOver(world, { ...hand, fresh: false }, batch.card, message, `photos/${batch.id}`)
  return { ...DONE, learn: (item) => ({ ...item, card }) }
}

/** Addresses of what waits and what is shown, by the file's id, for the crew. */
export function picturesOf(world: World, batch: Batch, size: 'full' | 'thumb'): ReadonlyMap<string, string> {
  const until = new Date(Date.parse(batch.until) + SEEN_MS)
  const photos = [...photosIn(batch, 'waiting'), ...photosIn(batch, 'shown')]
  return new Map(
    photos.map(({ id, photo }) => {
      const token = world.links.sign({ kind: 'photo', key: keysOf(batch, photo)[size] }, until)
      return [id, pictureAddress(world.operator, token)]
    }),
  )
}
