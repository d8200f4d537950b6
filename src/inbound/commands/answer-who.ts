// `who <person>` and `mine`: where somebody sails.
import { personSaid } from '../../domain/command/person-said.ts'
import type { Person } from '../../domain/person.ts'
import { localDate } from '../../domain/times.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import { sailingList, whoIsMeant } from '../../views/sailing-list.ts'
import { feedAddress } from '../../workflows/crew-feed.ts'
import type { Asking } from './asking.ts'

export async function onWho(asking: Asking, rest: string): Promise<SlackMessage> {
  const who = personSaid(rest, asking.people, asking.person)
  if (who.kind === 'one') return listed(asking, who.person)
  return whoIsMeant(rest, who.kind === 'unknown' ? [] : who.people, 'who')
}

export async function onMine(asking: Asking): Promise<SlackMessage> {
  return asking.person ? listed(asking, asking.person) : whoIsMeant('', [], 'who')
}

async function listed({ world, person: asker }: Asking, person: Person): Promise<SlackMessage> {
  const { operator, clock, assignments } = world
  const isAsker = person.id === asker?.id
  const [rows, feed] = await Promise.all([
    assignments.sailing(person.id, localDate(clock.business(), operator.timeZone)),
    isAsker ? feedAddress(world, person) : undefined,
  ])
  return sailingList({ operator, person, rows, isAsker, feed })
}
