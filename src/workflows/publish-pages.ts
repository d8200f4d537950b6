// Guest pages put there by hand: only those that changed, and one invalidation for all that go together.
import type { Charter } from '../domain/charter.ts'
import { owedKey } from '../domain/owed.ts'
import { faceAt } from '../domain/post-sail.ts'
import { followAgain } from '../domain/rollback.ts'
import { owe } from '../domain/settle.ts'
import { localDate, shiftDate } from '../domain/times.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'
import { standingPages } from './effects/publish-page.ts'
import { invalidatingTogether } from './invalidating-together.ts'

export interface Published {
  readonly charter: Charter
  /** `under-way`: the program delivers this charter right now, and the page with it. */
  readonly kind: 'unchanged' | 'live' | 'not-live' | 'under-way'
  readonly problems: readonly string[]
}

/** Publishings that share an invalidation, and are under way at the same time. */
const TOGETHER = 100
const [PAST_DAYS, COMING_DAYS] = [31, 400]

/** Every charter with a page that somebody may still open. */
export function chartersWithPages(world: World): Promise<readonly Charter[]> {
  const today = localDate(world.clock.business(), world.operator.timeZone)
  return world.charters.between(shiftDate(today, -PAST_DAYS), shiftDate(today, COMING_DAYS))
}

/** `lift`: a page that was rolled back follows its charter again. */
export async function publishPages(
  world: World,
  charters: readonly Charter[],
  lift: boolean,
): Promise<readonly Published[]> {
  const all = await Promise.all(
    charters.map(async (charter) => ({ charter, isLive: await isLive(world, charter, lift) })),
  )
  const changed = all.filter(({ isLive }) => !isLive).map(({ charter }) => charter)
  const published: Published[] = []
  for (let at = 0; at < changed.length; at += TOGETHER)
    published.push(...(await publishTogether(world, changed.slice(at, at + TOGETHER), lift)))
  return all.map(
    ({ charter }) =>
      published.find((one) => one.charter.id === charter.id) ?? { charter, kind: 'unchanged', problems: [] },
  )
}

async function isLive(world: World, charter: Charter, lift: boolean): Promise<boolean> {
  const { page, rolledBack } = charter.shown
  if (!page?.live || charter.owed[owedKey('page')] || (lift && rolledBack)) return false
  const face = faceAt(charter, world.clock.business())
  const standing = await standingPages(world, charter, face)
  return standing.every(({ hash, known }) => known?.hash === hash)
}

async function publishTogether(
  world: World,
  charters: readonly Charter[],
  lift: boolean,
): Promise<readonly Published[]> {
  const together = invalidatingTogether(world.pages, charters.length)
  const gathered = { ...world, pages: together.pages }
  return Promise.all(charters.map(({ id }) => publishOne(gathered, id, lift).finally(together.leave)))
}

async function publishOne(world: World, id: string, lift: boolean): Promise<Published> {
  const now = world.clock.business().toISOString()
  const changed = await world.charters.change(id, (charter) => ({
    next: owe(lift ? followAgain(charter) : charter, 'page', now),
    outcome: 'owed',
  }))
  if (!changed) throw new Error(`${id} is gone.`)
  const charter = await deliverCharter(world, changed)
  if (!changed.lease) return { charter, kind: 'under-way', problems: [] }
  const problems = charter.owed[owedKey('page')]?.problems ?? []
  return { charter, kind: problems.length === 0 && charter.shown.page?.live ? 'live' : 'not-live', problems }
}
