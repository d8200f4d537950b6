// What should be seen before crew or times change: somebody in two places, a short break, a seat that doesn't fit, a boat that can't.
import { applyChanges } from './apply-changes.ts'
import type { Charter } from './charter.ts'
import { slug } from './charter-id.ts'
import { headsUpOfPlan, type PlanHeadsUp } from './heads-up-of-plan.ts'
import { awayOn, type Member } from './member.ts'
import type { Person } from './person.ts'
import type { Change } from './reading/reading.ts'
import { sameValue } from './same-value.ts'
import { isShared, type SeatName } from './seat.ts'
import type { Position } from './sunset.ts'

/** Of the boat and the sun only where the times change. */
export interface HeadsUp extends PlanHeadsUp {
  /** Named as crew for a day on which they are away. */
  readonly away: readonly { readonly name: string; readonly from: string; readonly to: string }[]
  readonly unqualified: readonly { readonly name: string; readonly seat: SeatName }[]
  /** Named as crew, and named like whoever chartered the boat: very likely a mistake. */
  readonly charterers: readonly { readonly name: string; readonly seat: SeatName }[]
  /** Seats that somebody gave in Slack, and that would go to another one. */
  readonly overrides: readonly Overridden[]
}

export interface Overridden {
  readonly seat: SeatName
  readonly name: string
  readonly by: string
  readonly because?: string | undefined
}

/** Of an order in Slack: what it brings about for those whom it puts aboard. */
export interface OrderHeadsUp extends HeadsUp {
  /** Seats that somebody leaves for another one on the same charter. */
  readonly left: readonly { readonly name: string; readonly seat: SeatName }[]
}

/** What is known around a charter. */
export interface Around {
  /** The charters of its day, and of the days beside it. */
  readonly others: readonly Charter[]
  readonly people: readonly Person[]
  readonly members?: readonly Member[]
  /** Of the harbor. */
  readonly position?: Position | undefined
}

export function headsUpOfOrder(charter: Charter, changes: readonly Change[], around: Around): OrderHeadsUp {
  const all = headsUpOf(charter, changes, around)
  const { people } = around
  const coming = new Set(changes.flatMap((change) => (change.kind === 'assign' ? change.crew : [])))
  const isNew = ({ crew }: { readonly crew: string }) => coming.has(crew)
  const given = new Set(changes.flatMap((change) => (change.kind === 'assign' ? change.seat : [])))
  const left = changes.flatMap((change) =>
    change.kind === 'release' && coming.has(change.crew) && !given.has(change.seat)
      ? [{ name: people.find(({ id }) => id === change.crew)?.name ?? change.crew, seat: change.seat }]
      : [],
  )
  return { ...all, overrides: [], twice: all.twice.filter(isNew), breaks: all.breaks.filter(isNew), left }
}

/** Nothing that anybody has to be asked about. */
export function isClear(headsUp: OrderHeadsUp): boolean {
  return Object.values(headsUp).every((some: readonly unknown[]) => some.length === 0)
}

export function headsUpOf(charter: Charter, changes: readonly Change[], around: Around): HeadsUp {
  const { others, people, members = [], position } = around
  const source = { kind: 'mail', by: '', at: '' } as const
  const after = { ...charter, ...applyChanges(charter, changes, { people, source }) }
  const plan = headsUpOfPlan({ id: charter.id, title: charter.entry.says?.title ?? '' }, after, others, position)
  const isMoved = !sameValue(charter.times, after.times)
  const named = changes.flatMap((change) => {
    const person = change.kind === 'assign' ? people.find(({ id }) => id === change.crew) : undefined
    return change.kind === 'assign' && person ? [{ person, name: person.name, seat: change.seat }] : []
  })
  return {
    ...plan,
    ...(isMoved ? {} : { turnRounds: [], sunsets: [] }),
    away: named.flatMap(({ person, name }) => {
      const absence = awayOn(
        members.find(({ id }) => id === person.id),
        after,
      )
      return absence ? [{ name, from: absence.from, to: absence.to }] : []
    }),
    unqualified: named.filter(({ person, seat }) => !person.seats.includes(seat)),
    charterers: named.filter(({ name }) => isCharterer(name, charter)),
    overrides: overridden(charter, changes),
  }
}

function overridden({ seats }: Charter, changes: readonly Change[]): readonly Overridden[] {
  return seats.flatMap(({ seat, name, crew, source }) => {
    const other = changes.some((change) => change.kind === 'assign' && change.seat === seat && change.crew !== crew)
    if (source?.kind !== 'override' || !name || !other || isShared(seat)) return []
    return [{ seat, name, by: source.by, because: source.evidence || undefined }]
  })
}

function isCharterer(name: string, { name: charter, contact }: Charter): boolean {
  const crew = slug(name)
  return [charter, contact?.name].some(
    (other) => other !== undefined && [crew, crew.split('-')[0]].includes(slug(other)),
  )
}
