// A charter's card, and why its seats are as they are: reads, fitted to who asks.
import type { Charter } from '../../domain/charter.ts'
import { ownSeatsOf, seatSaid } from '../../domain/command/seat-said.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import { crewCard } from '../../views/crew-card.ts'
import { whyCard } from '../../views/why.ts'
import type { Asking } from './asking.ts'

export function onShow({ world, role, people }: Asking, charter: Charter): SlackMessage {
  return crewCard({ operator: world.operator, charter, viewer: role, people, now: world.clock.business() })
}

export function onWhy({ people }: Asking, charter: Charter, rest: string): SlackMessage {
  const label = rest.trim()
  return whyCard(charter, label === '' ? undefined : (seatSaid(label, ownSeatsOf(people, charter.seats)) ?? label))
}
