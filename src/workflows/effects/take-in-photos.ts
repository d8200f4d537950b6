// Looks into quarantine: what is a photo is drawn anew and kept under a name that nobody knows; the upload itself goes.
import {
  type Batch,
  type BatchFile,
  type FileState,
  isAwaited,
  keysOf,
  MOST_BYTES,
  MOST_PIXELS,
  quarantineOf,
} from '../../domain/photo/batch.ts'
import { lookedAt } from '../../domain/photo/intake.ts'
import { lookAgainAt, movedAway, movedTo, released, turnedDown, verdictOn } from '../../domain/photo/waits.ts'
import { sha256 } from '../../domain/sha256.ts'
import type { Changed } from '../../ports/store.ts'
import type { World } from '../../ports.ts'
import { DONE, type Paid } from '../carrier.ts'

const AGAIN_MS = 60_000
/** After this long the rest is left for another look: whoever looks may have to end, and then nothing would be written down. */
const MOST_MS = 25_000
const REST_MS = 1_000

/** `deliver`: pays what a batch owes that was moved to another charter. */
export async function takeInPhotos(
  world: World,
  batch: Batch,
  deliver: (changed: Changed<Batch, unknown>) => Promise<unknown>,
): Promise<Paid<Batch>> {
  if (batch.waiver === undefined) return lookAtAll(world, batch)
  const now = world.clock.business()
  const verdict = verdictOn(batch, await world.waivers.get(batch.waiver), now)
  if (verdict.kind === 'ours') return lookAtAll(world, released(batch))
  if (verdict.kind === 'elsewhere') {
    const created = await world.photos.create(movedTo(verdict.charterId, batch, now))
    if (created) await deliver(created)
    return { ...DONE, learn: movedAway }
  }
  if (verdict.kind === 'waits') return { end: { kind: 'later', due: lookAgainAt(now), problems: [] } }
  return { ...DONE, learn: (item) => turnedDown(item, now) }
}

async function lookAtAll(world: World, batch: Batch): Promise<Paid<Batch>> {
  const begun = world.clock.wall().getTime()
  const isOver = world.clock.wall() > new Date(batch.until)
  const looked = new Map<string, FileState>()
  const left = batch.files.filter(isAwaited)
  for (let file = left.shift(); file; file = left.shift()) {
    const state = await look(world, batch, file)
    if (state) looked.set(file.id, state)
    if (world.clock.wall().getTime() - begun > MOST_MS) break
  }
  const now = world.clock.business()
  const isWhole = left.length === 0
  const over = isOver && isWhole
  const learn = (item: Batch) => lookedAt(released(item), looked, over, now)
  if (!isWhole) return { end: { kind: 'later', due: soon(now, REST_MS), problems: [] }, learn }
  if (over) return { ...DONE, learn }
  const open = new Date(batch.until).getTime() - world.clock.wall().getTime()
  return { end: { kind: 'later', due: soon(now, open + AGAIN_MS), problems: [] }, learn }
}

/** Undefined: it isn't there yet. Done again after a crash it comes to the same, for the name is the content's. */
async function look(world: World, batch: Batch, { id }: BatchFile): Promise<FileState | undefined> {
  const upload = await world.photoStore.read(quarantineOf(batch, id), MOST_BYTES)
  if (upload === undefined) return undefined
  if (upload === 'too-large') return { kind: 'unfit', why: 'too-large' }
  const developed = await world.darkroom.develop(upload, MOST_PIXELS)
  if (developed.kind === 'unfit') return developed

  const hash = sha256(developed.full).slice(0, 24)
  const photo = { name: `${id}-${hash}`, width: developed.width, height: developed.height }
  const { full, thumb } = keysOf(batch, photo)
  await world.photoStore.keep(thumb, developed.thumb)
  await world.photoStore.keep(full, developed.full)
  return { kind: 'waiting', photo }
}

function soon(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString()
}
