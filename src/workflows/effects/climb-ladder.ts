// One rung of the ladder: the next person is chosen and written down, and asked from there; once, when nobody is left, managers hear of it.
import type { Charter } from '../../domain/charter.ts'
import { climb } from '../../domain/climb.ts'
import { coverOf } from '../../domain/cover.ts'
import type { Owed } from '../../domain/owed.ts'
import type { World } from '../../ports.ts'
import { uncovered } from '../../views/cover-card.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { ladderNow, managersOf } from './draw-cover.ts'
import { postClaimed } from './post-once.ts'

export async function climbLadder(world: World, charter: Charter, { about = '' }: Owed): Promise<Paid<Charter>> {
  const cover = coverOf(charter, about)
  if (!cover) return DONE
  const { ladder } = cover.state === 'running' ? await ladderNow(world, charter, cover) : { ladder: { rungs: [] } }
  const now = world.clock.business()
  return { ...DONE, learn: (item) => climb(item, about, ladder.rungs, now, world.operator.quietHours) }
}

export async function sayUncovered(
  world: World,
  charter: Charter,
  { about = '', due }: Owed,
  hand: Hand,
): Promise<Paid<Charter>> {
  const cover = coverOf(charter, about)
  if (cover?.end?.kind !== 'nobody') return DONE
  const key = `${charter.id}/uncovered/${cover.id}/${cover.end.at}`
  const message = uncovered({ charter, cover })
  const posted = await postClaimed(world, hand, { to: managersOf(world), message, key })
  return posted ? DONE : { end: { kind: 'later', due, problems: [] } }
}
