// How long the oldest thing that is due has been waiting, after everything payable was paid.
import { nextDue } from '../domain/due.ts'
import type { Owing } from '../domain/owed.ts'
import type { Ledger } from '../ports/store.ts'
import type { World } from '../ports.ts'

/** Milliseconds of business time; 0 where nothing waits. */
export async function owedAge(world: World): Promise<number> {
  const ledgers: readonly Ledger<Owing>[] = [
    world.charters,
    world.mails,
    world.waivers,
    world.photos,
    world.desk,
    world.words,
    world.members,
  ] as never
  const ages = await Promise.all(ledgers.map((ledger) => oldest(ledger, world.clock.business())))
  return Math.max(0, ...ages)
}

async function oldest(ledger: Ledger<Owing>, now: Date): Promise<number> {
  const [id] = await ledger.due(now, 1)
  const due = id === undefined ? undefined : nextDue((await ledger.get(id)) ?? NOTHING)
  return due ? now.getTime() - Date.parse(due) : 0
}

const NOTHING = { owed: {} } as Owing
