// A world for guests: the store, and their photos.
import { photoDoor } from '../outbound/photo-door.ts'
import type { PhotoStore, World } from '../ports.ts'
import { answering } from './answering.ts'
import { elsewhere, only } from './elsewhere.ts'
import type { Making } from './making.ts'

export function guestsWorld(making: Making): World {
  const { aws, clock, config } = making
  const photoStore = elsewhere<PhotoStore>('The photos', photoDoor({ aws, store: config.store }, clock))
  return only({ ...answering(making), photoStore })
}
