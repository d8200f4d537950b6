// People, history, assignments and conflicts in memory.
import type { Charter, HistoryEntry } from '../../src/domain/charter.ts'
import type { Person } from '../../src/domain/person.ts'
import { rememberedOf } from '../../src/domain/remembered.ts'
import type { SeaTimeRow } from '../../src/domain/sea-time.ts'
import { isTaken } from '../../src/domain/seat.ts'
import type { Assignments, ConflictKey, Conflicts, History, People, SeaTime, SeatRow } from '../../src/ports/store.ts'
import type { Process } from './calls.ts'
import { stored } from './disk.ts'

export interface RecordsOnDisk {
  readonly people: Map<string, Person>
  /** By `charter#revision`. */
  readonly history: Map<string, HistoryEntry>
  readonly assignments: Map<string, Assigned>
  /** By charter: a row for each who sails. */
  readonly sailing: Map<string, readonly (SeatRow & { readonly crew: string })[]>
  readonly conflicts: Map<string, { asker: string; allowedBy?: string }>
  /** By person, date and charter. */
  readonly seaTime: Map<string, SeaTimeRow>
}

export interface Assigned {
  readonly revision: number
  /** `captain gene confirmed` */
  readonly seats: readonly string[]
}

export function fakePeople({ people }: RecordsOnDisk, process: Process): People {
  return {
    all: () => process.call('people.all', '', () => aboard(everybody(people))),
    everybody: () => process.call('people.all', 'everybody', () => everybody(people)),
    enrol: (person) =>
      process.call('people.enrol', person.id, () => {
        if (people.has(person.id)) return false
        people.set(person.id, person)
        return true
      }),
    current: () => process.call('people.current', '', () => everybody(people)),
    save: (person) =>
      process.call('people.save', person.id, () => {
        if (!people.has(person.id) || people.get(person.id)?.version !== person.version) return undefined
        const next = { ...person, version: (person.version ?? 0) + 1 }
        people.set(person.id, next)
        return next
      }),
  }
}

let rosters: readonly (readonly Person[])[] = []
const MOST_ROSTERS = 8

/** The same list for the same people, in every world: as a process has it for as long as nobody on it has changed. */
function everybody(people: RecordsOnDisk['people']): readonly Person[] {
  const now = [...people.values()]
  const known = rosters.find((one) => one.length === now.length && one.every((person, at) => person === now[at]))
  if (known) return known
  rosters = [now, ...rosters.slice(0, MOST_ROSTERS - 1)]
  return now
}

const aboard = rememberedOf((all: readonly Person[]) => all.filter(({ left }) => !left))

export function fakeHistory(records: RecordsOnDisk, process: Process): History {
  return {
    write: (charterId, entry) =>
      process.call('history.write', charterId, () => {
        const key = historyKey(charterId, entry)
        if (!records.history.has(key)) records.history.set(key, stored(entry))
      }),
    read: (charterId) => process.call('history.read', charterId, () => historyOn(records, charterId)),
  }
}

export function historyOn({ history }: RecordsOnDisk, charterId: string): readonly HistoryEntry[] {
  return [...history]
    .filter(([key]) => key.startsWith(`${charterId}#`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => entry)
}

export function fakeAssignments({ assignments, sailing }: RecordsOnDisk, process: Process): Assignments {
  return {
    project: (charter) =>
      process.call('assignments.project', charter.id, () => {
        const known = assignments.get(charter.id)
        if (known && known.revision > charter.revision) return
        assignments.set(charter.id, assigned(charter))
        sailing.set(charter.id, charter.cancelled ? [] : rowsOf(charter))
      }),
    sailing: (crew, from) =>
      process.call('assignments.sailing', crew, () =>
        [...sailing.values()]
          .flat()
          .filter((row) => row.crew === crew && (row.startsAt ?? row.date) >= from)
          .sort((a, b) => (a.startsAt ?? a.date).localeCompare(b.startsAt ?? b.date))
          .map(({ crew: _, ...row }) => row),
      ),
  }
}

export function fakeConflicts({ conflicts }: RecordsOnDisk, process: Process): Conflicts {
  const nameOf = ({ crew, charters }: ConflictKey) => `${crew} ${charters.join('|')}`
  return {
    ask: (question, charterId) =>
      process.call('conflicts.ask', nameOf(question), () => {
        const known = conflicts.get(nameOf(question))
        if (known) return { ...known }
        conflicts.set(nameOf(question), { asker: charterId })
        return { asker: charterId }
      }),
    allow: (question, by) =>
      process.call('conflicts.allow', nameOf(question), () => {
        const asker = conflicts.get(nameOf(question))?.asker ?? 'undefined'
        conflicts.set(nameOf(question), { asker, allowedBy: by })
      }),
  }
}

export function fakeSeaTime({ seaTime }: RecordsOnDisk, process: Process): SeaTime {
  return {
    keep: (row) =>
      process.call('seaTime.keep', `${row.charter} ${row.crew}`, () => {
        seaTime.set(`${row.crew} ${row.date} ${row.charter}`, structuredClone(row))
      }),
    between: (from, to, crew) =>
      process.call('seaTime.between', `${from} ${to}`, () =>
        [...seaTime.values()]
          .filter((row) => from <= row.date && row.date <= to && (crew === undefined || row.crew === crew))
          .sort((a, b) => a.date.localeCompare(b.date)),
      ),
  }
}

function assigned({ revision, seats, cancelled }: Charter): Assigned {
  const rows = seats.filter(isTaken).map(({ seat, crew, standing }) => `${seat} ${crew} ${standing}`)
  return { revision, seats: cancelled ? [] : rows }
}

function rowsOf({ id, name, date, times, seats }: Charter) {
  return seats.filter(isTaken).map(({ seat, crew, standing }) => {
    return { charterId: id, charterName: name, date, startsAt: times?.startsAt, seat, standing, crew }
  })
}

export function historyKey(charterId: string, { revision, part = 0 }: HistoryEntry): string {
  return `${charterId}#${String(revision).padStart(6, '0')}.${String(part).padStart(3, '0')}`
}
