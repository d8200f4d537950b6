// Somebody of the crew voids a waiver, or only the link: the guests get a new one.
import type { Charter } from '../domain/charter.ts'
import { mayHandleWaivers } from '../domain/waiver/may-handle.ts'
import { sendAnew, type Voided, type VoidedBy, voidWaiver } from '../domain/waiver/void-waiver.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'

export type VoidOutcome = Voided | { readonly kind: 'not-allowed' | 'no-such-charter' }

export interface Voiding {
  readonly outcome: VoidOutcome
  readonly delivered: Promise<unknown>
}

export function voidAndResend(
  world: World,
  { charterId, guest, waiver, slackUser }: Readonly<Record<'charterId' | 'guest' | 'waiver' | 'slackUser', string>>,
): Promise<Voiding> {
  return deciding(world, charterId, slackUser, (charter, by) => voidWaiver(charter, guest, waiver, by))
}

/** `seen`: the issue of the link that was shown. */
export function sendNewLink(
  world: World,
  { charterId, seen, slackUser }: { readonly charterId: string; readonly seen: number; readonly slackUser: string },
): Promise<Voiding> {
  return deciding(world, charterId, slackUser, (charter, by) => sendAnew(charter, seen, by))
}

async function deciding(
  world: World,
  charterId: string,
  slackUser: string,
  decide: (charter: Charter, by: VoidedBy) => ReturnType<typeof sendAnew>,
): Promise<Voiding> {
  const person = (await world.people.all()).find((one) => one.slackUser === slackUser)
  if (!person || !mayHandleWaivers(person)) return ended({ kind: 'not-allowed' })
  const by = { name: person.name, now: world.clock.business() }
  const changed = await world.charters.change(charterId, (charter) => decide(charter, by))
  if (!changed) return ended({ kind: 'no-such-charter' })
  return { outcome: changed.outcome, delivered: deliverCharter(world, changed) }
}

function ended(outcome: VoidOutcome): Voiding {
  return { outcome, delivered: Promise.resolve() }
}
