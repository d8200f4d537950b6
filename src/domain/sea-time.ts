// One row of the sea-time ledger: who sailed which charter, as what, from when to when, and who says so.
import type { Charter } from './charter.ts'
import type { CrewHours } from './crew-hours.ts'
import type { Person } from './person.ts'

export interface SeaTimeRow extends Omit<CrewHours, 'asked'> {
  /** A person's id and name. */
  readonly crew: string
  readonly name: string
  readonly charter: string
  readonly charterName: string
  readonly boat: string
  /** Local date. */
  readonly date: string
  readonly timeZone: string
}

export function seaTimeRow(
  { id, name, date, timeZone }: Charter,
  person: Pick<Person, 'id' | 'name'>,
  { asked: _, ...hours }: CrewHours,
  boat: string,
): SeaTimeRow {
  return { ...hours, crew: person.id, name: person.name, charter: id, charterName: name, boat, date, timeZone }
}
