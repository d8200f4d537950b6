// Somebody of the crew decides in Slack which photos the guests may see.
import type { Batch } from '../domain/photo/batch.ts'
import { type Moderated, type Moderation, moderate } from '../domain/photo/moderate.ts'
import { mayHandleWaivers } from '../domain/waiver/may-handle.ts'
import type { World } from '../ports.ts'
import { deliverPhotos } from './deliver-photos.ts'
import { picturesOf } from './effects/draw-photos-card.ts'

export interface Moderating {
  readonly outcome: Moderated | { readonly kind: 'not-allowed' | 'no-such-photos' }
  readonly delivered: Promise<unknown>
}

export interface Asked extends Pick<Moderation, 'seen' | 'show'> {
  readonly batchId: string
  readonly slackUser: string
}

export async function moderatePhotos(world: World, { batchId, slackUser, seen, show }: Asked): Promise<Moderating> {
  const person = (await world.people.all()).find((one) => one.slackUser === slackUser)
  if (!person || !mayHandleWaivers(person)) return ended('not-allowed')
  const moderation = { seen, show, by: person.name, now: world.clock.business() }
  const changed = await world.photos.change(batchId, (batch) => moderate(batch, moderation))
  if (!changed) return ended('no-such-photos')
  return { outcome: changed.outcome, delivered: deliverPhotos(world, changed) }
}

export interface ToPick {
  readonly kind: 'to-pick'
  readonly batch: Batch
  readonly pictures: ReadonlyMap<string, string>
}

/** What there is to pick from, in its size. */
export async function photosToPick(
  world: World,
  batchId: string,
  slackUser: string,
): Promise<ToPick | { readonly kind: 'not-allowed' | 'no-such-photos' }> {
  const [people, batch] = await Promise.all([world.people.all(), world.photos.get(batchId)])
  if (!mayHandleWaivers(people.find((one) => one.slackUser === slackUser))) return { kind: 'not-allowed' }
  if (!batch) return { kind: 'no-such-photos' }
  return { kind: 'to-pick', batch, pictures: picturesOf(world, batch, 'full') }
}

function ended(kind: 'not-allowed' | 'no-such-photos'): Moderating {
  return { outcome: { kind }, delivered: Promise.resolve() }
}
