// A mail is claimed, sent once and confirmed; one whose end can't be known is shown to a person, never repeated blindly.
import type { Charter } from '../../domain/charter.ts'
import type { Claim, Owed } from '../../domain/owed.ts'
import { retryAt } from '../../domain/retry.ts'
import { asFailure, type Failure } from '../../failure.ts'
import type { OutgoingMail } from '../../ports/mailer.ts'
import type { World } from '../../ports.ts'
import type { Hand, Paid } from '../carrier.ts'

export interface Sending extends Omit<OutgoingMail, 'charterId'>, Pick<Claim, 'said'> {
  /** What the charter knows once it has left. */
  readonly says: string
}

export type Sent =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'not-sent'; readonly end: Paid<Charter>['end'] }

export async function sendOnce(
  world: World,
  item: Pick<Charter, 'id'>,
  debt: Owed,
  hand: Hand,
  sending: Sending,
): Promise<Sent> {
  if (debt.claimed) return { kind: 'not-sent', end: unknownEnd(debt.claimed.to) }

  const { says, said, ...mail } = sending
  const at = world.clock.business().toISOString()
  const claimed = await hand.claim({ key: mail.key, says, ...(said ? { said } : {}), to: mail.to, at })
  if (!claimed) return { kind: 'not-sent', end: { kind: 'later', due: debt.due, problems: [], unsent: true } }
  try {
    const { messageId } = await world.mailer.send({ ...mail, charterId: item.id })
    return { kind: 'sent', messageId }
  } catch (error) {
    return { kind: 'not-sent', end: endOf(world, debt, mail.to, asFailure(error, 'send the mail')) }
  }
}

function endOf(world: World, { attempts }: Owed, to: string, { facts, message }: Failure): Paid<Charter>['end'] {
  if (facts.outcome === 'unknown') return unknownEnd(to)
  const due = retryAt({ attempts, retry: facts.retry, retryAfter: facts.retryAfter }, world.clock.business())
  return { kind: 'later', due, problems: [message], unsent: true }
}

/** The provider's event may still settle it; until then nothing is sent again. */
function unknownEnd(to: string): Paid<Charter>['end'] {
  const words = `No answer came when the mail to ${to} was sent: it may have left or not. Its provider may still tell; it is not sent again by itself.`
  return { kind: 'held', problems: [words] }
}
