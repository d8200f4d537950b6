// One row of a table: a head, a charter's row below it, or a seat's row.
import { type Compass, type Look, type Place, placeOfHeading } from './place.ts'
import { NOTHING } from './rule.ts'
import type { Step } from './step.ts'
import {
  type Columns,
  charterCells,
  columnsOf,
  isCorner,
  isSeatHead,
  readAcross,
  readRow,
  readSeatRow,
} from './table-form.ts'
import { STRUCK, type Unit } from './units.ts'

export function stepInTable(unit: Unit, before: Step, compass: Compass, look: Look): Step {
  const { cells } = unit
  const { place, columns } = before
  const head = columnsOf(cells, compass.book)
  if (head) return { place, columns: head, across: [] }
  const across = chartersAcross(cells, place, compass, look)
  if (across) return { place, across }
  return (
    acrossRow(unit, before, compass) ??
    seatRow(unit, place, compass) ??
    charterRow(unit, columns, before, compass, look)
  )
}

/** `Seat | Quinn 5/30 | Danika 5/31`: every cell but the corner is a charter. */
function chartersAcross(
  [corner = '', ...cells]: readonly string[],
  before: Place,
  compass: Compass,
  look: Look,
): readonly Place[] | undefined {
  if (!isCorner(corner) || cells.length === 0) return undefined
  const places = cells.flatMap((cell) => placeOfHeading(cell, before, compass, { ...look, leads: true }) ?? [])
  return places.length === cells.length && places.every(({ charter, holds }) => charter && holds) ? places : undefined
}

function acrossRow({ cells, text }: Unit, { place, across = [] }: Step, { book }: Compass): Step | undefined {
  const found = readAcross(
    cells,
    text,
    across.map(({ charter }) => ({ book, charter })),
  )
  return (
    found && {
      place,
      by: 'table',
      parts: found.flatMap((one, index) => (across[index] ? [{ place: across[index], found: one }] : [])),
    }
  )
}

function seatRow({ cells, text }: Unit, place: Place, { book }: Compass): Step | undefined {
  const found = isSeatHead(cells) ? NOTHING : readSeatRow(cells, text, { book, charter: place.charter })
  return found && { place, found, by: 'table' }
}

function charterRow(
  { cells, text }: Unit,
  columns: Columns | undefined,
  { place: before, above }: Step,
  compass: Compass,
  look: Look,
): Step {
  if (!columns || cells.length !== columns.length) return { place: before, isLeft: true }

  const named = charterCells(cells, columns)
  if (named.includes(STRUCK)) return { place: before, isLeft: true }
  const place = placeOfHeading(named, before, compass, { ...look, leads: true })
  if (!place) return { place: before, isLeft: true }
  return {
    place,
    found: readRow(cells, columns, text, { book: compass.book, charter: place.charter }, above),
    by: 'table',
    above: cells,
  }
}
