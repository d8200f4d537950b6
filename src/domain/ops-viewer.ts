// Who looks at the ops page, and what of a charter is theirs to see.
import { type CharterFacts, seatsOf } from './charter-facts.ts'
import { mayAs, type Role } from './role.ts'
import { localDate, shiftDate } from './times.ts'

export interface Viewer {
  readonly role: Role
  /** A person's id. */
  readonly person: string
}

/** How long before the day crew need to know whom they meet. */
const DAYS_BEFORE = 2

/** Captains and managers always; crew who sail it, from two days before until it has ended. */
export function seesContact({ role, person }: Viewer, charter: CharterFacts, now: Date): boolean {
  if (mayAs(role, 'captain')) return true
  if (seatsOf(charter, person).length === 0) return false
  const { date, times, timeZone } = charter
  const today = localDate(now, timeZone)
  const isOver = times ? new Date(times.endsAt) <= now : today > date
  return today >= shiftDate(date, -DAYS_BEFORE) && !isOver
}
