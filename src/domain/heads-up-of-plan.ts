// What should be seen before a charter gets another time: who can't, whether the boat can, and whether the sun plays along.
import type { Charter } from './charter.ts'
import type { CharterFacts } from './charter-facts.ts'
import { type DoubleBooking, doubleBookings, type ShortBreak, shortBreaks } from './conflict.ts'
import { type Position, sunset } from './sunset.ts'
import { shortTurnRounds, type TurnRound } from './turn-round.ts'

export interface PlanHeadsUp {
  readonly twice: readonly DoubleBooking[]
  readonly breaks: readonly ShortBreak[]
  readonly turnRounds: readonly TurnRound[]
  /** Of a "sunset" charter that is not out when the sun sets. */
  readonly sunsets: readonly { readonly at: Date; readonly timeZone: string }[]
}

export function headsUpOfPlan(
  { id, title }: { readonly id: string; readonly title: string },
  after: CharterFacts,
  others: readonly Charter[],
  position: Position | undefined,
): PlanHeadsUp {
  const then = { ...after, id }
  return {
    twice: doubleBookings(then, others),
    breaks: shortBreaks(then, others),
    turnRounds: shortTurnRounds(then, others),
    sunsets: missedSunset(after, title, position),
  }
}

function missedSunset({ name, date, times, timeZone }: CharterFacts, title: string, position: Position | undefined) {
  if (!position || !times || !/\bsunset\b/i.test(`${name} ${title}`)) return []
  const at = sunset(date, position)
  const isOut = at && at >= new Date(times.startsAt) && at <= new Date(times.endsAt)
  return at && !isOut ? [{ at, timeZone }] : []
}
