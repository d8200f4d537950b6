// Which guest page counts now: what an open one asks, to see whether it is still that.
import { faceAt, type PageFace } from '../domain/post-sail.ts'
import { rollbackOf } from '../domain/rollback.ts'
import type { World } from '../ports.ts'

export interface CurrentPage {
  readonly revision: number
  readonly face: PageFace
}

/** Undefined: there is no such charter. By what is decided, so that a page whose successor is not out yet can say so. */
export async function currentPage(world: World, charterId: string): Promise<CurrentPage | undefined> {
  const charter = await world.charters.get(charterId)
  if (!charter) return undefined
  const face = faceAt(charter, world.clock.business())
  const rollback = face === 'post' ? undefined : rollbackOf(charter)
  return { revision: rollback?.to ?? charter.revision, face }
}
