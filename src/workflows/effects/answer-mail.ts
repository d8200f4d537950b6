// A mail that asks is answered in its thread: claimed, sent once, held when nobody knows whether it left.
import { takeTurn } from '../../domain/answer-turns.ts'
import { askedOf } from '../../domain/asked-of.ts'
import type { Mail } from '../../domain/mail.ts'
import type { Reply } from '../../domain/mail-reply.ts'
import { mailTag } from '../../domain/mail-tag.ts'
import type { Owed } from '../../domain/owed.ts'
import { localDate } from '../../domain/times.ts'
import type { World } from '../../ports.ts'
import { answerMail } from '../../views/answer-mail.ts'
import { aboutOf } from '../about-mail.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { changeDesk } from '../deliver-desk.ts'
import { sendOnce } from './send-once.ts'

export async function answerByMail(world: World, mail: Mail, debt: Owed, hand: Hand): Promise<Paid<Mail>> {
  const { reply } = mail
  if (!reply || mail.answered) return DONE
  const about = await aboutOf(world, mail)
  const writer = about.people.find(({ id }) => id === about.writer)
  const words = answerMail({ ...about, operator: world.operator, mail, writer, asked: askedOf(mail, about) })
  if (!words) return DONE
  if (!debt.claimed && !(await mayAnswer(world, mail, reply))) return { ...DONE, learn: enough }

  const key = `mail/${mail.id}/answer`
  const { messageId, references, to } = reply
  const thread = messageId ? { inReplyTo: messageId, references: [...references, messageId] } : {}
  const sending = { ...words, ...thread, to, key, says: reply.kind, autoSubmitted: 'auto-replied' as const }
  const sent = await sendOnce(world, { id: mailTag(mail.id) }, debt, hand, sending)
  if (sent.kind === 'not-sent') return reply.kind === 'receipt' && sent.end.kind === 'held' ? DONE : { end: sent.end }
  const at = world.clock.business().toISOString()
  return { ...DONE, learn: (item) => ({ ...item, answered: { at, to, messageId: sent.messageId } }) }
}

function enough(mail: Mail): Mail {
  return { ...mail, unanswered: 'This thread has had its answers for today; a person has to answer.' }
}

/** One conditional write, so that two mails at once don't both have the last turn. */
async function mayAnswer(world: World, { id }: Mail, { thread, to }: Reply): Promise<boolean> {
  const day = localDate(world.clock.business(), world.operator.timeZone)
  const turn = { mail: id, thread, address: to, day }
  let may = false
  await changeDesk(world, (desk) => {
    const taken = takeTurn(desk, turn)
    may = taken.outcome === 'may'
    return taken.next
  })
  return may
}
