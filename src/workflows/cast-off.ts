// The boat leaves and comes back: the manifest is frozen, those ashore hear of it, and the return clock runs.
import type { Charter } from '../domain/charter.ts'
import { planHours } from '../domain/crew-hours.ts'
import { drawUp } from '../domain/manifest/draw-up.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import { planReturn } from '../domain/return-clock.ts'
import { type CastOffOutcome, castOff, type EndOutcome, endVoyage, type VoyageEnd } from '../domain/voyage.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'
import type { Answered } from './edit-charter.ts'
import { waiversOf } from './manifest.ts'

export interface CastOffRequest {
  readonly by: Person
  readonly act: string
  /** What is open was shown, and answered with yes. */
  readonly sure: boolean
}

export async function castOffCharter(
  world: World,
  seen: Charter,
  { by, act, sure }: CastOffRequest,
): Promise<Answered<CastOffOutcome | { readonly kind: 'no-such-charter' }>> {
  const { operator, clock } = world
  const [people, waivers] = await Promise.all([world.people.current(), waiversOf(world, seen)])
  const ashore = ashoreAddresses(people, operator)
  const changed = await world.charters.change(seen.id, (charter) => {
    const now = clock.business()
    const drawn = drawUp(charter, { operator, people, waivers })
    const { next, outcome } = castOff(charter, drawn, { act, by: by.name, now, ashore, sure })
    return { next: next === charter ? charter : planned(next, operator, now), outcome }
  })
  if (!changed) return { outcome: { kind: 'no-such-charter' }, delivered: Promise.resolve() }
  return { outcome: changed.outcome, charter: changed.item, delivered: deliverCharter(world, changed) }
}

export interface EndRequest extends Pick<VoyageEnd, 'kind'> {
  readonly by: Person
  /** Of the button that was pressed. */
  readonly nth?: number | undefined
}

/** They are back, or were never out: the clock stops with the same write. */
export async function endVoyageOf(
  world: World,
  charterId: string,
  { kind, by, nth }: EndRequest,
): Promise<Answered<EndOutcome | { readonly kind: 'no-such-charter' }>> {
  const changed = await world.charters.change(charterId, (charter) => {
    const now = world.clock.business()
    const { next, outcome } = endVoyage(charter, { kind, by: by.name, now, nth })
    return { next: next === charter ? charter : planned(next, world.operator, now), outcome }
  })
  if (!changed) return { outcome: { kind: 'no-such-charter' }, delivered: Promise.resolve() }
  return { outcome: changed.outcome, charter: changed.item, delivered: deliverCharter(world, changed) }
}

/** The clock runs or stops with the same write, and whoever is to be asked for their hours is asked once they are back. */
function planned(charter: Charter, operator: Operator, now: Date): Charter {
  return planHours(planReturn(charter, operator, now), now)
}

/** Whoever on the roster watches ashore; where nobody does, the operator's own address. */
function ashoreAddresses(people: readonly Person[], { ashore }: Operator): readonly string[] {
  const watching = people.filter(({ may }) => may.includes('ashore')).flatMap(({ emails }) => emails[0] ?? [])
  if (watching.length > 0) return [...new Set(watching)]
  return ashore ? [ashore] : []
}
