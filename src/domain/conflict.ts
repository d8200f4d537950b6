// A person in two places at once, and turn-rounds that are worth a look.
import type { Charter } from './charter.ts'
import { boardsAt, type CharterFacts } from './charter-facts.ts'
import { isTaken } from './seat.ts'
import { msOf } from './times.ts'

export interface DoubleBooking {
  readonly crew: string
  readonly name: string
  readonly other: Charter
}

const HOUR_MS = 60 * 60_000
/** Less than this between two charters of one person is said before it is decided: on one day, and overnight. */
const SHORT_BREAK_MS = HOUR_MS
const NIGHT_MS = 10 * HOUR_MS

/** Who of this charter's crew sails on another one at the same time. */
export function doubleBookings(
  charter: CharterFacts & { readonly id: string },
  others: readonly Charter[],
): readonly DoubleBooking[] {
  return aboard(charter).flatMap(({ crew, name }) =>
    others
      .filter((other) => other.id !== charter.id && !other.cancelled && !charter.cancelled && overlap(charter, other))
      .filter((other) => aboard(other).some((seat) => seat.crew === crew))
      .map((other) => ({ crew, name, other })),
  )
}

export interface ShortBreak {
  readonly crew: string
  readonly name: string
  readonly other: CharterFacts
  readonly minutes: number
  /** The other charter is the earlier one. */
  readonly before: boolean
}

/** Who has less than an hour between this charter and another one, or less than ten overnight. */
export function shortBreaks(
  charter: CharterFacts & { readonly id: string },
  others: readonly Charter[],
): readonly ShortBreak[] {
  return aboard(charter).flatMap(({ crew, name }) =>
    others
      .filter(
        (other) => other.id !== charter.id && !other.cancelled && aboard(other).some((seat) => seat.crew === crew),
      )
      .flatMap((other) => shortBreak({ crew, name }, charter, other) ?? []),
  )
}

function shortBreak(
  who: Pick<ShortBreak, 'crew' | 'name'>,
  charter: CharterFacts,
  other: CharterFacts,
): ShortBreak | undefined {
  const [mine, theirs] = [span(charter), span(other)]
  if (!mine || !theirs) return undefined
  const [gap, before] = theirs.to <= mine.from ? [mine.from - theirs.to, true] : [theirs.from - mine.to, false]
  const enough = charter.date === other.date ? SHORT_BREAK_MS : NIGHT_MS
  return gap >= 0 && gap < enough ? { ...who, other, minutes: Math.round(gap / 60_000), before } : undefined
}

function overlap(a: CharterFacts, b: CharterFacts): boolean {
  const [one, two] = [span(a), span(b)]
  return one !== undefined && two !== undefined && one.from < two.to && two.from < one.to
}

/** From boarding to the end, in milliseconds since the epoch. */
function span(facts: CharterFacts): { readonly from: number; readonly to: number } | undefined {
  const from = boardsAt(facts)
  return from && facts.times ? { from: msOf(from), to: msOf(facts.times.endsAt) } : undefined
}

function aboard({ seats }: CharterFacts): readonly { readonly crew: string; readonly name: string }[] {
  const taken = seats.filter(isTaken)
  return taken.filter(({ crew }, at) => taken.findIndex((other) => other.crew === crew) === at)
}
