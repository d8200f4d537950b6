// What a manager should see before approving: somebody in two places, a short break, a seat that doesn't fit.
import { applyChanges } from './apply-changes.ts'
import type { Charter } from './charter.ts'
import { slug } from './charter-id.ts'
import { type DoubleBooking, doubleBookings, type ShortBreak, shortBreaks } from './conflict.ts'
import { awayOn, type Member } from './member.ts'
import type { Person } from './person.ts'
import type { Change } from './reading/reading.ts'
import type { SeatName } from './seat.ts'

export interface HeadsUp {
  readonly twice: readonly DoubleBooking[]
  readonly breaks: readonly ShortBreak[]
  /** Named as crew for a day on which they are away. */
  readonly away: readonly { readonly name: string; readonly from: string; readonly to: string }[]
  readonly unqualified: readonly { readonly name: string; readonly seat: SeatName }[]
  /** Named as crew, and named like whoever chartered the boat: very likely a mistake. */
  readonly charterers: readonly { readonly name: string; readonly seat: SeatName }[]
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
  }
}

function isCharterer(name: string, { name: charter, contact }: Charter): boolean {
  const crew = slug(name)
  return [charter, contact?.name].some(
    (other) => other !== undefined && [crew, crew.split('-')[0]].includes(slug(other)),
  )
}
