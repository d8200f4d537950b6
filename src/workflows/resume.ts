// What is due is done, whoever began it: after a restart, after a failure, and when its time has come.
import { DESK } from '../domain/desk.ts'
import type { Owing } from '../domain/owed.ts'
import { WORDS } from '../domain/words.ts'
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

const LEDGERS: readonly LedgerName[] = ['charters', 'mails', 'waivers', 'photos', 'desk', 'words', 'members']

/** Finds everything that is due by the index, and sets an alarm for it; one that can't be asked holds up no other. */
export async function sweep(world: World): Promise<void> {
  const now = world.clock.business()
  const swept = await Promise.allSettled(
    LEDGERS.map(async (name) => {
      for (const id of await world[name].due(now, SWEEP)) world.alarm.set(name, id, now.toISOString())
    }),
  )
  for (const end of swept) if (end.status === 'rejected') throw end.reason
}

async function resumeOne<T extends Owing>(world: World, carrier: Carrier<T>, id: string): Promise<void> {
  const changed = await carrier.ledger(world).change(id, (item) => ({ next: item, outcome: 'resumed' as const }))
  if (changed) await deliver(world, carrier, changed)
}
