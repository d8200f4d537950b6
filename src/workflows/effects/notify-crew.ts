// One crew member hears once what changed for them: in Slack where they use it, else by mail.
import type { Charter } from '../../domain/charter.ts'
import { partOf, written } from '../../domain/crew-part.ts'
import type { Owed } from '../../domain/owed.ts'
import { owe } from '../../domain/settle.ts'
import type { World } from '../../ports.ts'
import { noticeFor } from '../../views/crew-notice.ts'
import { DONE, type Hand, type Paid } from '../deliver.ts'
import { postOnce } from './post-once.ts'
import { sendOnce } from './send-once.ts'

export async function notifyCrew(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  const id = debt.about ?? ''
  const says = written(partOf(charter, id))
  if (says === (charter.told[id] ?? '')) return DONE
  const told = { ...DONE, learn: (item: Charter) => toldThat(item, id, says, debt.due) }

  const person = (await world.people.all()).find((known) => known.id === id)
  if (!person) return held(`${id} is not on the roster, so nobody could be told.`)
  const notice = noticeFor({ operator: world.operator, charter, person, toldBefore: charter.told[id] })
  if (!notice) return told

  const key = `${charter.id}/notice/${id}/${charter.revision}`
  if (person.slackUser) {
    await postOnce(world, hand, { to: person.slackUser, message: notice.slack, key })
    return told
  }
  const [to] = person.emails
  if (!to) return held(`${person.name} has neither Slack nor a mail address here.`)
  const { subject, text } = notice
  const sent = await sendOnce(world, charter, debt, hand, { to, subject, text, key, says })
  return sent.kind === 'sent' ? told : { end: sent.end }
}

/** What has changed for them while they were told is owed again. */
function toldThat(charter: Charter, id: string, says: string, due: string): Charter {
  const next = { ...charter, told: { ...charter.told, [id]: says } }
  return written(partOf(charter, id)) === says ? next : owe(next, 'notice', due, id)
}

function held(problem: string): Paid<Charter> {
  return { end: { kind: 'held', problems: [problem] } }
}
