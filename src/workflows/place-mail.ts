// A manager says which charter a mail is about, or that it is about none; of what was said in Slack, whoever said it may.
import type { Mail } from '../domain/mail.ts'
import { isManager } from '../domain/person.ts'
import { owe } from '../domain/settle.ts'
import type { World } from '../ports.ts'
import { deliverMail } from './deliver-mail.ts'
import type { Answered } from './edit-charter.ts'

/** No charter is called so. */
export const TIME_OFF = 'time off'

export type PlaceOutcome =
  | { readonly kind: 'placed' | 'dismissed' | 'noted' | 'not-allowed' | 'no-such-mail' }
  | { readonly kind: 'already-placed'; readonly by: string; readonly at: string }

/** `charterId` undefined: the mail is not about crew; `TIME_OFF`: it tells when somebody is away or free. */
export async function placeMail(
  world: World,
  mailId: string,
  charterId: string | undefined,
  slackUser: string,
): Promise<Answered<PlaceOutcome>> {
  const person = (await world.people.all()).find((one) => one.slackUser === slackUser)
  if (!person) return refused({ kind: 'not-allowed' })

  const at = world.clock.business().toISOString()
  const changed = await world.mails.change(mailId, (mail) =>
    isManager(person) || mail.ref.said?.user === slackUser
      ? decide(mail, charterId, person.name, at)
      : { next: mail, outcome: { kind: 'not-allowed' as const } },
  )
  if (!changed) return refused({ kind: 'no-such-mail' })
  return { outcome: changed.outcome, delivered: deliverMail(world, changed) }
}

function refused(outcome: PlaceOutcome): Answered<PlaceOutcome> {
  return { outcome, delivered: Promise.resolve() }
}

function decide(
  mail: Mail,
  charter: string | undefined,
  by: string,
  at: string,
): { next: Mail; outcome: PlaceOutcome } {
  const before = mail.placed ?? mail.dismissed ?? mail.noted
  if (before) return { next: mail, outcome: { kind: 'already-placed', by: before.by, at: before.at } }
  if (charter === undefined)
    return { next: owe({ ...mail, dismissed: { by, at } }, 'card', at), outcome: { kind: 'dismissed' } }
  if (charter === TIME_OFF) {
    const noted = owe({ ...mail, noted: { by, at } }, 'absence', at)
    return { next: owe(noted, 'card', at), outcome: { kind: 'noted' } }
  }
  const placed = owe({ ...mail, placed: { charter, by, at } }, 'propose', at, charter)
  const answering = mail.reply && !mail.answered && !mail.unanswered ? owe(placed, 'answer', at) : placed
  return { next: owe(answering, 'card', at), outcome: { kind: 'placed' } }
}
