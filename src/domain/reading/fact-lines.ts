// Labelled lines that say a charter's times or how many guests come: `Boarding: 2:30 PM`, `Guests: 6`.
import { foldLetters, foldSpace } from './fold.ts'
import { ask, type Context, change, type Found, type Rule } from './rule.ts'
import { type Hours, hoursMeant, timesMeant } from './said-hours.ts'

const BOARDING = /^(?:guests? )?(?:board(?:s|ing)?|embarque|arrivals?)(?: time)?(?: at| a las?)?$/
const HOURS = /^(?:paid (?:hours|time)|hours|sail(?:s|ing)?(?: time)?|charter time|times?|paid|horas pagadas)$/
const GUESTS = /^(?:guests?|guest count|number of guests|invitados|pax)$/
const LINE = /^([^:=\d]{3,30}?)\s*(?:[:=–—]|\s-\s)\s*(.{1,40})$/
/** How long before the start guests board at most, in minutes. */
const EARLIEST = 120

/** By its label alone, whatever it says. */
export function isFactLine(line: string): boolean {
  const label = foldSpace(foldLetters(LINE.exec(line.replace(/[*_]+/g, ''))?.[1] ?? ''))
  return [BOARDING, HOURS, GUESTS].some((name) => name.test(label))
}

export const factLine: Rule = (line, context) => {
  const [, label, value] = LINE.exec(line.replace(/[*_]+/g, '')) ?? []
  if (label === undefined || value === undefined) return undefined
  const name = foldSpace(foldLetters(label))
  const said = value.replace(/[\s.!]+$/, '')
  if (BOARDING.test(name)) return boarding(said, line, context)
  if (HOURS.test(name)) return hours(said, line, context)
  if (GUESTS.test(name) && /^[1-9]\d{0,2}$/.test(said))
    return change({ kind: 'guests', count: Number(said), evidence: line })
  return undefined
}

/** Hours that a line says, by what is written or else by the book; what neither settles is asked. */
export function hours(said: string, evidence: string, { charter }: Context): Found | undefined {
  const meant = hoursMeant(said)
  const booked = meant.find(({ start, end }) => start === charter?.start && end === charter?.end)
  const like = meant.filter((one) => isLike(one, charter))
  const only = booked ?? (meant.length === 1 ? meant[0] : like.length === 1 ? like[0] : undefined)
  if (only) return change({ kind: 'time', ...only, evidence })
  if (meant.length === 0) return undefined
  const book = charter?.start && charter.end ? `, and the book says ${charter.start}-${charter.end}` : ''
  const text = `The mail says ${foldSpace(said)}, without am or pm${book}. Which is meant?`
  return ask({ about: 'time', candidates: meant.map(range), evidence, text })
}

/** At the book's own time of day: they share half of the shorter of the two. */
function isLike({ start, end }: Hours, charter: Context['charter']): boolean {
  if (!charter?.start || !charter.end) return false
  const shared = Math.min(minutes(end), minutes(charter.end)) - Math.max(minutes(start), minutes(charter.start))
  const shorter = Math.min(minutes(end) - minutes(start), minutes(charter.end) - minutes(charter.start))
  return shared * 2 > shorter
}

/** `start`: when the charter then begins; without am or pm, guests board within two hours before it. */
export function boarding(
  said: string,
  evidence: string,
  { charter }: Context,
  start: string | undefined = charter?.start,
): Found | undefined {
  const meant = timesMeant(said)
  const fitting = meant.filter((time) => isBefore(time, start))
  const boards = meant.length === 1 ? meant[0] : fitting.length === 1 ? fitting[0] : undefined
  return boards === undefined ? undefined : change({ kind: 'time', boards, evidence })
}

function isBefore(time: string, start: string | undefined): boolean {
  if (start === undefined) return false
  const early = minutes(start) - minutes(time)
  return early >= 0 && early <= EARLIEST
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

function range({ start, end }: Hours): string {
  return `${start}-${end}`
}
