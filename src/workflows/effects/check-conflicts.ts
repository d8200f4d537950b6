// Before any notice leaves: is somebody now in two places at once? Asked once, on one charter's card.
import type { Charter } from '../../domain/charter.ts'
import { type DoubleBooking, doubleBookings } from '../../domain/conflict.ts'
import { isTaken } from '../../domain/seat.ts'
import type { ConflictKey } from '../../ports/store.ts'
import type { World } from '../../ports.ts'
import { conflictWords } from '../../views/conflict.ts'
import { DONE, type Paid } from '../carrier.ts'

const LOOK_AGAIN_MS = 60_000

export async function checkConflicts(world: World, charter: Charter): Promise<Paid<Charter>> {
  if (!charter.seats.some(isTaken) || charter.cancelled) return DONE
  const found = doubleBookings(charter, await neighbours(world, charter))
  const open = await Promise.all(found.map((booking) => ask(world, charter, booking)))
  const problems = open.filter((problem) => problem !== undefined)
  if (problems.length === 0) return DONE

  const due = new Date(world.clock.business().getTime() + LOOK_AGAIN_MS).toISOString()
  return { end: { kind: 'later', due, problems } }
}

export function conflictKey(charter: Charter, { crew, other }: DoubleBooking): ConflictKey {
  const [first, second] = [charter.id, other.id].sort()
  return { crew, charters: [first ?? '', second ?? ''] }
}

/** The index finds them; the items themselves say who sails, so that the later of two approvals sees the earlier. */
export async function neighbours(
  world: World,
  { id, date }: Pick<Charter, 'id' | 'date'>,
): Promise<readonly Charter[]> {
  const ids = (await world.charters.near(date)).filter((other) => other !== id)
  return ids.length === 0 ? [] : world.charters.current(ids)
}

async function ask(world: World, charter: Charter, booking: DoubleBooking): Promise<string | undefined> {
  const { asker, allowedBy } = await world.conflicts.ask(conflictKey(charter, booking), charter.id)
  if (allowedBy) return undefined
  return conflictWords(charter, booking, asker === charter.id)
}
