// What a manager should see before approving, a sentence each; the gravest first.
import type { DoubleBooking, ShortBreak } from '../domain/conflict.ts'
import type { HeadsUp, OrderHeadsUp, Overridden } from '../domain/heads-up.ts'
import { daysWords } from './ladder-words.ts'
import { counted } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { timeWindow } from './times.ts'

export function headsUpWords({ charterers, twice, away, unqualified, breaks, overrides }: HeadsUp): readonly string[] {
  return [
    ...charterers.map(
      ({ name, seat }) =>
        `${name} is named as ${seatWords(seat)}, and the charter is in that name: is it the guest who is meant?`,
    ),
    ...overrides.map(overrideWords),
    ...twice.map(doubleBookingWords),
    ...away.map((days) => `${days.name} is away ${daysWords(days)}.`),
    ...unqualified.map(({ name, seat }) => `${name} is not down as qualified for ${seatWords(seat)}.`),
    ...breaks.map(shortBreakWords),
  ]
}

/** The same for an order in Slack, which may also move somebody from one seat to another. */
export function orderHeadsUpWords(headsUp: OrderHeadsUp): readonly string[] {
  const left = headsUp.left.map(({ name, seat }) => `${name} leaves ${seatWords(seat)}, which is open then.`)
  return [...headsUpWords(headsUp), ...left]
}

function overrideWords({ seat, name, by, because }: Overridden): string {
  return `${by} made ${name} ${seatWords(seat)} in Slack${because ? ` because “${because}”` : ''}: this would replace that.`
}

export function shortBreakWords({ name, other, minutes, before }: ShortBreak): string {
  const order = before ? 'before this one' : 'after this one'
  return `${name} also sails ${other.name} ${order} (${timeWindow(other)}): ${spanWords(minutes)} between.`
}

/** "45 minutes", "7 hours 30 minutes". */
export function spanWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`
  const rest = minutes % 60
  return `${counted(Math.floor(minutes / 60), 'hour')}${rest > 0 ? ` ${rest} minutes` : ''}`
}

export function doubleBookingWords({ name, other }: DoubleBooking): string {
  return `${name} is already on ${other.name} at the same time (${timeWindow(other)}).`
}
