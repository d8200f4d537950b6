// The answer to what was said in Slack, where it was said: in its thread, or in the direct message.
import { askedOf } from '../../domain/asked-of.ts'
import type { Mail } from '../../domain/mail.ts'
import { type SaidAt, speakerOf } from '../../domain/said.ts'
import { sha256 } from '../../domain/sha256.ts'
import type { Posted } from '../../ports/chat.ts'
import type { World } from '../../ports.ts'
import { saidAnswer } from '../../views/said-answer.ts'
import type { About } from '../about-mail.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { postOnce } from './post-once.ts'

export async function answerSaid(
  world: World,
  mail: Mail,
  said: SaidAt,
  hand: Hand,
  about: About,
): Promise<Paid<Mail>> {
  const { charters, people } = about
  const asked = askedOf(mail, about)
  const speaker = speakerOf(said, people)
  const message = saidAnswer({ operator: world.operator, mail, speaker, asked, charters, people })
  const hash = sha256(JSON.stringify(message)).slice(0, 16)
  if (mail.card?.hash === hash) return DONE

  const key = `said/${mail.id}`
  const known = mail.card
  if (known) await world.chat.update(known, message, key)
  const posted = known ?? (await postOnce(world, hand, { to: said.channel, message, key }, threadOf(said)))
  const card = { channel: posted.channel, ts: posted.ts, hash }
  return { ...DONE, learn: (item) => ({ ...item, card }) }
}

/** A direct message is a conversation already. */
export function threadOf({ direct, channel, ts, thread }: SaidAt): Posted | undefined {
  if (direct && !thread) return undefined
  return { channel, ts: thread ?? ts }
}
