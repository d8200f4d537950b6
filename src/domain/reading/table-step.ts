// One row of a table: a head, a charter's row below it, a seat's row, or what changed.
import { factLine, isFactLabelAlone } from './fact-lines.ts'
import { type Compass, type Look, NOWHERE, type Place, placeOfHeading } from './place.ts'
import { type Context, NOTHING, saidBy } from './rule.ts'
import { seatNamed } from './seat-names.ts'
import { readPlainly } from './seat-value.ts'
import type { Step } from './step.ts'
import { type Columns, isSeatHead } from './table-columns.ts'
import { charterCells, readAcross, readRow, readSeatRow } from './table-form.ts'
import { headIn, hoursInHead, mayBeWhere } from './table-head.ts'
import { type ChangeColumns, readChangeOf, readChangeRow } from './table-of-changes.ts'
import { readLeave } from './table-of-leave.ts'
import { readPersonAcross, readRecord, readUnderPeople, recordCell } from './table-of-people.ts'
import { STRUCK, type Unit } from './units.ts'

export function stepInTable(unit: Unit, before: Step, compass: Compass, look: Look): Step {
  const { cells, text } = unit
  const { place, columns } = before
  const { book } = compass
  const plain = columns ? undefined : plainRow(unit, place, compass)
  if (plain) return plain
  const people = columns && rowBelow(unit, columns, before, compass, look)
  if (people) return people
  const head = headIn(cells, before, compass, look)
  if (head?.by === 'charter')
    return { place, columns: head, parts: hoursInHead(unit, head.places, compass), by: 'table' }
  if (head) return { place, columns: head }
  if (columns?.by === 'charter') {
    const parts = readAcross(cells, columns.places, text, book)
    if (parts) return { place, parts, by: 'table' }
  }
  return seatRow(unit, place, compass) ?? charterRow(unit, columns, before, compass, look)
}

/** A charter's row below names, or a person's below charters; a row of all three has its charter from above, where it says none. */
function rowBelow(
  { cells, text }: Unit,
  columns: Columns,
  { place: before, above }: Step,
  compass: Compass,
  look: Look,
): Step | undefined {
  const { book } = compass
  if (columns.by === 'change') return changeRow({ cells, text }, columns, before, compass, look)
  if (columns.by === 'leave') {
    const found = readLeave(cells, columns, text, compass)
    const isBlank = cells.slice(1).every((cell) => cell === '')
    return { place: before, by: 'table', ...(found ? { parts: [{ place: NOWHERE, found }] } : { isLeft: !isBlank }) }
  }
  if (columns.by === 'charter') {
    const parts = readPersonAcross(cells, columns.places, text, book)
    return parts && { place: before, parts, by: 'table' }
  }
  if (columns.by !== 'person' && columns.by !== 'record') return undefined
  const isRecord = columns.by === 'record'
  const named = isRecord ? recordCell(cells, columns.of, 'charter') : (cells[0] ?? '')
  const isAsAbove = isRecord && named === '' && above !== undefined
  const place = isAsAbove ? before : placeOfHeading(named, before, compass, { ...look, leads: true })
  if (!place || named.includes(STRUCK)) return undefined
  const found = isRecord
    ? readRecord(cells, columns.of, place, text, book)
    : readUnderPeople(cells, columns.people, place, text, book)
  return found && { place, found, by: 'table', above: cells }
}

/** By its label at the place that is spoken of, or by the charter that it names. */
function changeRow(
  { cells, text }: Pick<Unit, 'cells' | 'text'>,
  columns: ChangeColumns,
  before: Place,
  compass: Compass,
  look: Look,
): Step {
  const { book, self, today } = compass
  const own = { place: before, cells }
  for (const said of [own, ...changeParts(cells, columns, before, compass, look)]) {
    const context = { book, charter: said.place.charter, self }
    const found =
      readChangeRow(said.cells, columns, text, context) ??
      (said === own ? undefined : readChangeOf(said.place, said.cells, columns, text, context, today))
    if (found) return { place: before, parts: [{ place: said.place, found: saidBy(text, found) }], by: 'table' }
  }
  const isSame = SAME_AS_BEFORE.test(cells[columns.now] ?? '')
  return { place: before, isLeft: !isSame }
}

const SAME_AS_BEFORE = /^(?:unchanged|same|as before|no change|ditto|sin cambios|igual)$/i

/** The charter that stands before what was, and what of it changes, where that is said. */
function changeParts(
  cells: readonly string[],
  { was, now }: ChangeColumns,
  before: Place,
  compass: Compass,
  look: Look,
): readonly { readonly place: Place; readonly cells: readonly string[] }[] {
  const labels = cells.slice(0, Math.min(was, now)).filter((cell) => cell !== '')
  const isLabel = (cell: string) =>
    seatNamed(cell.replace(/:$/, ''), compass.book) !== undefined || isFactLabelAlone(cell)
  const label = labels.find(isLabel) ?? ''
  const where = labels.filter((cell) => cell !== label).join(' ')
  const place = placeOfHeading(where, { ...NOWHERE, charter: before.charter }, compass, { ...look, leads: true })
  if (!place?.holds || !place.charter) return []
  return [{ place, cells: [label, ...cells.slice(1)] }]
}

/** A seat, somebody's name and nothing else, below no head: no other rule would read it otherwise. */
function plainRow({ cells, text }: Unit, place: Place, { book, self }: Compass): Step | undefined {
  const [label = '', value = '', ...more] = cells
  const seat = more.length === 0 ? seatNamed(label, book) : undefined
  if (!seat || mayBeWhere(value, book)) return undefined
  const found = readPlainly({ seat, value, evidence: text }, { book, charter: place.charter, self })
  return found && { place, found, by: 'table' }
}

/** A seat and its person, or a label and what it says; the row is the evidence. */
function seatRow({ cells, text }: Unit, place: Place, { book, self }: Compass): Step | undefined {
  const context = { book, charter: place.charter, self }
  const found = isSeatHead(cells) ? NOTHING : (readSeatRow(cells, text, context) ?? factRow(cells, text, context))
  return found && { place, found, by: 'table' }
}

function factRow([label = '', value = '', ...more]: readonly string[], evidence: string, context: Context) {
  const fact = more.length === 0 ? factLine(`${label.replace(/:$/, '')}: ${value}`, context) : undefined
  return fact && saidBy(evidence, fact)
}

function charterRow(
  { cells, text }: Unit,
  columns: Columns | undefined,
  { place: before, above }: Step,
  compass: Compass,
  look: Look,
): Step {
  if (columns?.by !== 'seat' || cells.length > columns.columns.length) return { place: before, isLeft: true }
  const named = charterCells(cells, columns.columns)
  if (named === '' || named.includes(STRUCK)) return { place: before, isLeft: true }
  const place = placeOfHeading(named, before, compass, { ...look, leads: true })
  const hasSeats = columns.columns.some(({ is }) => is === 'seat' || is === 'mixed')
  if (!place || (!hasSeats && !place.charter)) return { place: before, isLeft: true }
  return {
    place,
    found: readRow(
      cells,
      columns.columns,
      text,
      { book: compass.book, charter: place.charter, self: compass.self },
      above,
    ),
    by: 'table',
    above: cells,
  }
}
