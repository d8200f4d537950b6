// What a manager should see before approving: somebody in two places, a short break, a seat that doesn't fit.
import { applyChanges } from './apply-changes.ts'
import type { Charter } from './charter.ts'
import { slug } from './charter-id.ts'
import { type DoubleBooking, doubleBookings, type ShortBreak, shortBreaks } from './conflict.ts'
import { awayOn, type Member } from './member.ts'
import type { Person } from './person.ts'
import type { Change } from './reading/reading.ts'
import { isShared, type SeatName } from './seat.ts'

export interface HeadsUp {
  readonly twice: readonly DoubleBooking[]
  readonly breaks: readonly ShortBreak[]
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

export function headsUpOfOrder(
  charter: Charter,
  changes: readonly Change[],
  others: readonly Charter[],
  people: readonly Person[],
  members: readonly Member[] = [],
): OrderHeadsUp {
  const all = headsUpOf(charter, changes, others, people, members)
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

export function headsUpOf(
  charter: Charter,
  changes: readonly Change[],
  others: readonly Charter[],
  people: readonly Person[],
  members: readonly Member[] = [],
): HeadsUp {
  const source = { kind: 'mail', by: '', at: '' } as const
  const after = { ...charter, ...applyChanges(charter, changes, { people, source }) }
  const named = changes.flatMap((change) => {
    const person = change.kind === 'assign' ? people.find(({ id }) => id === change.crew) : undefined
    return change.kind === 'assign' && person ? [{ person, name: person.name, seat: change.seat }] : []
  })
  return {
    twice: doubleBookings(after, others),
    breaks: shortBreaks(after, others),
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
