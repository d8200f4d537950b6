// The guests' boarding mail and what corrects it: leaves only when its facts are set, nothing drifts, and the public page shows the same revision.
import { boarded, boardingFacts, boardingGaps, boardingSaid, guestAddress, knowsAll } from '../../domain/boarding.ts'
import type { Charter } from '../../domain/charter.ts'
import { boardsAt } from '../../domain/charter-facts.ts'
import type { Owed } from '../../domain/owed.ts'
import { keyTag } from '../../domain/send-key.ts'
import type { World } from '../../ports.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { type Composed, composeBoarding, nextSequence } from '../compose-boarding.ts'
import { keptBack } from './mail-gate.ts'
import { sendOnce } from './send-once.ts'

export async function sendBoarding(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  const now = world.clock.business()
  const wasTold = charter.shown.boarding !== undefined || debt.claimed !== undefined
  if (knowsAll(charter) || (charter.cancelled && !wasTold)) return DONE
  if (new Date(boardsAt(charter) ?? 0) <= now) return { ...DONE, learn: (item) => missed(item, debt) }

  const facts = boardingFacts(charter)
  const to = guestAddress(charter) ?? ''
  let mail: Composed | undefined
  const composed = async () => {
    mail ??= await composeBoarding(world, charter)
    return mail
  }
  const kept = debt.claimed ? undefined : await keptBack(world, charter, async () => (await composed()).text, 'all')
  if (kept) return kept

  const key = `${charter.id}/boarding/${nextSequence(charter)}/${facts}/${keyTag(to).slice(0, 8)}`
  const said = boardingSaid(charter)
  const sent = await sendOnce(world, charter, debt, hand, { ...(await composed()), to, key, says: facts, said })
  if (sent.kind === 'not-sent') return { end: sent.end }
  const claim = { key, says: facts, said, to, at: now.toISOString() }
  return { ...DONE, learn: (item) => boarded(item, claim, sent.messageId) }
}

/** Too late for it: what kept it back is said once more. Whoever was to be told of a cancellation knows by now. */
function missed(charter: Charter, { problems = [] }: Owed): Charter {
  if (charter.cancelled) return charter
  const reasons = [...problems, ...boardingGaps(charter)]
  return { ...charter, shown: { ...charter.shown, missed: [...new Set(reasons)] } }
}
