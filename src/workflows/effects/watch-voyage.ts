// The channel reads that a boat is out, and that it isn't back in time: one message kept true, and alarms that rise.
import type { Charter } from '../../domain/charter.ts'
import type { Owed } from '../../domain/owed.ts'
import { isManager } from '../../domain/person.ts'
import { alarmDue, alarmed } from '../../domain/return-clock.ts'
import { isOut } from '../../domain/voyage.ts'
import type { World } from '../../ports.ts'
import { overdueAlarm, voyageCard } from '../../views/voyage-card.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { drawOver } from './draw-over.ts'
import { postClaimed } from './post-once.ts'

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
  if (!isOut(voyage) || alarm === undefined) return DONE

  const people = await world.people.all()
  const managers = alarm > 0 ? people.filter(isManager) : []
  const message = overdueAlarm({ operator: world.operator, charter, voyage, people, managers, alarm, now })
  const key = `${charter.id}/overdue/${voyage.nth}/${alarm}`
  const posted = await postClaimed(world, hand, { to: world.operator.channel, message, key })
  if (!posted) return { end: { kind: 'later', due: debt.due, problems: [] } }
  return { ...DONE, learn: (item) => alarmed(item, voyage.nth, alarm, now.toISOString()) }
}

function withCard(charter: Charter, nth: number, card: NonNullable<NonNullable<Charter['voyage']>['card']>): Charter {
  const { voyage } = charter
  return voyage?.nth === nth ? { ...charter, voyage: { ...voyage, card } } : charter
}
