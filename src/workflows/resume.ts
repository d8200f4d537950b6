// What is due is done, whoever began it: after a restart, after a failure, and when its time has come.
import { DESK } from '../domain/desk.ts'
import type { Owing } from '../domain/owed.ts'
import { retryAt } from '../domain/retry.ts'
import { WORDS } from '../domain/words.ts'
import { asFailure } from '../failure.ts'
import type { LedgerName } from '../ports/clock.ts'
import type { World } from '../ports.ts'
import type { Carrier } from './carrier.ts'
import { deliver } from './deliver.ts'
import { CHARTERS } from './deliver-charter.ts'
import { DESKS } from './deliver-desk.ts'
import { MAILS } from './deliver-mail.ts'
import { MEMBERS } from './deliver-member.ts'
import { PHOTOS } from './deliver-photos.ts'
import { WAIVERS } from './deliver-waiver.ts'
import { WORD_CARDS } from './keep-word.ts'

/** Items looked at in one sweep. */
const SWEEP = 200

export async function resume(world: World, name: LedgerName, id: string): Promise<void> {
  switch (name) {
    case 'charters':
      return resumeOne(world, CHARTERS, id)
    case 'mails':
      return resumeOne(world, MAILS, id)
    case 'waivers':
      return resumeOne(world, WAIVERS, id)
    case 'photos':
      return resumeOne(world, PHOTOS, id)
    case 'words':
      return resumeOne(world, WORD_CARDS, WORDS)
    case 'desk':
      return resumeOne(world, DESKS, DESK)
    case 'members':
      return resumeOne(world, MEMBERS, id)
  }
}

export const LEDGERS: readonly LedgerName[] = ['charters', 'mails', 'waivers', 'photos', 'desk', 'words', 'members']

/** Finds everything that is due by the index, and sets an alarm for it; one that can't be asked holds up no other. */
export async function sweep(world: World): Promise<void> {
  const swept = await Promise.allSettled(LEDGERS.map((name) => sweepLedger(world, name)))
  for (const end of swept) if (end.status === 'rejected') throw end.reason
}

export async function sweepLedger(world: World, name: LedgerName): Promise<void> {
  const now = world.clock.business()
  for (const id of await world[name].due(now, SWEEP)) world.alarm.set(name, id, now.toISOString())
}

async function resumeOne<T extends Owing>(world: World, carrier: Carrier<T>, id: string): Promise<void> {
  const changed = await opened(world, carrier, id)
  if (changed) await deliver(world, carrier, changed)
}

/** By name and id: how often in a row this process could not open it. */
const shut = new WeakMap<World, Map<string, number>>()

/** What can't be opened is tried again by itself: its alarm is over, and the next sweep may be far. */
async function opened<T extends Owing>(world: World, { name, ledger }: Carrier<T>, id: string) {
  const failed = shut.get(world) ?? new Map<string, number>()
  shut.set(world, failed)
  const key = `${name} ${id}`
  try {
    const changed = await ledger(world).change(id, (item) => ({ next: item, outcome: 'resumed' as const }))
    failed.delete(key)
    return changed
  } catch (error) {
    const attempts = failed.get(key) ?? 0
    failed.set(key, attempts + 1)
    const { retry, retryAfter } = asFailure(error, `open ${id}`).facts
    world.alarm.set(name, id, retryAt({ attempts, retry, retryAfter }, world.clock.business()))
    throw error
  }
}
