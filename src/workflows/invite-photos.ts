// A guest announces photos with a code: each may be put into quarantine, by a form of its own.
import type { Charter } from '../domain/charter.ts'
import { type Batch, MOST_BATCHES, MOST_WAITING, quarantineOf } from '../domain/photo/batch.ts'
import { addressGroup, type CodeOwner, codeHash, ownerOf } from '../domain/photo/codes.ts'
import { newBatch } from '../domain/photo/new-batch.ts'
import type { PhotoRequest } from '../domain/photo/request.ts'
import { waitingOwner } from '../domain/photo/waits.ts'
import type { UploadForm } from '../ports/photos.ts'
import type { World } from '../ports.ts'
import { deliverPhotos } from './deliver-photos.ts'
import { endOf } from './party-link.ts'

export type Invitation =
  | { readonly kind: 'invited'; readonly batch: Batch; readonly forms: readonly InvitedFile[] }
  | { readonly kind: 'wrong-code' | 'locked' | 'cancelled' | 'closed' | 'full' | 'not-kept' | 'none-fit' }

export interface InvitedFile extends UploadForm {
  /** Which of the files that were sent, from 0. */
  readonly at: number
  readonly name: string
  readonly id: string
}

/** After the trip. */
const OPEN_MS = 60 * 24 * 3_600_000
/** What is tried where no charter is, counts together. */
const NOWHERE = '?'

export async function invitePhotos(world: World, request: PhotoRequest, address: string): Promise<Invitation> {
  const known = await opened(world, request, addressGroup(address))
  if (typeof known === 'string') return { kind: known }
  const { charter, owner } = known
  if (charter.cancelled) return { kind: 'cancelled' }
  if (endOf(charter).getTime() + OPEN_MS < world.clock.business().getTime()) return { kind: 'closed' }
  if (request.files.length === 0) return { kind: 'none-fit' }
  if (!(await hasRoom(world, charter.id, owner))) return { kind: 'full' }

  const { clock, ids } = world
  const batch = newBatch({
    charterId: charter.id,
    owner,
    files: request.files,
    business: clock.business(),
    wall: clock.wall(),
    freshId: ids.next,
  })
  const created = await world.photos.create(batch)
  if (!created) return { kind: 'not-kept' }
  await deliverPhotos(world, created)
  return { kind: 'invited', batch: created.item, forms: await formsOf(world, created.item, request) }
}

/** A try is taken before the code is looked at, so that no more than a few ever are. */
async function opened(
  world: World,
  { eventId, code }: PhotoRequest,
  address: string,
): Promise<{ readonly charter: Charter; readonly owner: CodeOwner } | 'locked' | 'wrong-code'> {
  const charter = await world.charters.find(eventId.toLowerCase())
  const about = charter?.id ?? NOWHERE
  if (!(await world.guesses.take(about, address))) return 'locked'
  const owner = charter && (ownerOf(charter, code) ?? (await strangerOf(world, charter.id, code)))
  if (!owner) return 'wrong-code'
  await world.guesses.giveBack(about, address)
  return { charter, owner }
}

/** Somebody who signed without the guests' link, and whom nobody has matched yet. */
async function strangerOf(world: World, charterId: string, code: string): Promise<CodeOwner | undefined> {
  const hash = codeHash(code)
  const waiverId = await world.waitingCodes.waiverOf(charterId, hash)
  const waiver = waiverId === undefined ? undefined : await world.waivers.get(waiverId)
  return waiver && waitingOwner(waiver, charterId, hash)
}

/** Places are taken before, not counted after: those who come at once get no more than there are. */
async function hasRoom({ photoRoom }: World, charterId: string, { hash, waiver }: CodeOwner): Promise<boolean> {
  const [most, all] = waiver === undefined ? [MOST_BATCHES, 'all'] : [MOST_WAITING, 'waiting']
  const own = await photoRoom.take(charterId, hash, most.code)
  return own && photoRoom.take(charterId, all, most.charter)
}

async function formsOf({ photoStore }: World, batch: Batch, request: PhotoRequest): Promise<readonly InvitedFile[]> {
  const until = new Date(batch.until)
  return Promise.all(
    batch.files.map(async ({ id, name, type }, index) => ({
      at: request.files[index]?.at ?? index,
      name,
      id,
      ...(await photoStore.invite(quarantineOf(batch, id), type, until)),
    })),
  )
}
