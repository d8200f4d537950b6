// A manager holds the mails to a charter's guests, or lets them go.
import { boardingDue } from '../domain/boarding.ts'
import type { Charter } from '../domain/charter.ts'
import { holdMails, sendMails } from '../domain/guest-mails.ts'
import { owedKey } from '../domain/owed.ts'
import { isManager } from '../domain/person.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'

export type MailWord = {
  /** `nothing-to-send`: the guests know everything, or it is too late. */
  readonly kind: 'held' | 'sending' | 'released' | 'nothing-to-send' | 'in-doubt' | 'not-allowed' | 'no-such-charter'
  readonly charter?: Charter | undefined
  readonly delivered: Promise<Charter | undefined>
}

export interface WordOnMails {
  readonly charterId: string
  readonly word: 'send' | 'hold'
  readonly slackUser: string
}

export async function wordOnMails(world: World, { charterId, word, slackUser }: WordOnMails): Promise<MailWord> {
  const manager = (await world.people.all()).find((person) => person.slackUser === slackUser)
  if (!manager || !isManager(manager)) return { kind: 'not-allowed', delivered: Promise.resolve(undefined) }

  const now = world.clock.business()
  const said = { by: manager.name, at: now.toISOString() }
  const changed = await world.charters.change(charterId, (charter) => {
    if (word === 'hold') return { next: holdMails(charter, said), outcome: 'held' as const }
    if (charter.owed[owedKey('boarding')]?.claimed) return { next: charter, outcome: 'in-doubt' as const }
    const due = boardingDue(charter, 0, now)
    const isHeld = charter.guestMails?.held !== undefined
    if (due === undefined && !isHeld) return { next: charter, outcome: 'nothing-to-send' as const }
    const outcome = due === undefined ? ('released' as const) : ('sending' as const)
    return { next: sendMails(charter, said, due), outcome }
  })
  if (!changed) return { kind: 'no-such-charter', delivered: Promise.resolve(undefined) }
  return { kind: changed.outcome, charter: changed.item, delivered: deliverCharter(world, changed) }
}
