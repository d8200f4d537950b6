// A world for guests: the store, their photos, and what was frozen for whoever prints it.
import { photoDoor } from '../outbound/photo-door.ts'
import { vaultReader } from '../outbound/vault-reader.ts'
import type { PhotoStore } from '../ports/photos.ts'
import type { Vault } from '../ports/vault.ts'
import type { World } from '../ports.ts'
import { answering } from './answering.ts'
import { elsewhere, only } from './elsewhere.ts'
import type { Making } from './making.ts'

export function guestsWorld(making: Making): World {
  const { aws, clock, config } = making
  const photoStore = elsewhere<PhotoStore>('The photos', photoDoor({ aws, store: config.store }, clock))
  const vault = elsewhere<Vault>('The vault', vaultReader({ aws, store: config.store }))
  return only({ ...answering(making), photoStore, vault })
}
