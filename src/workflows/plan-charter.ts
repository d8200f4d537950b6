// A manager moves, renames or cancels a charter: what follows is shown first, and done on a yes to just that.
import type { Charter } from '../domain/charter.ts'
import { type CharterFacts, factsOf } from '../domain/charter-facts.ts'
import { type EditKind, edit } from '../domain/edit.ts'
import { headsUpOfPlan, type PlanHeadsUp } from '../domain/heads-up-of-plan.ts'
import type { Decider } from '../domain/proposal.ts'
import type { World } from '../ports.ts'
import { type Answered, type EditAnswer, editCharter, orderOf } from './edit-charter.ts'

export interface PlanRequest {
  readonly kind: Exclude<EditKind, 'undo' | 'crew'>
  readonly change: (facts: CharterFacts) => CharterFacts
  readonly why: string
  readonly by: Decider
  readonly act: string
  /** The revision whose consequences were seen; undefined: they are to be shown, unless `atOnce`. */
  readonly sure: number | undefined
  readonly atOnce?: boolean
}

export type PlanOutcome =
  | EditAnswer['outcome']
  | { readonly kind: 'planned'; readonly after: CharterFacts; readonly headsUp: PlanHeadsUp }

export async function planCharter(world: World, charter: Charter, plan: PlanRequest): Promise<Answered<PlanOutcome>> {
  const { kind, change, why, by, act, sure, atOnce = false } = plan
  const request = { charterId: charter.id, kind, act, seen: sure ?? charter.revision, by, why }
  const again = { ...request, seen: charter.revision }
  const would = edit(charter, orderOf(world, sure === charter.revision ? request : again), change)
  if (would.outcome.kind !== 'edited') return { outcome: would.outcome, charter, delivered: Promise.resolve() }
  if (sure === charter.revision || atOnce) return editCharter(world, again, change)

  const after = factsOf(would.next)
  const others = await around(world, charter, after.date)
  const headsUp = headsUpOfPlan(
    { id: charter.id, title: charter.entry.says?.title ?? '' },
    after,
    others,
    world.operator.position,
  )
  return { outcome: { kind: 'planned', after, headsUp }, charter, delivered: Promise.resolve() }
}

/** The charters of a day and the days beside it, as they are this instant. */
export async function around(
  world: World,
  { id }: { readonly id?: string },
  date: string,
): Promise<readonly Charter[]> {
  const ids = (await world.charters.near(date)).filter((other) => other !== id)
  return ids.length === 0 ? [] : world.charters.current(ids)
}
