// The morning's digest: one post a day in the channel, with what has changed since the one before.
import type { Charter } from '../../domain/charter.ts'
import type { Desk } from '../../domain/desk.ts'
import { type Changed, changedSince, digestTold } from '../../domain/digest.ts'
import type { Owed } from '../../domain/owed.ts'
import { shiftDate } from '../../domain/times.ts'
import type { World } from '../../ports.ts'
import { digest } from '../../views/digest.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { postOnce } from './post-once.ts'

/** Changes of charters further ahead are told when they come near. */
const AHEAD_DAYS = 30

export async function postDigest(world: World, desk: Desk, { about = '' }: Owed, hand: Hand): Promise<Paid<Desk>> {
  const now = world.clock.business()
  const charters = await world.charters.between(about, shiftDate(about, AHEAD_DAYS))
  const changed = await Promise.all(changedSince(desk, charters).map((one) => since(world, one)))
  const message = digest({ operator: world.operator, today: about, charters, changed, now })
  if (message) await postOnce(world, hand, { to: world.operator.channel, message, key: `digest/${about}` })
  return { ...DONE, learn: (item) => digestTold(item, charters, now) }
}

async function since(
  world: World,
  { charter, from }: { readonly charter: Charter; readonly from: number | undefined },
): Promise<Changed> {
  if (from === undefined) return { charter, before: undefined }
  const entries = [...(await world.history.read(charter.id)), ...charter.untold]
  return { charter, before: entries.find(({ revision }) => revision === from)?.after }
}
