// Somebody says that their uploads are done: only a hint to look now; what became of each is told.
import type { Batch } from '../domain/photo/batch.ts'
import { oweLook } from '../domain/photo/intake.ts'
import type { World } from '../ports.ts'
import { deliverPhotos } from './deliver-photos.ts'

export interface Arrival {
  /** As far as it was known before the look. */
  readonly batch: Batch
  /** The look itself, with the batch after it. */
  readonly delivered: Promise<Batch>
}

export async function photosArrived(world: World, batchId: string): Promise<Arrival | undefined> {
  if (!/^[^/]+\/[^/]+$/.test(batchId)) return undefined
  const now = world.clock.business()
  const changed = await world.photos.change(batchId, (batch) => ({ next: oweLook(batch, now), outcome: 'told' }))
  return changed && { batch: changed.item, delivered: deliverPhotos(world, changed) }
}
