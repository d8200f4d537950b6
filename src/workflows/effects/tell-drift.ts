// The channel hears of a charter's drift in one message that is kept true; what comes to it later stands below it.
import type { Desk } from '../../domain/desk.ts'
import { driftKey } from '../../domain/drift.ts'
import { driftTold, type KnownDrift } from '../../domain/known-drift.ts'
import type { Owed } from '../../domain/owed.ts'
import { sha256 } from '../../domain/sha256.ts'
import type { World } from '../../ports.ts'
import { driftNews, moreDrift } from '../../views/drift-card.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { postedBefore, postOnce } from './post-once.ts'

export async function tellDrift(world: World, desk: Desk, debt: Owed, hand: Hand): Promise<Paid<Desk>> {
  const id = debt.about ?? ''
  const known = desk.drifts?.[id]
  const charter = known && (await world.charters.get(id))
  if (!known || !charter) return DONE

  const message = driftNews({ operator: world.operator, charter, known })
  const key = `${id}/drift/${known.since}`
  // One that was healed before it was told needs no word.
  const at = known.posted ?? (await postedBefore(world, hand, { to: world.operator.channel, key }))
  if (at) {
    await world.chat.update(at, message, key)
    if (known.posted) await tellFresh(world, hand, known, key)
  }
  const isNews = !at && known.drift.length > 0
  const posted = isNews ? await postOnce(world, hand, { to: world.operator.channel, message, key }) : at
  const told = known.posted ? known.fresh : known.drift
  return { ...DONE, learn: (item) => driftTold(item, id, posted, told) }
}

async function tellFresh(world: World, hand: Hand, { fresh, posted }: KnownDrift, key: string): Promise<void> {
  if (fresh.length === 0 || !posted) return
  const print = sha256(fresh.map(driftKey).join('\n')).slice(0, 12)
  const posting = { to: world.operator.channel, message: moreDrift(fresh), key: `${key}/${print}` }
  await postOnce(world, hand, posting, posted)
}
