// The head of a table: by which columns it is read, and the hours above them.
import { hours } from './fact-lines.ts'
import { type Compass, isCrewOnly, type Look, type Place, placeOfHeading } from './place.ts'
import type { Book } from './reading.ts'
import type { Step } from './step.ts'
import { type Columns, charterColumns, factColumns, seatColumns } from './table-columns.ts'
import { changeColumns } from './table-of-changes.ts'
import { leaveColumns } from './table-of-leave.ts'
import { peopleColumns } from './table-of-people.ts'
import type { Unit } from './units.ts'
import { maySayWhere } from './which-charter.ts'

/** Below another head only such as no row of its table can be. */
export function headIn(
  cells: readonly string[],
  { place, columns }: Step,
  compass: Compass,
  look: Look,
): Columns | undefined {
  const { book } = compass
  const isFirst = columns === undefined
  return (
    seatColumns(cells, book) ??
    (isFirst ? leaveColumns(cells, look.above ?? '') : undefined) ??
    changeColumns(cells) ??
    (isFirst ? (peopleColumns(cells, book) ?? factColumns(cells, book)) : undefined) ??
    chartersInHead(cells, place, compass, look)
  )
}

function chartersInHead(cells: readonly string[], place: Place, compass: Compass, look: Look): Columns | undefined {
  const isWhere = (cell: string) => mayBeWhere(cell, compass.book)
  if (!cells.slice(1).every((cell) => cell === '' || isWhere(cell))) return undefined
  return charterColumns(cells, (cell) => {
    const named = isWhere(cell) ? placeOfHeading(cell, place, compass, { ...look, leads: true }) : undefined
    return named?.holds ? named : undefined
  })
}

/** Whether a cell may name a charter. */
export function mayBeWhere(cell: string, book: Book): boolean {
  return maySayWhere(cell, book) && !isCrewOnly(cell, book)
}

const RANGE = /\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?[-–—]\s?\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\b\.?)?/i

/** `Sat June 5, 2–6 pm` above a column. */
export function hoursInHead(
  { cells, text }: Unit,
  places: readonly (Place | undefined)[],
  { book }: Compass,
): Step['parts'] {
  return cells.flatMap((cell, index) => {
    const [place, said] = [places[index], RANGE.exec(cell.replace(/^[^,]*,/, ''))?.[0]]
    const found = place && said ? hours(said, text, { book, charter: place.charter }) : undefined
    return place && found ? [{ place, found }] : []
  })
}
