// What an approved mail says of days off is kept with the person, once, and goes when the approval is undone.
import type { Charter } from '../domain/charter.ts'
import { isTimeOff } from '../domain/decided.ts'
import type { Mail } from '../domain/mail.ts'
import type { Owed } from '../domain/owed.ts'
import type { Change } from '../domain/reading/reading.ts'
import type { World } from '../ports.ts'
import { DONE, type Paid } from './carrier.ts'
import { sayTimeOff, unsayTimeOff } from './say-time-off.ts'

export async function noteTimeOff(world: World, charter: Charter, { about }: Owed): Promise<Paid<Charter>> {
  const proposal = charter.proposals.find(({ id }) => id === about)
  if (!proposal) return DONE
  const { id, state, changes, decision } = proposal
  if (state === 'undone') await unsayAll(world, changes, id)
  else await noteAll(world, changes, decision?.by.name ?? '', id)
  return DONE
}

export async function noteTimeOffOfMail(world: World, { reading, noted }: Mail): Promise<Paid<Mail>> {
  const loose = reading.readings.filter(({ charter }) => charter === null)
  await noteAll(
    world,
    loose.flatMap(({ changes }) => changes),
    noted?.by ?? '',
  )
  return DONE
}

async function noteAll(world: World, changes: readonly Change[], by: string, of?: string): Promise<void> {
  for (const { kind, crew, from, to, evidence: said } of changes.filter(isTimeOff)) {
    const { delivered } = await sayTimeOff(world, { kind, crew, from, to, by, said, of })
    await delivered
  }
}

async function unsayAll(world: World, changes: readonly Change[], of: string): Promise<void> {
  for (const crew of new Set(changes.filter(isTimeOff).map((change) => change.crew))) {
    const { delivered } = await unsayTimeOff(world, crew, of)
    await delivered
  }
}
