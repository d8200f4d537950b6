// Tables that have the crew's names where others have seats: people above or beside the charters, or a person, a charter and a seat on each row.
import { foldLetters, foldSpace } from './fold.ts'
import type { Place } from './place.ts'
import type { Book } from './reading.ts'
import { type Found, joined } from './rule.ts'
import { seatNamed } from './seat-names.ts'
import { readSeat } from './seat-value.ts'
import { whoIs } from './who.ts'

export type PeopleColumns =
  /** Who stands above each cell. */
  | { readonly by: 'person'; readonly people: readonly (string | undefined)[] }
  | { readonly by: 'record'; readonly of: readonly RecordColumn[] }

type RecordColumn = 'charter' | 'person' | 'seat' | 'other'

export interface Said {
  readonly place: Place
  readonly found: Found
}

const PERSON = /^(?:names?|crew(?: members?)?|persons?|who|people|sailors?|staff|nombre|quien|tripulante)$/
const SEAT = /^(?:seats?|roles?|positions?|jobs?|as|duty|duties|puesto|cargo|rol)$/
const CHARTER =
  /^(?:charters?|dates?|days?|when|sails?|trips?|cruises?|events?|part(?:y|ies)|bookings?|boats?|fecha|dia|salida|paseo)$/
/** Nobody's cell: they are not aboard. */
const FREE = /^(?:[-–—./x✗✘]*|off|out|free|n\/?a|none|no|rest|libre|away|not on|not needed)$/i

/** A head of names above charters' rows, or one that names all three of person, seat and charter. */
export function peopleColumns(cells: readonly string[], book: Book): PeopleColumns | undefined {
  if (cells.length < 3) return undefined
  const of = cells.map(recordColumn)
  if (['person', 'seat', 'charter'].every((one) => of.filter((other) => other === one).length > 0))
    return of.filter((one) => one === 'person').length === 1 ? { by: 'record', of } : undefined
  const [first = '', ...others] = cells
  if (first !== '' && recordColumn(first) !== 'charter') return undefined
  const isPeople = others.every((cell) => cell !== '' && whoIs(cell, book.people).kind === 'one')
  return others.length > 1 && isPeople ? { by: 'person', people: [undefined, ...others] } : undefined
}

/** `Ruth | captain | - | captain`, where the head has the charters. */
export function readPersonAcross(
  [name = '', ...cells]: readonly string[],
  places: readonly (Place | undefined)[],
  evidence: string,
  book: Book,
): readonly Said[] | undefined {
  if (whoIs(name, book.people).kind !== 'one') return undefined
  const said = cells.map((cell, index): readonly Said[] | undefined => {
    const place = places[index + 1]
    return FREE.test(cell) ? [] : place && seated(name, cell, place, evidence, book)
  })
  return said.every((one) => one !== undefined) ? said.flat() : undefined
}

/** `Sorrel | captain | | 1st`, where the head has the people; `named`: the row's charter, by its first cell. */
export function readUnderPeople(
  cells: readonly string[],
  people: readonly (string | undefined)[],
  place: Place,
  evidence: string,
  book: Book,
): Found | undefined {
  const said = cells.slice(1).map((cell, index): readonly Said[] | undefined => {
    const name = people[index + 1]
    return FREE.test(cell) ? [] : name ? seated(name, cell, place, evidence, book) : undefined
  })
  const isWhole = said.every((one) => one !== undefined)
  return isWhole ? joined(said.flatMap((one) => one.map(({ found }) => found))) : undefined
}

/** The cells of one kind, in one. */
export function recordCell(cells: readonly string[], of: readonly RecordColumn[], what: RecordColumn): string {
  return foldSpace(cells.filter((_, index) => of[index] === what).join(' '))
}

/** One row of person, seat and charter. */
export function readRecord(
  cells: readonly string[],
  of: readonly RecordColumn[],
  place: Place,
  evidence: string,
  book: Book,
): Found | undefined {
  const seat = seatNamed(recordCell(cells, of, 'seat'), book)
  const value = recordCell(cells, of, 'person')
  return seat && value !== '' ? readSeat({ seat, value, evidence }, { book, charter: place.charter }) : undefined
}

function recordColumn(cell: string): RecordColumn {
  const name = foldLetters(foldSpace(cell)).replace(/[:.]$/, '')
  if (PERSON.test(name)) return 'person'
  if (SEAT.test(name)) return 'seat'
  return CHARTER.test(name) ? 'charter' : 'other'
}

function seated(name: string, cell: string, place: Place, evidence: string, book: Book): readonly Said[] | undefined {
  const isMaybe = cell.endsWith('?')
  const seat = seatNamed(cell.replace(/[\s?.]+$/, ''), book)
  const value = isMaybe ? `${name} (maybe)` : name
  return seat ? [{ place, found: readSeat({ seat, value, evidence }, { book, charter: place.charter }) }] : undefined
}
