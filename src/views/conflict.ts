// A person in two places at once, in words.
import type { Charter } from '../domain/charter.ts'
import type { DoubleBooking, ShortBreak } from '../domain/conflict.ts'
import { timeWindow } from './times.ts'

export function conflictWords(charter: Charter, { name, other }: DoubleBooking, asksHere: boolean): string {
  const both = `${name} is on ${charter.name} and on ${other.name} (${timeWindow(other)}) at the same time.`
  return asksHere
    ? `${both} Nobody has been told yet. Change one crew, or say that it is right.`
    : `${both} It is asked on the card of ${other.name}.`
}

export function shortBreakWords({ name, other, minutes, before }: ShortBreak): string {
  const order = before ? 'before this one' : 'after this one'
  return `${name} also sails ${other.name} ${order} (${timeWindow(other)}): ${minutes} minutes between.`
}

export function doubleBookingWords({ name, other }: DoubleBooking): string {
  return `${name} is already on ${other.name} at the same time (${timeWindow(other)}).`
}
