// What a change of a mail is about, and what stands of that in a charter's facts.
import type { CharterFacts, CharterTimes } from './charter-facts.ts'
import type { Change } from './reading/reading.ts'
import type { Seat } from './seat.ts'
import { localTime } from './times.ts'

export type Topic = 'times' | 'date' | 'guests' | 'cancelled' | 'contact' | `seat:${string}`

/** As much of it as a card says; of a contact nothing. */
export interface Standing {
  readonly topic: Topic
  readonly seats?: readonly Omit<Seat, 'source'>[] | undefined
  readonly times?: CharterTimes | undefined
  readonly date?: string | undefined
  readonly guests?: number | undefined
}

/** Days off and bookings are about no fact of the charter. */
export function topicsOf(change: Change, { seats }: CharterFacts): readonly Topic[] {
  switch (change.kind) {
    case 'assign':
    case 'release':
    case 'open':
      return [`seat:${change.seat}`]
    case 'accept':
    case 'decline':
      return seats.filter(({ crew }) => crew === change.crew).map(({ seat }): Topic => `seat:${seat}`)
    case 'time':
      return ['times']
    case 'move':
      return ['date', ...(change.start || change.end ? (['times'] as const) : [])]
    case 'cancel':
      return ['cancelled']
    case 'guests':
    case 'contact':
      return [change.kind]
    default:
      return []
  }
}

export function standingOf(topic: Topic, { times, date, guestCount: guests, seats }: CharterFacts): Standing {
  if (topic === 'times') return { topic, times }
  if (topic === 'date') return { topic, date }
  if (topic === 'guests') return { topic, guests }
  if (topic === 'cancelled' || topic === 'contact') return { topic }
  const held = seats.filter(({ seat }) => topic === `seat:${seat}`)
  return { topic, seats: held.map(({ source: _, ...seat }) => seat) }
}

/** By which it is seen whether it changes; another day leaves the times of day as they are. */
export function factOn(topic: Topic, facts: CharterFacts): unknown {
  const { times, timeZone, cancelled, contact } = facts
  if (topic === 'cancelled') return cancelled
  if (topic === 'contact') return contact
  if (topic === 'times')
    return times && [times.startsAt, times.endsAt, times.boardsAt].map((at) => at && localTime(at, timeZone))
  const { seats, date, guests } = standingOf(topic, facts)
  return seats ? seats.map(({ crew, standing }) => [crew, standing]) : [date, guests]
}
