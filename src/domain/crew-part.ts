// What one crew member has to know of one charter; when this differs from what they were told, they are owed a notice.
import { boardsAt, type CharterFacts, seatsOf } from './charter-facts.ts'
import { sha256 } from './sha256.ts'

export interface CrewPart {
  readonly seats: readonly { readonly seat: string; readonly standing: string }[]
  readonly date: string
  readonly boardsAt?: string | undefined
  readonly startsAt?: string | undefined
  readonly endsAt?: string | undefined
  readonly place?: string | undefined
}

/** Undefined when they have no part in it. */
export function partOf(facts: CharterFacts, crew: string): CrewPart | undefined {
  const seats = seatsOf(facts, crew).map(({ seat, standing }) => ({ seat, standing }))
  if (seats.length === 0) return undefined
  return {
    seats,
    date: facts.date,
    boardsAt: boardsAt(facts),
    startsAt: facts.times?.startsAt,
    endsAt: facts.times?.endsAt,
    place: facts.place,
  }
}

/** Names a part as it was shown to somebody: another mark means that it has changed since. */
export function partMark(facts: CharterFacts, crew: string): string {
  return sha256(written(partOf(facts, crew))).slice(0, 12)
}

/** A part as it is kept in `told`; empty for none. */
export function written(part: CrewPart | undefined): string {
  return part ? JSON.stringify(part) : ''
}

export function readPart(told: string | undefined): CrewPart | undefined {
  return told ? (JSON.parse(told) as CrewPart) : undefined
}

/** Everybody who has, or was told that they had, a part and now has to hear something else. */
export function concerned(facts: CharterFacts, told: Readonly<Record<string, string>>): readonly string[] {
  const crew = new Set([...facts.seats.flatMap((seat) => seat.crew ?? []), ...Object.keys(told)])
  return [...crew].filter((id) => written(partOf(facts, id)) !== (told[id] ?? ''))
}
