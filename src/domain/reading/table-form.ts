// The rows of a table of the crew: a charter's below seats, a seat's below charters, or a seat's and its person's.
import { doubtIn, isWaiting } from './doubt.ts'
import { began, boarding, ended, factLine, hours } from './fact-lines.ts'
import { factsBeside } from './facts-run.ts'
import { foldSpace } from './fold.ts'
import { personThenSeat, seatThenPerson } from './list-form.ts'
import type { Place } from './place.ts'
import type { Book } from './reading.ts'
import { replaced } from './replaced.ts'
import { ask, type Context, change, type Found, joined, NOTHING, saidBy } from './rule.ts'
import { seatNamed } from './seat-names.ts'
import { seatAlone } from './seat-run.ts'
import { readSeat } from './seat-value.ts'
import { seatsInCell } from './several-seats.ts'
import type { Column } from './table-columns.ts'
import { weakened } from './weaken.ts'
import { candidatesIn, whoIs } from './who.ts'
import { whichSeats } from './without-seats.ts'

const SAME = /^(?:same|ditto|"|''|〃|idem|igual|as above|same as above|\^)$/i
const CANCELLED = /^\W*(?:cancell?ed|cancelad[oa]|annul[eé]e?|called off)\b/i

/** The cells that say which charter a row is about. */
export function charterCells(cells: readonly string[], columns: readonly Column[]): string {
  return foldSpace(cells.filter((_, index) => columns[index]?.is === 'charter').join(' '))
}

/** One row of a table with seats as its columns; another column may say what puts the row in doubt. */
export function readRow(
  cells: readonly string[],
  columns: readonly Column[],
  evidence: string,
  context: Context,
  above: readonly string[] = [],
): Found {
  if (cells.some((cell) => CANCELLED.test(cell))) return change({ kind: 'cancel', evidence })
  const found = columns.map((column, index) => {
    const cell = cells[index] ?? ''
    if (cell === '') return NOTHING
    switch (column.is) {
      case 'hours':
        return hours(cell, evidence, context) ?? NOTHING
      case 'charter':
        return factsBeside(cell, evidence, context).found
      case 'start':
      case 'end':
        return NOTHING
      case 'boards':
        return boarding(cell, evidence, context) ?? NOTHING
      case 'guests':
        return /^[1-9]\d{0,2}$/.test(cell) ? change({ kind: 'guests', count: Number(cell), evidence }) : NOTHING
      case 'mixed':
        return saidBy(evidence, seatsInCell(cell, context) ?? whichSeats(cell, column.of, context) ?? NOTHING)
      case 'seat':
        return SAME.test(cell)
          ? asAbove(column.seat, above[index] ?? '', evidence, context)
          : readCell(column.seat, cell, evidence, context)
      default:
        return NOTHING
    }
  })
  const remarks = cells.filter((_, index) => columns[index]?.is === 'other').join('. ')
  return weakened(joined([fromTo(cells, columns, evidence, context), ...found]), doubtIn(remarks), context.book)
}

/** `9:00 AM | 1:00 PM` below `Depart | Return`. */
function fromTo(cells: readonly string[], columns: readonly Column[], evidence: string, context: Context): Found {
  const [start, end] = (['start', 'end'] as const).map(
    (is) => cells[columns.findIndex((column) => column.is === is)] ?? '',
  )
  if (start && end) return hours(`${start} - ${end}`, evidence, context) ?? NOTHING
  return (start ? began(start, evidence, context) : end ? ended(end, evidence, context) : undefined) ?? NOTHING
}

/** One row of a table with charters as its columns: what it says of each. */
export function readAcross(
  cells: readonly string[],
  places: readonly (Place | undefined)[],
  evidence: string,
  book: Book,
): readonly { readonly place: Place; readonly found: Found }[] | undefined {
  if (places[0]) return readGrid(cells, places, evidence, book)
  const [label = '', ...values] = cells
  const seat = seatNamed(label.replace(/:$/, ''), book)
  const read = values.map((cell, index) => {
    const place = places[index + 1]
    if (!place || cell === '') return undefined
    const context = { book, charter: place.charter }
    if (seat && SAME.test(cell)) return { place, found: asAbove(seat, values[index - 1] ?? '', evidence, context) }
    if (seat) return { place, found: readCell(seat, cell, evidence, context) }
    const fact = factLine(`${label.replace(/:$/, '')}: ${cell}`, context)
    return fact && { place, found: saidBy(evidence, fact) }
  })
  const found = read.flatMap((one) => one ?? [])
  return found.length > 0 ? found : undefined
}

/** `Wendell (skipper) | Ines (skipper)`: each cell says its own seat. */
function readGrid(
  cells: readonly string[],
  places: readonly (Place | undefined)[],
  evidence: string,
  book: Book,
): readonly { readonly place: Place; readonly found: Found }[] | undefined {
  const read = cells.map((cell, index) => {
    const place = places[index]
    if (!place || cell === '') return NOTHING
    const context = { book, charter: place.charter }
    return (
      personThenSeat(cell, context) ??
      seatThenPerson(cell, context) ??
      seatAlone(cell, context) ??
      factLine(cell, context)
    )
  })
  if (cells.length > places.length || read.some((one) => one === undefined)) return undefined
  return read.flatMap((found, index) => {
    const place = places[index]
    return found && place && found !== NOTHING ? [{ place, found: saidBy(evidence, found) }] : []
  })
}

/** `Captain | Gene`, `Gene | Captain`, a second pair, and what is remarked beside; undefined for any other row. */
export function readSeatRow(all: readonly string[], evidence: string, context: Context): Found | undefined {
  const cells = all.slice(all.findIndex((cell) => cell !== ''))
  const pairs = [cells.slice(0, 2), cells.slice(2, 4)].map((pair) => seatPair(pair, context.book))
  const [first, second] = pairs
  if (!first) return undefined
  const read = [first, ...(second ? [second] : [])].map(({ seat, value }) =>
    value === '' ? NOTHING : readCell(seat, value, evidence, context),
  )
  const remarks = cells.slice(second ? 4 : 2).join('. ')
  const doubt = isWaiting(remarks) && !isNaming(remarks, context) ? 'tentative' : doubtIn(remarks)
  return weakened(joined(read), doubt, context.book)
}

function isNaming(text: string, { book }: Context): boolean {
  return candidatesIn(text, book.people).length > 0
}

function seatPair([a = '', b = '']: readonly string[], book: Book) {
  const seat = seatNamed(a, book)
  if (seat) return { seat, value: b }
  const other = seatNamed(b, book)
  return other && whoIs(a, book.people).kind === 'one' ? { seat: other, value: a } : undefined
}

/** "Same" may be the row above or the crew of always: asked. */
function asAbove(seat: string, value: string, evidence: string, { book }: Context): Found {
  const who = whoIs(value, book.people)
  const [id, name] = who.kind === 'one' ? [who.person.id, who.person.name] : []
  const text = `${foldSpace(seat.replaceAll('_', ' '))} is "same"${name ? `: is that ${name}, as on the row above` : ''}?`
  return ask({ about: 'crew', seat, candidates: id ? [id] : [], evidence, text })
}

/** Who is struck through leaves, where the book has them there. */
function readCell(seat: string, cell: string, evidence: string, context: Context): Found {
  const [, old, next = ''] = /^~~(.{1,60}?)~~[\s,/→>-]*(.*)$/.exec(cell) ?? []
  if (old === undefined) return readSeat({ seat, value: cell, evidence }, context)
  return (
    replaced({ seat, old, next, evidence }, context, readSeat) ??
    readSeat({ seat, value: `not ${old}`, evidence }, context)
  )
}
