// What an approved mail says of days off is kept with the person; said twice it is kept once.
import type { Charter } from '../domain/charter.ts'
import type { Mail } from '../domain/mail.ts'
import type { Owed } from '../domain/owed.ts'
import type { Change } from '../domain/reading/reading.ts'
import type { World } from '../ports.ts'
import { DONE, type Paid } from './carrier.ts'
import { sayTimeOff } from './say-time-off.ts'

export async function noteTimeOff(world: World, charter: Charter, { about }: Owed): Promise<Paid<Charter>> {
  const proposal = charter.proposals.find(({ id }) => id === about)
  await noteAll(world, proposal?.changes ?? [], proposal?.decision?.by.name ?? '')
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

async function noteAll(world: World, changes: readonly Change[], by: string): Promise<void> {
  for (const change of changes) {
    if (change.kind !== 'away' && change.kind !== 'free') continue
    const { kind, crew, from, to, evidence: said } = change
    const { delivered } = await sayTimeOff(world, { kind, crew, from, to, by, said })
    await delivered
  }
}
