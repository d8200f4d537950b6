// A table with seats as its columns and a charter on each row.

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
