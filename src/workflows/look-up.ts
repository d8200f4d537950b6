// What the ops page asks: charters by day or by who sails, one of them whole, its history.
import type { Charter } from '../domain/charter.ts'
import { DESK } from '../domain/desk.ts'
import type { Link } from '../domain/link.ts'
import type { Viewer } from '../domain/ops-viewer.ts'
import { type Batch, keysOf, photosIn } from '../domain/photo/batch.ts'
import type { Mark, PageAsked } from '../ports/look-up.ts'
import type { World } from '../ports.ts'
import { manifestAddress, pictureAddress } from '../views/addresses.ts'
import { charterDetail } from '../views/api/charter-detail.ts'
import { charterRow, rowFacts } from '../views/api/charter-row.ts'
import type { CharterSaid, Row } from '../views/api/schema.ts'
import { senderName } from '../views/photo-pages.ts'
import { showCharter } from './show-charter.ts'

export interface Rows {
  readonly charters: Row[]
  readonly next?: Mark | undefined
}

export async function chartersByDate(world: World, viewer: Viewer, asked: PageAsked): Promise<Rows> {
  const [{ rows, next }, people] = await Promise.all([world.lookUp.byDate(asked), world.people.all()])
  return { charters: rows.map((charter) => charterRow(charter, viewer, people)), next }
}

/** Somebody with two seats on one charter has one row. */
export async function chartersByCrew(world: World, viewer: Viewer, crew: string, asked: PageAsked): Promise<Rows> {
  const { rows, next } = await world.lookUp.byCrew(crew, asked)
  const each = new Map(rows.map((row) => [row.id, row]))
  const charters = [...each.values()].map(({ id, revision, ...facts }) => ({
    id,
    revision,
    ...rowFacts(facts, viewer),
  }))
  return { charters, next }
}

export type Whole =
  | { readonly kind: 'found'; readonly said: CharterSaid }
  | { readonly kind: 'unknown'; readonly candidates: readonly Charter[] }

/** By any of its names, or what it is called where that is one coming charter. */
export async function wholeCharter(world: World, viewer: Viewer, words: string): Promise<Whole> {
  const shown = await showCharter(world, words)
  if (shown.kind === 'unknown') return shown
  const { charter } = shown
  const [people, desk, batches] = await Promise.all([
    world.people.all(),
    world.desk.get(DESK),
    world.photos.of(charter.id),
  ])
  const { operator, clock } = world
  const drift = desk?.drifts?.[charter.id]
  const pictures = picturesOf(world, batches)
  const manifest = manifestAddress(
    operator,
    linkTo(world, { kind: 'manifest', charter: charter.id, person: viewer.person }),
  )
  const input = { operator, charter, viewer, people, drift, batches, pictures, manifest, now: clock.business() }
  return { kind: 'found', said: charterDetail(input) }
}

/** The same address for an hour, so that an answer which says the same is the same. */
const LINK_MS = 2 * 3_600_000
const HOUR_MS = 3_600_000

function linkTo({ clock, links }: World, link: Link): string {
  const hour = Math.floor(clock.wall().getTime() / HOUR_MS) * HOUR_MS
  return links.sign(link, new Date(hour + LINK_MS))
}

function picturesOf(world: World, batches: readonly Batch[]): CharterSaid['photos']['pictures'] {
  const at = (key: string) => pictureAddress(world.operator, linkTo(world, { kind: 'photo', key }))
  return batches.flatMap((batch) =>
    photosIn(batch, 'shown').map(({ photo }) => {
      const { full, thumb } = keysOf(batch, photo)
      const from = senderName(batch.from)
      return { thumb: at(thumb), full: at(full), ...(from ? { from } : {}) }
    }),
  )
}
