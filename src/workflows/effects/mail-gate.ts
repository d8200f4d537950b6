// What keeps a mail to the guests back: a manager's word, facts that are open, surfaces that disagree, links that lead nowhere.
import { boardingGaps } from '../../domain/boarding.ts'
import type { Charter } from '../../domain/charter.ts'
import type { Difference } from '../../domain/drift.ts'
import { rollbackOf } from '../../domain/rollback.ts'
import { owe } from '../../domain/settle.ts'
import type { World } from '../../ports.ts'
import { driftSentence } from '../../views/drift-words.ts'
import { deadLinkSentence, heldSentence, rolledBackSentence } from '../../views/guest-mail-words.ts'
import type { Paid } from '../carrier.ts'
import { readCalendarAndPage } from '../read-surfaces.ts'

const LOOK_AGAIN_MS = 5 * 60_000

/** Undefined: it may leave. `asks`: whether the surfaces have to agree. */
export async function keptBack(
  world: World,
  charter: Charter,
  text: () => Promise<string>,
  asks: 'all' | 'links',
): Promise<Paid<Charter> | undefined> {
  const { held } = charter.guestMails ?? {}
  if (held) return waiting(world, [heldSentence(charter, held)])
  const gaps = asks === 'all' ? boardingGaps(charter) : []
  if (gaps.length > 0) return waiting(world, gaps)

  const drift = asks === 'all' ? await driftNow(world, charter) : []
  if (drift.length > 0) {
    const now = world.clock.business()
    const why = rollbackOf(charter) ? [rolledBackSentence(charter)] : []
    return { ...waiting(world, [...why, ...drift.map(driftSentence)]), learn: (item) => mending(item, drift, now) }
  }
  const dead = await deadLinks(world, await text())
  return dead.length > 0 ? waiting(world, dead) : undefined
}

function waiting(world: World, problems: readonly string[]): Paid<Charter> {
  const due = new Date(world.clock.business().getTime() + LOOK_AGAIN_MS).toISOString()
  return { end: { kind: 'later', due, problems } }
}

/** The mail may not overtake what is still on its way. Of a sail that is off, the page alone has to say so. */
async function driftNow(world: World, charter: Charter): Promise<readonly Difference[]> {
  const { drift, coming } = await readCalendarAndPage(world, charter)
  return [...drift, ...coming].filter(({ surface }) => !charter.cancelled || surface === 'page')
}

/** What drifts is written again where it is ours to write; the mail waits until nothing does. */
function mending(charter: Charter, drift: readonly Difference[], now: Date): Charter {
  const at = now.toISOString()
  const isHeld = (surface: Difference['surface']) => surface === 'page' && rollbackOf(charter) !== undefined
  const drifts = (surface: Difference['surface']) => drift.some((one) => one.surface === surface && !isHeld(surface))
  const unknown = drifts('page') ? { ...charter, shown: { ...charter.shown, page: undefined } } : charter
  const paged = drifts('page') ? owe(unknown, 'page', at) : unknown
  return drifts('calendar') ? owe(paged, 'calendar', at) : paged
}

/** Every link of the mail that is ours is opened, as a guest would. */
async function deadLinks(world: World, text: string): Promise<readonly string[]> {
  const links = [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])]
  const answers = await Promise.all(links.map(async (link) => ({ link, status: await world.pages.follow(link) })))
  return answers.flatMap(({ link, status }) => (status === undefined ? [] : [deadLinkSentence(link, status)]))
}
