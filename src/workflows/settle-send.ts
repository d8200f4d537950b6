// A manager found out whether a mail arrived.

import { sendAgain, sendHappened } from '../domain/held-send.ts'
import { isManager } from '../domain/person.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'

export type SettleOutcome = { readonly kind: 'settled' | 'already-settled' | 'not-allowed' | 'no-such-charter' }

export interface FoundOut {
  readonly charterId: string
  /** The debt's key. */
  readonly key: string
  readonly arrived: boolean
  readonly slackUser: string
}

export async function settleSend(
  world: World,
  { charterId, key, arrived, slackUser }: FoundOut,
): Promise<SettleOutcome> {
  const manager = (await world.people.all()).find((person) => person.slackUser === slackUser)
  if (!manager || !isManager(manager)) return { kind: 'not-allowed' }

  const now = world.clock.business().toISOString()
  const changed = await world.charters.change(charterId, (charter) => {
    const next = arrived ? sendHappened(charter, key, '') : sendAgain(charter, key, now)
    return { next, outcome: next === charter ? ('already-settled' as const) : ('settled' as const) }
  })
  if (!changed) return { kind: 'no-such-charter' }
  await deliverCharter(world, changed)
  return { kind: changed.outcome }
}
