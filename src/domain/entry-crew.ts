// Crew that people typed by hand into a calendar entry, outside our block: whom it names, and where that isn't the charter's crew.
import type { TypedSeat } from './entry-says.ts'
import type { Person } from './person.ts'
import { personThenSeat, seatThenPerson } from './reading/list-form.ts'
import type { Assign, Book } from './reading/reading.ts'
import { seatsInOneLine } from './reading/several-seats.ts'
import { remembered } from './remembered.ts'
import { isShared, isTaken, type Seat, type SeatName, seatOrder } from './seat.ts'

/** Only what a line says beyond doubt; a choice, a stranger or "TBD" is nobody. */
export function crewReader(
  people: readonly Person[],
  timeZone: string,
): (lines: readonly string[]) => readonly TypedSeat[] {
  const book: Book = { timeZone, inbox: '', people, charters: [] }
  const seatsOf = remembered((line: string) => seatsIn(line, book), 500)
  return (lines) => {
    const named = lines.slice(0, MOST_LINES).flatMap(seatsOf)
    // A seat that two lines give to different people is told by neither.
    return named.filter(
      (one) => isShared(one.seat) || named.every((other) => other.seat !== one.seat || other.crew === one.crew),
    )
  }
}

const MOST_LINES = 60
const LONGEST = 240

/** A new charter's seats, as its entry names them. */
export function typedSeats(
  open: readonly Seat[],
  typed: readonly TypedSeat[],
  people: readonly Person[],
  at: string,
): readonly Seat[] {
  const taken = typed.map(({ seat, crew, standing, evidence }): Seat => {
    const name = people.find(({ id }) => id === crew)?.name ?? crew
    return { seat, crew, name, standing, source: { kind: 'calendar', by: 'the calendar', at, evidence } }
  })
  const seats = open.filter(({ seat }) => !taken.some((one) => one.seat === seat))
  return [...seats, ...taken].sort(seatOrder)
}

export interface CrewDifference {
  readonly seat: SeatName
  /** Person's id, as the entry names them. */
  readonly crew: string
  readonly evidence: string
  /** Who has the seat here. */
  readonly has?: string | undefined
}

/** Where the entry names somebody whom the charter hasn't there; what it leaves out is no difference. */
export function crewDifferences(seats: readonly Seat[], typed: readonly TypedSeat[] = []): readonly CrewDifference[] {
  return typed
    .filter(({ seat, crew }) => !seats.some((one) => one.seat === seat && one.crew === crew && isTaken(one)))
    .map(({ seat, crew, evidence }) => ({
      seat,
      crew,
      evidence,
      has: seats.find((one) => one.seat === seat && isTaken(one))?.name,
    }))
}

function seatsIn(line: string, book: Book): readonly TypedSeat[] {
  if (line.length > LONGEST) return []
  const context = { book, charter: undefined }
  const said = line.replace(/^[-–—*•·]\s*/, '')
  const found = [seatsInOneLine, seatThenPerson, personThenSeat].map((rule) => rule(said, context)).find((one) => one)
  return (found?.changes ?? [])
    .filter((change): change is Assign => change.kind === 'assign')
    .map(({ seat, crew, standing = 'confirmed' }) => ({ seat, crew, standing, evidence: line }))
}
