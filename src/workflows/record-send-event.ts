// The mail provider tells what became of a mail: it settles a send whose answer was lost, and shows a bounce.
import { oweStaleCard } from '../domain/card-state.ts'
import type { Charter } from '../domain/charter.ts'
import { sendHappened } from '../domain/held-send.ts'
import { keyTag } from '../domain/send-key.ts'
import type { World } from '../ports.ts'
import { bounceWords } from '../views/bounce.ts'
import { deliverCharter } from './deliver-charter.ts'

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
  if (world.delivering.has(event.charterId)) return { kind: 'busy', delivered: Promise.resolve() }

  const now = world.clock.business().toISOString()
  const changed = await world.charters.change(event.charterId, (charter) => ({
    next: oweStaleCard(troubled(confirmed(charter, event), event), now),
    outcome: 'recorded',
  }))
  if (!changed) return { kind: 'no-such-charter', delivered: Promise.resolve() }
  return { kind: 'recorded', delivered: deliverCharter(world, changed) }
}

/** Whatever the provider tells of a mail, it did leave. */
function confirmed(charter: Charter, { tag, messageId }: SendEvent): Charter {
  const [key] = Object.entries(charter.owed).find(([, { claimed }]) => claimed && keyTag(claimed.key) === tag) ?? []
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
