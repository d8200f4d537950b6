// What the columns of a table are, by its head: seats, facts or charters.
import type { SeatName } from '../seat.ts'
import { foldLetters, foldSpace } from './fold.ts'
import type { Place } from './place.ts'
import type { Book } from './reading.ts'
import { isEitherMate, seatNamed } from './seat-names.ts'
import type { ChangeColumns } from './table-of-changes.ts'
import type { LeaveColumns } from './table-of-leave.ts'
import type { PeopleColumns } from './table-of-people.ts'

const SEAT_HEAD = /^(?:seats?|roles?|positions?|jobs?|crew|puesto|cargo|rol|tripulacion)$/
const NAME_HEAD =
  /^(?:|names?|crew|person|who|assigned(?: to)?|notes?|remarks?|comments?|phone|cell|email|status|nombre|quien|telefono|notas)$/

/** What a row is read by: the head's seats, or the charters that the head names. */
export type Columns =
  | { readonly by: 'seat'; readonly columns: readonly Column[] }
  | { readonly by: 'charter'; readonly places: readonly (Place | undefined)[] }
  | ChangeColumns
  | LeaveColumns
  | PeopleColumns

export type Column =
  | { readonly is: 'charter' | 'hours' | 'start' | 'end' | 'boards' | 'guests' | 'other' }
  /** People of several seats; none said: of any. */
  | { readonly is: 'mixed'; readonly of: readonly SeatName[] }
  | { readonly is: 'seat'; readonly seat: string }

/** The columns, where the row is a head that names two seats, or a seat beside a charter. */
export function seatColumns(cells: readonly string[], book: Book): Columns | undefined {
  if (!cells.some((cell) => seatNamed(cell, book))) return undefined
  const opening = columnOf(cells[0] ?? '', book).is
  if (opening === 'seat' || opening === 'mixed') return undefined
  const columns = cells.map((cell) => columnOf(cell, book))
  const first = columns.findIndex(({ is }) => is === 'seat' || is === 'mixed')
  const seats = columns.filter(({ is }) => is === 'seat').length
  const isHead = seats >= 2 || (seats === 1 && columns.some(({ is }) => is === 'mixed' || is === 'charter'))
  if (!isHead || first === 0) return undefined
  const isUnnamed = cells.slice(0, first).every((cell) => cell === '')
  return {
    by: 'seat',
    columns: columns.map((column, index) =>
      column.is === 'other' && index < first && (isUnnamed || cells[index] !== '') ? { is: 'charter' } : column,
    ),
  }
}

/** A head of charters and their facts alone, such as `Charter | Time | Guests`. */
export function factColumns(cells: readonly string[], book: Book): Columns | undefined {
  if (!/^(?:charter|date|day|event|name|party|booking|group|trip|sail|fecha|grupo)/i.test(cells[0] ?? ''))
    return undefined
  const columns = cells.map((cell) => columnOf(cell, book))
  const isFact = columns.some(({ is }) => is !== 'charter' && is !== 'other')
  const isWhole = columns.every(({ is }, index) => is !== 'other' || REMARKS.test(cells[index] ?? ''))
  return isFact && isWhole ? { by: 'seat', columns } : undefined
}

const REMARKS = /^(?:|status|notes?|remarks?|comments?|notas)$/i

/** A head with nothing but charters in it, after its first cell or from it on. */
export function charterColumns(
  cells: readonly string[],
  placeOf: (cell: string) => Place | undefined,
): Columns | undefined {
  const [first = '', ...others] = cells
  if (others.every((cell) => cell === '')) return undefined
  const places: (Place | undefined)[] = []
  for (const cell of others) {
    const place = cell === '' ? undefined : placeOf(cell)
    if (cell !== '' && !place?.charter) return undefined
    places.push(place)
  }
  const own = first === '' ? undefined : placeOf(first)
  const all = [own?.charter ? own : undefined, ...places].flatMap((place) => place?.charter ?? [])
  const isDistinct = new Set(all).size === all.length
  return isDistinct || !own?.charter ? { by: 'charter', places: [isDistinct ? own : undefined, ...places] } : undefined
}

/** A head such as `Seat | Name`: it says nothing itself. */
export function isSeatHead([first = '', ...others]: readonly string[]): boolean {
  const name = (cell: string) => foldLetters(foldSpace(cell))
  return SEAT_HEAD.test(name(first)) && others.every((cell) => NAME_HEAD.test(name(cell)))
}

const FACTS = [
  ['hours', /^(?:times?|hours?|paid(?: hours)?|hora|horas|horario|sailing|sail times?|slot|when)$/],
  [
    'start',
    /^(?:starts?|start time|depart|departs|departure|departs at|off dock|off the dock|lines off|cast off|from|begin|begins|leaves?|sails|salida|inicio|desde)$/,
  ],
  ['end', /^(?:ends?|end time|return|returns|back|back at dock|until|to|finish|done|regreso|fin|hasta)$/],
  ['boards', /^(?:board|boards|boarding|board time|boarding time|arrive|arrival|guests (?:board|arrive)|embarque)$/],
] as const

function columnOf(cell: string, book: Book): Column {
  const name = foldLetters(foldSpace(cell)).replace(/[:.]$/, '')
  const seat = name === 'deck' ? undefined : seatNamed(cell, book)
  if (seat) return { is: 'seat', seat }
  if (isEitherMate(name)) return { is: 'mixed', of: ['first_mate', 'second_mate'] }
  if (/^(?:crew|tripulacion|deck|rest|others?|team)$/.test(name)) return { is: 'mixed', of: [] }
  if (
    /^(?:date|day|when|charter|event|name|party|booking|group|guest|client|customer|trip|sail|who|fecha|salida|cliente|boat|what)$/.test(
      name,
    )
  )
    return { is: 'charter' }
  if (
    /^(?:guests|pax|people|heads|headcount|count|# ?(?:of )?(?:guests|pax)|no\.? (?:of )?(?:guests|pax)|number of guests|guest count|party size|passengers|aboard|souls|invitados|personas)$/.test(
      name,
    )
  )
    return { is: 'guests' }
  return { is: FACTS.find(([, label]) => label.test(name))?.[0] ?? 'other' }
}
