// Reads entries by one operator's rules and roster, each way of it made once for many entries.
import { type EntryReading, readEntry, type TypedEntry } from '../domain/calendar-entry.ts'
import type { CharterFacts } from '../domain/charter-facts.ts'
import { crewReader, typedSeats } from '../domain/entry-crew.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import { rememberedOf } from '../domain/remembered.ts'

export interface Reader {
  readonly read: (entry: TypedEntry) => EntryReading
  /** Of a charter that nobody knows yet: with the crew that people typed into its entry. */
  readonly facts: (reading: Extract<EntryReading, { kind: 'charter' }>, now: Date) => CharterFacts
}

/** The same one while the roster is. */
export function readerFor(operator: Operator, people: readonly Person[]): Reader {
  return readersOf(operator)(people)
}

const readersOf = rememberedOf((operator: Operator) =>
  rememberedOf((people: readonly Person[]) => newReader(operator, people)),
)

function newReader(operator: Operator, people: readonly Person[]): Reader {
  const crewIn = crewReader(people, operator.timeZone)
  return {
    read: rememberedOf((entry) => readEntry(entry, operator, crewIn)),
    facts: ({ facts, says }, now) =>
      says.crew ? { ...facts, seats: typedSeats(facts.seats, says.crew, people, now.toISOString()) } : facts,
  }
}
