// Pays what a batch of photos owes: a look into quarantine, its card, and a bucket that holds no more than it should.
import type { Owed } from '../domain/owed.ts'
import type { Batch } from '../domain/photo/batch.ts'
import type { Changed } from '../ports/store.ts'
import type { World } from '../ports.ts'
import { type Carrier, DONE, type Hand, type Paid } from './carrier.ts'
import { deliver } from './deliver.ts'
import { drawPhotosCard } from './effects/draw-photos-card.ts'
import { takeInPhotos } from './effects/take-in-photos.ts'
import { tidyPhotos } from './effects/tidy-photos.ts'

export function deliverPhotos(world: World, changed: Changed<Batch, unknown>): Promise<Batch> {
  return deliver(world, PHOTOS, changed)
}

export const PHOTOS: Carrier<Batch> = { name: 'photos', ledger: (world) => world.photos, pay }

async function pay(world: World, batch: Batch, debt: Owed, hand: Hand): Promise<Paid<Batch>> {
  switch (debt.kind) {
    case 'intake':
      return takeInPhotos(world, batch, (changed) => deliverPhotos(world, changed))
    case 'card':
      return drawPhotosCard(world, batch, hand)
    case 'tidy':
      return tidyPhotos(world, batch, debt)
    default:
      return DONE
  }
}
