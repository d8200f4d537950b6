// The channel reads that a boat is out, and that it isn't back in time: one message kept true, and alarms that rise.
import { alarmStands, alarmsCleared } from '../../domain/all-clear.ts'
import type { Charter } from '../../domain/charter.ts'
import type { Owed } from '../../domain/owed.ts'
import { isManager } from '../../domain/person.ts'
import { alarmDue, alarmed } from '../../domain/return-clock.ts'
import { isOut } from '../../domain/voyage.ts'
import { asFailure } from '../../failure.ts'
import type { Posted, SlackMessage } from '../../ports/chat.ts'
import type { World } from '../../ports.ts'
import { allClear, overdueAlarm, voyageCard } from '../../views/voyage-card.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { drawOver } from './draw-over.ts'
import { postClaimed, postedBefore } from './post-once.ts'

export async function tellVoyage(world: World, charter: Charter, hand: Hand): Promise<Paid<Charter>> {
  const { voyage } = charter
  if (!voyage) return DONE
  const message = voyageCard({ operator: world.operator, charter, voyage })
  const card = await drawOver(world, hand, voyage.card, message, `${charter.id}/voyage/${voyage.nth}`)
  return { ...DONE, learn: (item) => withCard(item, voyage.nth, card) }
}

/** Only once the claim stands in the store: somebody may have said that they are back a moment ago. */
export async function soundAlarm(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  const now = world.clock.business()
  const { voyage } = charter
  const alarm = alarmDue(charter, world.operator, now)
  const key = `${charter.id}/overdue/${voyage?.nth}/${alarm}`
  const earlier = debt.claimed?.key === key ? undefined : await begunBefore(world, debt, hand)
  if (earlier) return { ...DONE, learn: (item) => alarmStands(item, earlier.key, earlier.posted) }
  if (!isOut(voyage) || alarm === undefined) return DONE

  const people = await world.people.all()
  const managers = alarm > 0 ? people.filter(isManager) : []
  const message = overdueAlarm({ operator: world.operator, charter, voyage, people, managers, alarm, now })
  const posted = await postClaimed(world, hand, { to: world.operator.channel, message, key })
  if (!posted) return { end: { kind: 'later', due: debt.due, problems: [] } }
  const at = now.toISOString()
  return { ...DONE, learn: (item) => alarmStands(alarmed(item, voyage.nth, alarm, at), key, posted) }
}

/** Every alarm that stands says that they are back; one that somebody deleted has nothing to say. */
export async function clearAlarms(world: World, charter: Charter): Promise<Paid<Charter>> {
  const { voyage } = charter
  if (!voyage?.over) return DONE
  const message = allClear({ operator: world.operator, charter, voyage, over: voyage.over })
  const standing = Object.entries(voyage.alarmPosts ?? {})
  await Promise.all(standing.map(([key, posted]) => sayOver(world, posted, message, key)))
  return { ...DONE, learn: (item) => alarmsCleared(item, Object.keys(voyage.alarmPosts ?? {})) }
}

async function sayOver(world: World, posted: Posted, message: SlackMessage, key: string): Promise<void> {
  try {
    await world.chat.update(posted, message, key)
  } catch (error) {
    if (asFailure(error, 'update the alarm').facts.code !== 'message_not_found') throw error
  }
}

/** By a process that died of it, or was overtaken: another alarm than the one that is due now. */
async function begunBefore(world: World, { claimed }: Owed, hand: Hand) {
  if (!claimed) return undefined
  const { key } = claimed
  const posted = await postedBefore(world, hand, { to: world.operator.channel, key })
  return posted && { key, posted }
}

function withCard(charter: Charter, nth: number, card: NonNullable<NonNullable<Charter['voyage']>['card']>): Charter {
  const { voyage } = charter
  return voyage?.nth === nth ? { ...charter, voyage: { ...voyage, card } } : charter
}
