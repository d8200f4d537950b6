// The mail provider tells what became of a mail: it settles a send whose answer was lost, and shows a bounce.
import type { Charter } from '../domain/charter.ts'
import { sendHappened } from '../domain/held-send.ts'
import { keyTag } from '../domain/send-key.ts'
import { owe } from '../domain/settle.ts'
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

/** Events come late, twice or never; each is harmless to take again. */
export async function recordSendEvent(world: World, event: SendEvent): Promise<void> {
  const now = world.clock.business().toISOString()
  const changed = await world.charters.change(event.charterId, (charter) => ({
    next: troubled(confirmed(charter, event), event, now),
    outcome: 'recorded',
  }))
  if (changed) await deliverCharter(world, changed)
}

/** Whatever the provider tells of a mail, it did leave. */
function confirmed(charter: Charter, { tag, messageId }: SendEvent): Charter {
  const [key] = Object.entries(charter.owed).find(([, { claimed }]) => claimed && keyTag(claimed.key) === tag) ?? []
  return key === undefined ? charter : sendHappened(charter, key, messageId)
}

function troubled(charter: Charter, event: SendEvent, now: string): Charter {
  const { boarding } = charter.shown
  if (!boarding || keyTag(boarding.key) !== event.tag) return charter
  if (event.kind !== 'bounced' && event.kind !== 'complained') return charter
  const trouble = bounceWords(event.kind, boarding.to, charter.contact?.phone)
  if (boarding.trouble === trouble) return charter
  const shown = { ...charter.shown, boarding: { ...boarding, trouble } }
  const last = charter.proposals.findLast(({ state }) => state === 'approved')
  return last ? owe({ ...charter, shown }, 'card', now, last.id) : { ...charter, shown }
}
