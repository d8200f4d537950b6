// A charter's manifest: as it is now, or as it was frozen, for whoever has a link to it and still may see it.
import type { Charter } from '../domain/charter.ts'
import { drawUp, waiversNeeded } from '../domain/manifest/draw-up.ts'
import { type Manifest, manifestKey, readManifest } from '../domain/manifest/manifest.ts'
import type { Person } from '../domain/person.ts'
import { mayAs, roleOf } from '../domain/role.ts'
import type { Waiver } from '../domain/waiver/waiver.ts'
import type { World } from '../ports.ts'
import { someAtATime } from './in-slices.ts'

/** From when it is made: long enough to print it and to look at it on the way. */
export const LINK_MS = 12 * 3_600_000
const AT_A_TIME = 8

export function manifestToken({ links, clock }: World, charter: Charter, { id }: Person): string {
  const until = new Date(clock.wall().getTime() + LINK_MS)
  return links.sign({ kind: 'manifest', charter: charter.id, person: id }, until)
}

export type OpenedManifest =
  | { readonly kind: 'manifest'; readonly manifest: Manifest; readonly charter: Charter }
  /** Forged or expired; or whoever it was made for may no longer see it. */
  | { readonly kind: 'dead' | 'not-allowed' }
  /** It cast off, and the frozen copy is not to be found. */
  | { readonly kind: 'lost' | 'cleared' }

export async function openManifest(world: World, token: string): Promise<OpenedManifest> {
  const link = world.links.open(token, 'manifest')
  const [charter, people] = await Promise.all([link && world.charters.get(link.charter), link && world.people.all()])
  if (!link || !charter || !people) return { kind: 'dead' }
  const person = people.find(({ id }) => id === link.person)
  if (!mayAs(roleOf(person), 'captain')) return { kind: 'not-allowed' }

  const isFrozen = charter.voyage !== undefined && charter.voyage.over?.kind !== 'not-out'
  const manifest = isFrozen ? await frozenManifest(world, charter) : await drawManifest(world, charter, people)
  if (manifest) return { kind: 'manifest', manifest, charter }
  return { kind: charter.voyage?.cleared ? 'cleared' : 'lost' }
}

/** As it is now. */
export async function drawManifest(world: World, charter: Charter, people: readonly Person[]): Promise<Manifest> {
  return drawUp(charter, { operator: world.operator, people, waivers: await waiversOf(world, charter) })
}

/** Of the last cast off. */
export async function frozenManifest(
  { vault }: World,
  { id, voyage, frozen = [] }: Charter,
): Promise<Manifest | undefined> {
  if (!voyage) return undefined
  const pending = frozen.find(({ castOff }) => castOff?.nth === voyage.nth)
  if (pending) return pending
  const text = await vault.read(manifestKey(id, voyage.nth))
  return text === undefined ? undefined : readManifest(text)
}

export async function waiversOf(world: World, charter: Charter): Promise<ReadonlyMap<string, Waiver>> {
  const read = await someAtATime(waiversNeeded(charter), AT_A_TIME, (id) => world.waivers.get(id))
  const failed = read.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return new Map(read.flatMap((one) => (one.status === 'fulfilled' && one.value ? [[one.value.id, one.value]] : [])))
}
