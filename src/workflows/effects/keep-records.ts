// What is kept about a charter elsewhere: its history, who sails when, and the names that find it.
import type { Charter } from '../../domain/charter.ts'
import { isDatedForm } from '../../domain/charter-id.ts'
import { withNamesake } from '../../domain/namesakes.ts'
import type { Owed } from '../../domain/owed.ts'
import type { World } from '../../ports.ts'
import { DONE, type Paid } from '../carrier.ts'

/** Entries leave the charter's item only once they are safely written, in order. */
export async function writeHistory(world: World, charter: Charter): Promise<Paid<Charter>> {
  for (const entry of charter.untold) await world.history.write(charter.id, entry)
  const written = new Set(charter.untold.map(({ hash }) => hash))
  return { ...DONE, learn: (item) => ({ ...item, untold: item.untold.filter(({ hash }) => !written.has(hash)) }) }
}

export async function projectAssignments(world: World, charter: Charter): Promise<Paid<Charter>> {
  await world.assignments.project(charter)
  return DONE
}

/** A name that belongs to another charter stays that one's, which points on from a dated name to its namesakes. */
export async function registerAlias(world: World, charter: Charter, { about = '' }: Owed): Promise<Paid<Charter>> {
  if (await world.charters.addAlias(about, charter.id)) return DONE
  const owner = isDatedForm(about) ? await world.charters.ownerOf(about) : undefined
  if (owner === undefined) {
    world.log.warn('alias taken', { operator: world.operator.id, alias: about, charter: charter.id })
    return { ...DONE, learn: (item) => without(item, about) }
  }
  const namesake = { name: about, id: charter.id, date: charter.date }
  await world.charters.change(owner, (item) => ({ next: withNamesake(item, namesake), outcome: 'pointed' as const }))
  return { ...DONE, learn: (item) => without(item, about) }
}

function without(charter: Charter, alias: string): Charter {
  return { ...charter, aliases: charter.aliases.filter((name) => name !== alias) }
}
