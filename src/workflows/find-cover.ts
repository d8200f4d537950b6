// A manager has others asked for an open seat, or not; whoever is asked answers, and the first yes has it.
import type { Charter } from '../domain/charter.ts'
import { coverOf } from '../domain/cover.ts'
import {
  answerOffer,
  type CoverDecision,
  type CoverOutcome,
  dismissCover,
  type OfferOutcome,
  startCover,
} from '../domain/cover-decide.ts'
import { clashOf } from '../domain/ladder.ts'
import { isManager, type Person } from '../domain/person.ts'
import type { World } from '../ports.ts'
import type { Answered } from './answer-part.ts'
import { deliverCharter } from './deliver-charter.ts'
import { neighbours } from './effects/check-conflicts.ts'

export interface CoverPress {
  readonly charterId: string
  readonly coverId: string
  readonly slackUser: string
}

export type CoverAnswer = Answered<CoverOutcome | { readonly kind: 'not-allowed' | 'no-such-charter' }>

/** `only`: a person's id; else they are asked in turn. */
export function findCover(world: World, press: CoverPress, only?: string): Promise<CoverAnswer> {
  return byManager(world, press, (charter, order) => startCover(charter, order, only))
}

export function leaveOpen(world: World, press: CoverPress): Promise<CoverAnswer> {
  return byManager(world, press, dismissCover)
}

export type OfferAnswered = Answered<OfferOutcome | { readonly kind: 'not-asked' | 'no-such-charter' }>

export async function answerCover(
  world: World,
  press: CoverPress & { readonly takes: boolean },
): Promise<OfferAnswered> {
  const people = await world.people.all()
  const person = people.find(({ slackUser }) => slackUser === press.slackUser)
  if (!person) return { outcome: { kind: 'not-asked' }, delivered: Promise.resolve() }

  const clashes = press.takes && (await isTwice(world, press, person))
  const now = world.clock.business()
  const { boardingLeadHours } = world.operator
  const changed = await world.charters.change(press.charterId, (charter) =>
    answerOffer(charter, { ...press, person, clashes, now, boardingLeadHours }),
  )
  if (!changed) return { outcome: { kind: 'no-such-charter' }, delivered: Promise.resolve() }
  return { outcome: changed.outcome, charter: changed.item, person, delivered: deliverCharter(world, changed) }
}

/** Since they were asked they may have been put on another charter at that time. */
async function isTwice(world: World, { charterId, coverId }: CoverPress, person: Person): Promise<boolean> {
  const charter = await world.charters.get(charterId)
  const cover = charter && coverOf(charter, coverId)
  if (!charter || !cover) return false
  return clashOf(charter, cover.seat, person, await neighbours(world, charter))?.kind === 'twice'
}

type Order = Parameters<typeof startCover>[1]

async function byManager(
  world: World,
  { charterId, coverId, slackUser }: CoverPress,
  decide: (charter: Charter, order: Order) => CoverDecision<CoverOutcome>,
): Promise<CoverAnswer> {
  const manager = (await world.people.all()).find((person) => person.slackUser === slackUser)
  if (!manager || !isManager(manager)) return { outcome: { kind: 'not-allowed' }, delivered: Promise.resolve() }

  const { boardingLeadHours } = world.operator
  const order = { coverId, by: manager.name, now: world.clock.business(), boardingLeadHours }
  const changed = await world.charters.change(charterId, (charter) => decide(charter, order))
  if (!changed) return { outcome: { kind: 'no-such-charter' }, delivered: Promise.resolve() }
  return { outcome: changed.outcome, charter: changed.item, delivered: deliverCharter(world, changed) }
}
