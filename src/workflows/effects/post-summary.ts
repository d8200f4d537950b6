// The charter's one message in the crew's channel: posted once, updated ever after.
import type { Charter } from '../../domain/charter.ts'
import type { World } from '../../ports.ts'
import { summary } from '../../views/summary.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { postOnce } from './post-once.ts'

export async function postSummary(world: World, charter: Charter, hand: Hand): Promise<Paid<Charter>> {
  const message = summary({ operator: world.operator, charter })
  const key = `${charter.id}/summary`
  const known = charter.shown.summary
  if (known) {
    await world.chat.update(known, message, key)
    return DONE
  }
  const posted = await postOnce(world, hand, { to: world.operator.channel, message, key })
  return { ...DONE, learn: (item) => ({ ...item, shown: { ...item.shown, summary: posted } }) }
}
