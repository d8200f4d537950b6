// A manager found out whether a mail arrived.
import { answerHappened, sendAgain, sendHappened } from '../domain/held-send.ts'
import { mailTagged } from '../domain/mail-tag.ts'
import { isManager } from '../domain/person.ts'
import { owe } from '../domain/settle.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'
import { deliverMail } from './deliver-mail.ts'
import type { Answered } from './edit-charter.ts'

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
): Promise<Answered<SettleOutcome>> {
  const manager = (await world.people.all()).find((person) => person.slackUser === slackUser)
  if (!manager || !isManager(manager)) return answered('not-allowed')

  const now = world.clock.business().toISOString()
  const mailId = mailTagged(charterId)
  if (mailId) return settleAnswer(world, mailId, { key, arrived, now })
  const changed = await world.charters.change(charterId, (charter) => {
    const next = arrived ? sendHappened(charter, key, '') : sendAgain(charter, key, now)
    return { next, outcome: next === charter ? ('already-settled' as const) : ('settled' as const) }
  })
  if (!changed) return answered('no-such-charter')
  return answered(changed.outcome, deliverCharter(world, changed))
}

async function settleAnswer(
  world: World,
  mailId: string,
  { key, arrived, now }: { readonly key: string; readonly arrived: boolean; readonly now: string },
): Promise<Answered<SettleOutcome>> {
  const changed = await world.mails.change(mailId, (mail) => {
    const next = arrived ? answerHappened(mail, key, '') : sendAgain(mail, key, now)
    return {
      next: next === mail ? mail : owe(next, 'card', now),
      outcome: next === mail ? ('already-settled' as const) : ('settled' as const),
    }
  })
  if (!changed) return answered('no-such-charter')
  return answered(changed.outcome, deliverMail(world, changed))
}

function answered(
  kind: SettleOutcome['kind'],
  delivered: Promise<unknown> = Promise.resolve(),
): Answered<SettleOutcome> {
  return { outcome: { kind }, delivered }
}
