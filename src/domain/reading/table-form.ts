// A table with seats as its columns and a charter on each row, or a seat on each row.

import { doubtIn } from './doubt.ts'
import { hours } from './fact-lines.ts'
import { foldLetters, foldSpace } from './fold.ts'
import type { Book } from './reading.ts'
import { ask, type Context, change, type Found, joined, NOTHING } from './rule.ts'
import { seatNamed } from './seat-names.ts'
import { readSeat } from './seat-value.ts'
import { weakened } from './weaken.ts'
import { whoIs } from './who.ts'

const SAME = /^(?:same|ditto|"|''|〃|idem|igual|as above|same as above|\^)$/i

const SEAT_HEAD = /^(?:seats?|roles?|positions?|jobs?|crew|puesto|cargo|rol|tripulacion)$/
const NAME_HEAD =
  /^(?:|names?|crew|person|who|assigned(?: to)?|notes?|remarks?|comments?|phone|cell|email|status|nombre|quien|telefono|notas)$/

export type Columns = readonly Column[]

type Column = { readonly is: 'charter' | 'hours' | 'other' } | { readonly is: 'seat'; readonly seat: string }

/** The columns, where the row is a head that names two seats and a charter. */
export function columnsOf(cells: readonly string[], book: Book): Columns | undefined {
  const columns = cells.map((cell) => columnOf(cell, book))
  const seats = columns.filter(({ is }) => is === 'seat').length
  return seats >= 2 && columns.some(({ is }) => is === 'charter') ? columns : undefined
}

/** The cells that say which charter a row is about. */
export function charterCells(cells: readonly string[], columns: Columns): string {
  return foldSpace(cells.filter((_, index) => columns[index]?.is === 'charter').join(' '))
}

/** Another column may say what puts the row in doubt. */
export function readRow(
  cells: readonly string[],
  columns: Columns,
  evidence: string,
  context: Context,
  above: readonly string[] = [],
): Found {
  const found = columns.map((column, index) => {
    const cell = cells[index] ?? ''
    if (cell === '') return NOTHING
    if (column.is === 'hours') return hours(cell, evidence, context) ?? NOTHING
    if (column.is !== 'seat') return NOTHING
    return SAME.test(cell)
      ? asAbove(column.seat, above[index] ?? '', evidence, context)
      : readCell(column.seat, cell, evidence, context)
  })
  const remarks = cells.filter((_, index) => columns[index]?.is === 'other').join('. ')
  return weakened(joined(found), doubtIn(remarks), context.book)
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
  return weakened(joined(read), doubtIn(remarks), context.book)
}

/** One seat's row below a head of charters: what each cell says of that cell's charter; a mail may lose empty ones at its end. */
export function readAcross(
  [label = '', ...cells]: readonly string[],
  evidence: string,
  contexts: readonly Context[],
): readonly Found[] | undefined {
  const seat = contexts[0] && seatNamed(label, contexts[0].book)
  if (!seat || cells.length > contexts.length) return undefined
  return contexts.map((context, index) => {
    const cell = cells[index] ?? ''
    return cell === '' ? NOTHING : readCell(seat, cell, evidence, context)
  })
}

/** A head such as `Seat | Name`: it says nothing itself. */
export function isSeatHead([first = '', ...others]: readonly string[]): boolean {
  const name = (cell: string) => foldLetters(foldSpace(cell))
  return SEAT_HEAD.test(name(first)) && others.every((cell) => NAME_HEAD.test(name(cell)))
}

/** The cell above the seats in a table with charters across. */
export function isCorner(cell: string): boolean {
  return cell === '' || SEAT_HEAD.test(foldLetters(foldSpace(cell)))
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

/** Who is struck through leaves, where the book has them there; what stands beside takes their place. */
function readCell(seat: string, cell: string, evidence: string, context: Context): Found {
  const [, struck, rest = ''] = /^~~(.{1,60}?)~~\s*(.*)$/.exec(cell) ?? []
  if (struck === undefined) return readSeat({ seat, value: cell, evidence }, context)
  const { book, charter } = context
  const who = whoIs(struck, book.people)
  const isThere = (id: string) => charter?.seats.some((other) => other.seat === seat && other.crew === id)
  if (!charter || who.kind !== 'one' || !isThere(who.person.id))
    return readSeat({ seat, value: `not ${struck}`, evidence }, context)

  const emptied = { ...charter, seats: charter.seats.filter((other) => other.crew !== who.person.id) }
  const release = change({ kind: 'release', seat, crew: who.person.id, evidence })
  const next = rest === '' ? NOTHING : readSeat({ seat, value: rest, evidence }, { book, charter: emptied })
  return joined([release, next])
}

function columnOf(cell: string, book: Book): Column {
  const seat = seatNamed(cell, book)
  if (seat) return { is: 'seat', seat }
  const name = foldLetters(foldSpace(cell))
  if (/^(?:date|day|charter|event|name|party|booking|group|guest|fecha|salida)$/.test(name)) return { is: 'charter' }
  return { is: /^(?:times?|hours?|paid(?: hours)?|hora|horas)$/.test(name) ? 'hours' : 'other' }
}
