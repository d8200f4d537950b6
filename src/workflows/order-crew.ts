// A captain or a manager changes who sails: what speaks against it is shown first; else it is done at once.
import type { Charter } from '../domain/charter.ts'
import type { CharterFacts } from '../domain/charter-facts.ts'
import { type CrewOrder, orderWords } from '../domain/command/crew-order.ts'
import { type EditOutcome, edit } from '../domain/edit.ts'
import { headsUpOfOrder, isClear, type OrderHeadsUp } from '../domain/heads-up.ts'
import { type CrewChanges, changesOf, withCrewChanges } from '../domain/order-crew.ts'
import type { Person } from '../domain/person.ts'
import type { Change } from '../domain/reading/reading.ts'
import { type Role, roleOf } from '../domain/role.ts'
import type { World } from '../ports.ts'
import { type Answered, type EditRequest, editCharter, orderOf } from './edit-charter.ts'
import { conflictKey, neighbours } from './effects/check-conflicts.ts'

export interface CrewRequest {
  readonly order: CrewOrder
  readonly because: string | undefined
  readonly by: Person
  readonly act: string
  /** The revision whose heads-up was seen and answered with "do it anyway". */
  readonly sure?: number | undefined
}

export type CrewOutcome =
  | EditOutcome
  | Exclude<CrewChanges, { kind: 'changes' }>
  | { readonly kind: 'no-such-charter' }
  /** Something speaks against it: somebody has to say that it is right. */
  | { readonly kind: 'heads-up'; readonly headsUp: OrderHeadsUp; readonly words: string }
  /** Only a manager can put somebody at the helm who is not down for it. */
  | { readonly kind: 'not-a-captain'; readonly headsUp: OrderHeadsUp }

/** Looked at again when somebody else changes the charter meanwhile. */
const TRIES = 3

export async function orderCrew(world: World, seen: Charter, request: CrewRequest): Promise<Answered<CrewOutcome>> {
  let charter: Charter | undefined = seen
  for (let tries = 1; charter; tries += 1) {
    const answer = await orderOnce(world, charter, request)
    if (answer.outcome.kind !== 'meanwhile' || tries === TRIES) return answer
    charter = await world.charters.get(seen.id)
  }
  return answered({ kind: 'no-such-charter' })
}

async function orderOnce(world: World, charter: Charter, request: CrewRequest): Promise<Answered<CrewOutcome>> {
  const meant = changesOf(request.order, charter, request.because)
  if (meant.kind !== 'changes') return answered(meant, charter)

  const people = await world.people.all()
  const { changes } = meant
  const asked = requestOf(charter, request)
  const change = (facts: CharterFacts) => changed(world, facts, changes, request, people)
  const would = edit(charter, orderOf(world, asked), change).outcome
  if (would.kind !== 'edited') return answered(would, charter)

  const [others, members] = await Promise.all([neighbours(world, charter), world.members.all()])
  const headsUp = headsUpOfOrder(charter, changes, { others, people, members })
  const role = roleOf(request.by)
  if (isUnqualifiedCaptain(headsUp) && role !== 'manager') return answered({ kind: 'not-a-captain', headsUp }, charter)
  if (!isClear(headsUp) && request.sure !== charter.revision)
    return answered({ kind: 'heads-up', headsUp, words: orderWords(request.order, request.because) }, charter)

  await allow(world, charter, headsUp, request.by, role)
  return editCharter(world, asked, change)
}

function requestOf({ id, revision }: Charter, { order, because, by, act }: CrewRequest): EditRequest {
  const decider = { slackUser: by.slackUser ?? '', name: by.name }
  const why = because ?? `${order.kind === 'clear' ? 'Opened' : 'Changed'} in Slack`
  return { charterId: id, kind: 'crew', act, seen: revision, by: decider, because, why }
}

function changed(
  world: World,
  facts: CharterFacts,
  changes: readonly Change[],
  { by }: CrewRequest,
  people: readonly Person[],
): CharterFacts {
  return withCrewChanges(facts, changes, { by: by.name, at: world.clock.business().toISOString(), people })
}

/** A manager who does it anyway has answered the question of two places at once; after a captain it is still asked. */
async function allow(world: World, charter: Charter, { twice }: OrderHeadsUp, by: Person, role: Role): Promise<void> {
  if (role !== 'manager') return
  await Promise.all(twice.map((booking) => world.conflicts.allow(conflictKey(charter, booking), by.name)))
}

function isUnqualifiedCaptain({ unqualified }: OrderHeadsUp): boolean {
  return unqualified.some(({ seat }) => seat === 'captain')
}

function answered(outcome: CrewOutcome, charter?: Charter): Answered<CrewOutcome> {
  return { outcome, ...(charter ? { charter } : {}), delivered: Promise.resolve() }
}
