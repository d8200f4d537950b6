// The party's album: what the crew has accepted, each photo at an address of its own that ends soon.
import type { Charter } from '../domain/charter.ts'
import { keysOf, photosIn } from '../domain/photo/batch.ts'
import type { World } from '../ports.ts'
import { pictureAddress } from '../views/addresses.ts'
import { type GalleryPhoto, senderName } from '../views/photo-pages.ts'
import { openParty } from './party-link.ts'

export type Album =
  | { readonly kind: 'album'; readonly charter: Charter; readonly photos: readonly GalleryPhoto[] }
  | { readonly kind: 'dead' }

const PICTURE_MS = 12 * 3_600_000

export async function showAlbum(world: World, token: string): Promise<Album> {
  const opened = await openParty(world, token)
  if (opened.kind === 'dead') return opened
  const { charter } = opened
  const until = new Date(world.clock.wall().getTime() + PICTURE_MS)
  const at = (key: string) => pictureAddress(world.operator, world.links.sign({ kind: 'photo', key }, until))
  const batches = await world.photos.of(charter.id)
  const photos = batches.flatMap((batch) =>
    photosIn(batch, 'shown').map(({ photo }) => {
      const { full, thumb } = keysOf(batch, photo)
      const { width, height } = photo
      return { full: at(full), thumb: at(thumb), width, height, from: senderName(batch.from) }
    }),
  )
  return { kind: 'album', charter, photos }
}
