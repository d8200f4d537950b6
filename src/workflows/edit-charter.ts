// Somebody changed a charter in Slack: record it once, then tell everyone it concerns.
import type { Charter, HistoryEntry } from '../domain/charter.ts'
import type { CharterFacts } from '../domain/charter-facts.ts'
import { type Edited, type EditKind, type EditOrder, type EditOutcome, edit } from '../domain/edit.ts'
import type { Decider } from '../domain/proposal.ts'
import { takeBack } from '../domain/take-back.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'

export interface EditRequest {
  readonly charterId: string
  readonly kind: EditKind
  /** Names the very press or command: the same one counts once. */
  readonly act: string
  /** The revision that was looked at; undefined where what came later stays anyway. */
  readonly seen: number | undefined
  readonly by: Decider
  readonly because?: string | undefined
  readonly why: string
}

export interface Answered<T> {
  readonly outcome: T
  readonly charter?: Charter
  /** Ends when everything that could be done now is done; who asked need not wait for it. */
  readonly delivered: Promise<unknown>
}

export type EditAnswer = Answered<EditOutcome | { readonly kind: 'no-such-charter' }>

export function editCharter(
  world: World,
  request: EditRequest,
  change: (facts: CharterFacts) => CharterFacts,
): Promise<EditAnswer> {
  return recorded(world, request.charterId, (charter) => edit(charter, orderOf(world, request), change))
}

export function takeBackRevision(
  world: World,
  request: Omit<EditRequest, 'act' | 'kind'>,
  entry: Pick<HistoryEntry, 'revision' | 'before' | 'after'>,
): Promise<EditAnswer> {
  const order = orderOf(world, { ...request, kind: 'undo', act: '' })
  return recorded(world, request.charterId, (charter) => takeBack(charter, entry, order))
}

/** What it would come to, without doing it. */
export function orderOf(
  { clock, operator }: World,
  { kind, act, seen, by, because, why }: Omit<EditRequest, 'charterId'>,
): EditOrder {
  const { boardingLeadHours } = operator
  return { kind, act, seen, by, because, why, now: clock.business(), boardingLeadHours }
}

async function recorded(world: World, charterId: string, decide: (charter: Charter) => Edited): Promise<EditAnswer> {
  const changed = await world.charters.change(charterId, (charter) => {
    world.charters.near(charter.date).catch(() => {})
    return decide(charter)
  })
  if (!changed) return { outcome: { kind: 'no-such-charter' }, delivered: Promise.resolve() }
  return { outcome: changed.outcome, charter: changed.item, delivered: deliverCharter(world, changed) }
}
