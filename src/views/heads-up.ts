// What a manager should see before approving, a sentence each; the gravest first.
import type { DoubleBooking, ShortBreak } from '../domain/conflict.ts'
import type { HeadsUp, OrderHeadsUp, Overridden } from '../domain/heads-up.ts'
import type { PlanHeadsUp } from '../domain/heads-up-of-plan.ts'
import type { TurnRound } from '../domain/turn-round.ts'
import { daysWords } from './ladder-words.ts'
import { counted } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { clockTimeWithZone, timeWindow } from './times.ts'

export function headsUpWords(headsUp: HeadsUp): readonly string[] {
  const { charterers, away, unqualified, overrides } = headsUp
  return [
    ...charterers.map(
      ({ name, seat }) =>
        `${name} is named as ${seatWords(seat)}, and the charter is in that name: is it the guest who is meant?`,
    ),
    ...overrides.map(overrideWords),
    ...planHeadsUpWords(headsUp),
    ...away.map((days) => `${days.name} is away ${daysWords(days)}.`),
    ...unqualified.map(({ name, seat }) => `${name} is not down as qualified for ${seatWords(seat)}.`),
  ]
}

/** Of a charter's times: whether its boat, its crew and the sun play along. */
export function planHeadsUpWords({ twice, breaks, turnRounds, sunsets }: PlanHeadsUp): readonly string[] {
  return [
    ...turnRounds.map(turnRoundWords),
    ...twice.map(doubleBookingWords),
    ...breaks.map(shortBreakWords),
    ...sunsets.map(
      ({ at, timeZone }) => `The sun sets at ${clockTimeWithZone(at, timeZone)}, and they are not out then.`,
    ),
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

function turnRoundWords({ other, minutes }: TurnRound): string {
  const which = `${other.name} (${timeWindow(other)})`
  if (minutes < 0) return `The boat is out with ${which} at the same time.`
  return `The boat has ${spanWords(minutes)} between this and ${which}.`
}

function shortBreakWords({ name, other, minutes, before }: ShortBreak): string {
  const order = before ? 'before this one' : 'after this one'
  return `${name} also sails ${other.name} ${order} (${timeWindow(other)}): ${spanWords(minutes)} between.`
}

/** "45 minutes", "7 hours 30 minutes". */
function spanWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`
  const rest = minutes % 60
  return `${counted(Math.floor(minutes / 60), 'hour')}${rest > 0 ? ` ${rest} minutes` : ''}`
}

function doubleBookingWords({ name, other }: DoubleBooking): string {
  return `${name} is already on ${other.name} at the same time (${timeWindow(other)}).`
}
