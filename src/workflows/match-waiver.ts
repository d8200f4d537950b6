// Somebody of the crew says in Slack whose a waiver is that came without the party's link.
import { dismissWaiver, type Match, matchWaiver } from '../domain/waiver/match-waiver.ts'
import { mayHandleWaivers } from '../domain/waiver/may-handle.ts'
import type { World } from '../ports.ts'
import { deliverWaiver } from './deliver-waiver.ts'
import type { Answered } from './edit-charter.ts'

export type MatchOutcome = Match | { readonly kind: 'not-allowed' | 'no-such-waiver' }

/** Without a charter: it is not ours. */
export async function placeWaiver(
  world: World,
  waiverId: string,
  charterId: string | undefined,
  slackUser: string,
): Promise<Answered<MatchOutcome>> {
  const person = (await world.people.all()).find((one) => one.slackUser === slackUser)
  if (!person || !mayHandleWaivers(person)) return refused({ kind: 'not-allowed' })

  const now = world.clock.business()
  const changed = await world.waivers.change(waiverId, (waiver) =>
    charterId === undefined
      ? dismissWaiver(waiver, person.name, now)
      : matchWaiver(waiver, charterId, person.name, now),
  )
  if (!changed) return refused({ kind: 'no-such-waiver' })
  return { outcome: changed.outcome, delivered: deliverWaiver(world, changed) }
}

function refused(outcome: MatchOutcome): Answered<MatchOutcome> {
  return { outcome, delivered: Promise.resolve() }
}
