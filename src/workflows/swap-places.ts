// Two people change places: one asks, the other answers, and a manager has the last word unless the operator leaves it to the crew.
import type { Charter } from '../domain/charter.ts'
import { isManager, type Person } from '../domain/person.ts'
import { answerSwap, askSwap, judgeSwap, type SwapDecision, type SwapOutcome } from '../domain/swap.ts'
import type { World } from '../ports.ts'
import type { Answered } from './answer-part.ts'
import { deliverCharter } from './deliver-charter.ts'

export type SwapAnswer = Answered<SwapOutcome | { readonly kind: 'not-allowed' | 'no-such-charter' }>

export function proposeSwap(world: World, charterId: string, from: Person, to: Person): Promise<SwapAnswer> {
  return decided(world, charterId, (charter) => askSwap(charter, from, to, world.clock.business()))
}

export interface SwapPress {
  readonly charterId: string
  readonly swapId: string
  readonly slackUser: string
  readonly yes: boolean
}

export async function answerToSwap(
  world: World,
  { charterId, swapId: id, slackUser, yes }: SwapPress,
): Promise<SwapAnswer> {
  const crew = (await presser(world, slackUser))?.id ?? ''
  const atOnce = world.operator.crewMaySwap ?? false
  return decided(world, charterId, (charter) => answerSwap(charter, { id, crew, yes, atOnce, ...when(world) }))
}

export async function judgeProposedSwap(
  world: World,
  { charterId, swapId: id, slackUser, yes }: SwapPress,
): Promise<SwapAnswer> {
  const manager = await presser(world, slackUser)
  if (!manager || !isManager(manager)) return { outcome: { kind: 'not-allowed' }, delivered: Promise.resolve() }
  return decided(world, charterId, (charter) => judgeSwap(charter, { id, by: manager.name, yes, ...when(world) }))
}

async function decided(
  world: World,
  charterId: string,
  decide: (charter: Charter) => SwapDecision,
): Promise<SwapAnswer> {
  const changed = await world.charters.change(charterId, decide)
  if (!changed) return { outcome: { kind: 'no-such-charter' }, delivered: Promise.resolve() }
  return { outcome: changed.outcome, charter: changed.item, delivered: deliverCharter(world, changed) }
}

async function presser(world: World, slackUser: string): Promise<Person | undefined> {
  return (await world.people.all()).find((person) => person.slackUser === slackUser)
}

function when({ clock, operator }: World) {
  return { now: clock.business(), boardingLeadHours: operator.boardingLeadHours }
}
