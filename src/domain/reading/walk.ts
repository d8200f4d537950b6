// The mail from top to bottom: each piece goes to the first rule that applies, at the place that was last named.
import { doubtIn } from './doubt.ts'
import { factLine, hours } from './fact-lines.ts'
import { peopleWithoutSeats, personThenSeat, seatsInOneLine, seatThenPerson } from './list-form.ts'
import { isGreeting } from './plain-words.ts'
import { type Compass, type Place, placeAfterSentence, placeOfHeading } from './place.ts'
import { type Found, joined, NOTHING, type Rule } from './rule.ts'
import { charterCells, columnsOf, readRow } from './table-form.ts'
import type { Unit } from './units.ts'
import { weakened } from './weaken.ts'

/** The first rule that applies speaks; reading of prose will add its rules to `SENTENCES`. */
const LINES: readonly Rule[] = [seatThenPerson, factLine, peopleWithoutSeats]
const SENTENCES: readonly Rule[] = [seatsInOneLine]
const MAX_RULED = 300

export interface Entry {
  readonly place: Place
  readonly line: string
  readonly found: Found
}

export interface Walk {
  readonly entries: readonly Entry[]
  /** What no rule understood, with the place at which it stands. */
  readonly leftovers: readonly { readonly unit: Unit; readonly place: Place }[]
}

interface State {
  place: Place
  columns: ReturnType<typeof columnsOf>
  readonly entries: Entry[]
  readonly leftovers: { readonly unit: Unit; readonly place: Place }[]
}

export function walk(units: readonly Unit[], start: Place, compass: Compass): Walk {
  const state: State = { place: start, columns: undefined, entries: [], leftovers: [] }
  for (const [index, unit] of units.entries()) {
    if (unit.kind === 'interleaved' || unit.kind === 'closing') leave(unit, state)
    else if (unit.cells.length > 0) readCells(unit, state, compass)
    else if (!isGreeting(unit.text)) readUnit(unit, units, index, state, compass)
  }
  return state
}

/** Whether a line belongs to a list, whoever it is about. */
export function isListed(line: string, { book }: Compass): boolean {
  const context = { book, charter: undefined }
  return line.length <= MAX_RULED && [...LINES, personThenSeat].some((rule) => rule(line, context) !== undefined)
}

function readUnit(unit: Unit, units: readonly Unit[], index: number, state: State, compass: Compass): void {
  const beside = isBesideList(units, index)
  const found = ruled(unit, beside, state.place, compass)
  if (found) return enter(unit, found, state)

  const look = { leads: units[index + 1]?.isListed ?? false, relative: unit.kind === 'own' }
  const inline = headed(unit.text, state.place, compass, look.relative)
  if (inline) {
    state.place = inline.place
    return enter(unit, inline.found, state)
  }
  const heading = placeOfHeading(unit.text, state.place, compass, look)
  if (!heading || !look.leads || doubtIn(unit.text)) leave(unit, state)
  state.place = heading ?? placeAfterSentence(unit.text, state.place, compass, look.relative)
}

function ruled({ text, kind }: Unit, beside: boolean, { charter }: Place, { book }: Compass): Found | undefined {
  if (text.length > MAX_RULED) return undefined
  const rules = beside && kind !== 'closing' ? [...LINES, personThenSeat, ...SENTENCES] : [...LINES, ...SENTENCES]
  for (const rule of rules) {
    const found = rule(text, { book, charter })
    if (found) return found
  }
  return undefined
}

/** `Okafor on Sat Jan 2: Skipper Gene; FM Angela`: the charter, maybe its hours, then its seats. */
function headed(
  line: string,
  before: Place,
  compass: Compass,
  relative: boolean,
): { readonly place: Place; readonly found: Found } | undefined {
  const [, head, list] = /^(.{3,80}?)\s*(?::|\s[-–—]+)\s+(\S.{5,240})$/.exec(line) ?? []
  if (head === undefined || list === undefined) return undefined
  const place = placeOfHeading(head, before, compass, { leads: true, relative })
  if (!place) return undefined
  const context = { book: compass.book, charter: place.charter }
  const seats = seatsInOneLine(list, context)
  if (!seats) return undefined
  const said = /(?:^|\s)(\d{1,2}(?::\d\d)?\s?[ap]?m?\s?[-–]\s?\d{1,2}(?::\d\d)?\s?[ap]?m?)$/i.exec(head)?.[1]
  return { place, found: joined([said ? (hours(said, line, context) ?? NOTHING) : NOTHING, seats]) }
}

function readCells(unit: Unit, state: State, compass: Compass): void {
  const columns = columnsOf(unit.cells, compass.book)
  if (columns) {
    state.columns = columns
    return
  }
  if (!state.columns) return leave(unit, state)
  const look = { leads: true, relative: unit.kind === 'own' }
  const place = placeOfHeading(charterCells(unit.cells, state.columns), state.place, compass, look)
  if (!place || unit.cells.length !== state.columns.length) return leave(unit, state)

  const found = readRow(unit.cells, state.columns, unit.text, { book: compass.book, charter: place.charter })
  const remarks = unit.cells.filter((_, index) => state.columns?.[index]?.is === 'other').join('. ')
  state.entries.push({ place, line: unit.text, found: weakened(found, doubtIn(remarks), compass.book) })
}

function enter(unit: Unit, found: Found, { place, entries, leftovers }: State): void {
  if (place.holds) entries.push({ place, line: unit.text, found })
  else {
    leftovers.push({ unit, place })
    entries.push({ place, line: unit.text, found: NOTHING })
  }
}

function leave(unit: Unit, { place, leftovers }: State): void {
  leftovers.push({ unit, place })
}

function isBesideList(units: readonly Unit[], index: number): boolean {
  const beside = [units[index - 1], units[index + 1]]
  return beside.some((unit) => unit?.isListed === true && unit.kind === units[index]?.kind && unit.cells.length === 0)
}
