// Whether a boat gets back, is cleaned and boarded again between two charters.
import type { Charter } from './charter.ts'
import { boardsAt, type CharterFacts } from './charter-facts.ts'

export interface TurnRound {
  readonly other: CharterFacts
  /** Between the end of one and boarding of the other; negative where both are out at once. */
  readonly minutes: number
}

/** Less than this between two charters of one boat is said before it is decided. */
const ENOUGH_MINUTES = 60

export function shortTurnRounds(
  charter: CharterFacts & { readonly id?: string },
  others: readonly Charter[],
): readonly TurnRound[] {
  if (charter.cancelled) return []
  return others
    .filter((other) => other.id !== charter.id && !other.cancelled)
    .flatMap((other) => {
      const minutes = minutesBetween(charter, other)
      return minutes !== undefined && minutes < ENOUGH_MINUTES ? [{ other, minutes }] : []
    })
}

function minutesBetween(a: CharterFacts, b: CharterFacts): number | undefined {
  const [one, two] = [out(a), out(b)]
  if (!one || !two) return undefined
  return Math.round((Math.max(one.from, two.from) - Math.min(one.to, two.to)) / 60_000)
}

function out(facts: CharterFacts): { readonly from: number; readonly to: number } | undefined {
  const from = boardsAt(facts)
  return from && facts.times ? { from: Date.parse(from), to: Date.parse(facts.times.endsAt) } : undefined
}
