// A manager says that somebody may sail two charters at once: both go on telling their crews.
import type { Charter } from '../domain/charter.ts'
import { doubleBookings } from '../domain/conflict.ts'
import { isManager } from '../domain/person.ts'
import { owe } from '../domain/settle.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'
import { conflictKey, neighbours } from './effects/check-conflicts.ts'

export type AllowOutcome = { readonly kind: 'allowed' | 'not-allowed' | 'no-such-charter' | 'no-conflict' }

export async function allowConflict(world: World, charterId: string, slackUser: string): Promise<AllowOutcome> {
  const manager = (await world.people.all()).find((person) => person.slackUser === slackUser)
  if (!manager || !isManager(manager)) return { kind: 'not-allowed' }
  const charter = await world.charters.get(charterId)
  if (!charter) return { kind: 'no-such-charter' }

  const found = doubleBookings(charter, await neighbours(world, charter))
  for (const booking of found) await world.conflicts.allow(conflictKey(charter, booking), manager.name)
  await Promise.all([charterId, ...found.map(({ other }) => other.id)].map((id) => lookAgain(world, id)))
  return { kind: found.length > 0 ? 'allowed' : 'no-conflict' }
}

async function lookAgain(world: World, charterId: string): Promise<void> {
  const now = world.clock.business().toISOString()
  const again = (charter: Charter) => (charter.owed.conflicts ? owe(charter, 'conflicts', now) : charter)
  const changed = await world.charters.change(charterId, (charter) => ({ next: again(charter), outcome: 'again' }))
  if (changed) await deliverCharter(world, changed)
}
