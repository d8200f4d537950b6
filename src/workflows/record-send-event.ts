// The mail provider tells what became of a mail: it settles a send whose answer was lost, and shows a bounce.
import { oweStaleCard } from '../domain/card-state.ts'
import type { Charter } from '../domain/charter.ts'
import { answerHappened, sendHappened } from '../domain/held-send.ts'
import { mailTagged } from '../domain/mail-tag.ts'
import type { Owing } from '../domain/owed.ts'
import { keyTag } from '../domain/send-key.ts'
import { ashoreTroubled } from '../domain/voyage.ts'
import type { World } from '../ports.ts'
import { ashoreBounceWords, bounceWords } from '../views/bounce.ts'
import { deliverCharter } from './deliver-charter.ts'
import { deliverMail } from './deliver-mail.ts'

export interface SendEvent {
  readonly kind: 'sent' | 'delivered' | 'bounced' | 'complained'
  readonly charterId: string
  /** The key's tag, as it went out with the mail. */
  readonly tag: string
  /** RFC 5322's, as the provider set it. */
  readonly messageId: string
  readonly to: readonly string[]
}

export interface Recorded {
  /** `busy`: whoever sent it is still at it, and will know; the event may come again later. */
  readonly kind: 'recorded' | 'no-such-charter' | 'busy'
  readonly delivered: Promise<unknown>
}

/** Events come late, twice or never; each is harmless to take again. */
export async function recordSendEvent(world: World, event: SendEvent): Promise<Recorded> {
  const mailId = mailTagged(event.charterId)
  if (world.delivering.has(mailId ?? event.charterId)) return { kind: 'busy', delivered: Promise.resolve() }

  if (mailId) return recordOfAnswer(world, mailId, event)
  const now = world.clock.business().toISOString()
  const changed = await world.charters.change(event.charterId, (charter) => ({
    next: oweStaleCard(ashoreBounced(troubled(confirmed(charter, event), event), event, now), now),
    outcome: 'recorded',
  }))
  if (!changed) return { kind: 'no-such-charter', delivered: Promise.resolve() }
  return { kind: 'recorded', delivered: deliverCharter(world, changed) }
}

/** A bounce of an answer says nothing that a person could not see in the inbox. */
async function recordOfAnswer(world: World, mailId: string, { tag, messageId }: SendEvent): Promise<Recorded> {
  const changed = await world.mails.change(mailId, (mail) => {
    const key = claimedAs(mail, tag)
    return { next: key === undefined ? mail : answerHappened(mail, key, messageId), outcome: 'recorded' }
  })
  if (!changed) return { kind: 'no-such-charter', delivered: Promise.resolve() }
  return { kind: 'recorded', delivered: deliverMail(world, changed) }
}

/** Whatever the provider tells of a mail, it did leave. */
function confirmed(charter: Charter, { tag, messageId }: SendEvent): Charter {
  const key = claimedAs(charter, tag)
  return key === undefined ? charter : sendHappened(charter, key, messageId)
}

function troubled(charter: Charter, event: SendEvent): Charter {
  const { boarding } = charter.shown
  const keys = Object.values(charter.guestMails?.left ?? {}).map(({ key }) => key)
  if (!boarding || ![boarding.key, ...keys].some((key) => keyTag(key) === event.tag)) return charter
  if (event.kind !== 'bounced' && event.kind !== 'complained') return charter
  const trouble = bounceWords(event.kind, event.to[0] ?? boarding.to, charter.contact?.phone)
  if (boarding.trouble === trouble) return charter
  return { ...charter, shown: { ...charter.shown, boarding: { ...boarding, trouble } } }
}

function ashoreBounced(charter: Charter, { kind, tag }: SendEvent, now: string): Charter {
  if (kind !== 'bounced' && kind !== 'complained') return charter
  const abouts = Object.keys(charter.voyage?.mailed ?? {})
  const isOfThose = abouts.some((about) => keyTag(`${charter.id}/ashore/${about}`) === tag)
  return isOfThose ? ashoreTroubled(charter, ashoreBounceWords(kind), now) : charter
}

/** The key of the debt whose send this is. */
function claimedAs({ owed }: Owing, tag: string): string | undefined {
  return Object.entries(owed).find(([, { claimed }]) => claimed && keyTag(claimed.key) === tag)?.[0]
}
