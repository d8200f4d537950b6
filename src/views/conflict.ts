// A person in two places at once, in words.
import type { Charter } from '../domain/charter.ts'
import type { DoubleBooking } from '../domain/conflict.ts'
import { timeWindow } from './times.ts'

export function conflictWords(charter: Charter, { name, other }: DoubleBooking, asksHere: boolean): string {
  const both = `${name} is on ${charter.name} and on ${other.name} (${timeWindow(other)}) at the same time.`
  return asksHere
    ? `${both} Nobody has been told yet. Change one crew, or say that it is right.`
    : `${both} It is asked on the card of ${other.name}.`
}
