// Somebody says how long they sailed, or a manager says it for one of the crew.
import { type HoursOutcome, sayHours } from '../domain/crew-hours.ts'
import type { Mail } from '../domain/mail.ts'
import { isManager } from '../domain/person.ts'
import type { World } from '../ports.ts'
import { DONE, type Paid } from './carrier.ts'
import { deliverCharter } from './deliver-charter.ts'

export interface NotedHours {
  readonly kind: HoursOutcome | 'not-allowed' | 'no-such-charter'
  readonly delivered: Promise<unknown>
}

export interface SaidHours {
  readonly charterId: string
  /** A person's id. */
  readonly crew: string
  readonly hours: number
  readonly slackUser: string
}

/** As they said it in a mail; said again it changes nothing. */
export async function noteHoursOfMail(world: World, { hours: said }: Mail): Promise<Paid<Mail>> {
  if (!said) return DONE
  const { charter: charterId, crew, by, hours } = said
  const now = world.clock.business()
  const changed = await world.charters.change(charterId, (charter) => sayHours(charter, { crew, hours, by, now }))
  if (changed) await deliverCharter(world, changed)
  return DONE
}

export async function noteHours(world: World, { charterId, crew, hours, slackUser }: SaidHours): Promise<NotedHours> {
  const by = (await world.people.all()).find((person) => person.slackUser === slackUser)
  if (!by || !(by.id === crew || isManager(by))) return { kind: 'not-allowed', delivered: Promise.resolve() }
  const now = world.clock.business()
  const changed = await world.charters.change(charterId, (charter) =>
    sayHours(charter, { crew, hours, by: by.name, now }),
  )
  if (!changed) return { kind: 'no-such-charter', delivered: Promise.resolve() }
  return { kind: changed.outcome, delivered: deliverCharter(world, changed) }
}
