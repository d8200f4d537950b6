// A manager says that somebody may sail two charters at once: both go on telling their crews.
import type { Charter } from '../domain/charter.ts'
import { doubleBookings } from '../domain/conflict.ts'
import { isManager } from '../domain/person.ts'
import { owe } from '../domain/settle.ts'
import type { Changed } from '../ports/store.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'
import type { Answered } from './edit-charter.ts'
import { conflictKey, neighbours } from './effects/check-conflicts.ts'

export type AllowOutcome = { readonly kind: 'allowed' | 'not-allowed' | 'no-such-charter' | 'no-conflict' }

export async function allowConflict(
  world: World,
  charterId: string,
  slackUser: string,
): Promise<Answered<AllowOutcome>> {
  const manager = (await world.people.all()).find((person) => person.slackUser === slackUser)
  if (!manager || !isManager(manager)) return answered('not-allowed')
  const charter = await world.charters.get(charterId)
  if (!charter) return answered('no-such-charter')

  const found = doubleBookings(charter, await neighbours(world, charter))
  for (const booking of found) await world.conflicts.allow(conflictKey(charter, booking), manager.name)
  const again = await Promise.all([charterId, ...found.map(({ other }) => other.id)].map((id) => lookAgain(world, id)))
  const delivered = Promise.all(again.map((changed) => changed && deliverCharter(world, changed)))
  return answered(found.length > 0 ? 'allowed' : 'no-conflict', delivered)
}

function lookAgain(world: World, charterId: string): Promise<Changed<Charter, unknown> | undefined> {
  const now = world.clock.business().toISOString()
  const again = (charter: Charter) => (charter.owed.conflicts ? owe(charter, 'conflicts', now) : charter)
  return world.charters.change(charterId, (charter) => ({ next: again(charter), outcome: 'again' }))
}

function answered(kind: AllowOutcome['kind'], delivered: Promise<unknown> = Promise.resolve()): Answered<AllowOutcome> {
  return { outcome: { kind }, delivered }
}
