// What the ops page asks: charters by day or by who sails, one of them whole, its history.
import type { Charter, HistoryEntry } from '../domain/charter.ts'
import { slug } from '../domain/charter-id.ts'
import { DESK } from '../domain/desk.ts'
import type { Viewer } from '../domain/ops-viewer.ts'
import { seesContact } from '../domain/ops-viewer.ts'
import { type Batch, keysOf, photosIn } from '../domain/photo/batch.ts'
import type { World } from '../ports.ts'
import type { Mark, PageAsked } from '../ports-look-up.ts'
import { pictureAddress } from '../views/addresses.ts'
import { charterDetail } from '../views/api/charter-detail.ts'
import { revisionSaid } from '../views/api/charter-history.ts'
import { charterRow, rowFacts } from '../views/api/charter-row.ts'
import type { CharterSaid, Revision, Row } from '../views/api/schema.ts'
import { senderName } from '../views/photo-pages.ts'
import { showCharter } from './show-charter.ts'
import { wholeHistory } from './undo-last.ts'

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
  const input = { operator, charter, viewer, people, drift, batches, pictures, now: clock.business() }
  return { kind: 'found', said: charterDetail(input) }
}

export interface Story {
  readonly id: string
  readonly name: string
  /** Newest first. */
  readonly revisions: Revision[]
  readonly next?: number | undefined
}

/** Undefined when no charter has this name. `before`: only older revisions than this one. */
export async function charterStory(
  world: World,
  viewer: Viewer,
  name: string,
  { before = Number.POSITIVE_INFINITY, most }: { readonly before?: number | undefined; readonly most: number },
): Promise<Story | undefined> {
  const charter = await world.charters.find(slug(name))
  if (!charter) return undefined
  const { clock, operator } = world
  const input = { viewer, timeZone: operator.timeZone, seesContact: seesContact(viewer, charter, clock.business()) }
  const history = await wholeHistory(world, charter)
  const older = history.filter(({ revision, deed }) => !deed && revision < before).reverse()
  const shown: readonly HistoryEntry[] = older.slice(0, most)
  return {
    id: charter.id,
    name: charter.name,
    revisions: shown.map((entry) => revisionSaid(entry, input)),
    next: older.length > most ? shown.at(-1)?.revision : undefined,
  }
}

/** The same address for an hour, so that an answer which says the same is the same. */
const PICTURE_MS = 2 * 3_600_000
const HOUR_MS = 3_600_000

function picturesOf(world: World, batches: readonly Batch[]): CharterSaid['photos']['pictures'] {
  const hour = Math.floor(world.clock.wall().getTime() / HOUR_MS) * HOUR_MS
  const until = new Date(hour + PICTURE_MS)
  const at = (key: string) => pictureAddress(world.operator, world.links.sign({ kind: 'photo', key }, until))
  return batches.flatMap((batch) =>
    photosIn(batch, 'shown').map(({ photo }) => {
      const { full, thumb } = keysOf(batch, photo)
      const from = senderName(batch.from)
      return { thumb: at(thumb), full: at(full), ...(from ? { from } : {}) }
    }),
  )
}
