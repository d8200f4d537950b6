// A table that sets what was beside what is now, by a charter or a label on each row.
import { factLine, hours } from './fact-lines.ts'
import { foldLetters, foldSpace } from './fold.ts'
import type { Place } from './place.ts'
import { replaced } from './replaced.ts'
import { type Context, change, type Found, joined } from './rule.ts'
import { timesMeant } from './said-hours.ts'
import { seatNamed } from './seat-names.ts'
import { readSeat } from './seat-value.ts'
import { daySpans, periodOf } from './sentence/day-spans.ts'

/** Which cell holds what was, and which what is so now. */
export interface ChangeColumns {
  readonly by: 'change'
  readonly was: number
  readonly now: number
}

/** A head that sets what was beside what is now. */
export function changeColumns(cells: readonly string[]): ChangeColumns | undefined {
  if (cells.length < 3) return undefined
  const names = cells.map((cell) => foldLetters(foldSpace(cell)).replace(/[:.]$/, ''))
  const was = names.findIndex((name) =>
    /^(?:before|old|was|previous(?:ly)?|original(?:ly)?|booked|antes|from)$/.test(name),
  )
  const now = names.findIndex((name) =>
    /^(?:now|new|after|updated|changed to|change to|current|ahora|nuevo|to)$/.test(name),
  )
  return was > 0 && now > 0 ? { by: 'change', was, now } : undefined
}

/** `Start | 6:30 PM | 6:00 PM`, `Captain | Gene | Dan`: the label, and what it is now. */
export function readChangeRow(
  cells: readonly string[],
  { was, now }: ChangeColumns,
  evidence: string,
  context: Context,
): Found | undefined {
  const [label = ''] = cells
  const value = cells[now] ?? ''
  const times = timesMeant(value)
  const [time] = times
  if (/^(?:start|starts|departs|departure|begins)\b/i.test(label) && time && times.length === 1)
    return change({ kind: 'time', start: time, evidence })
  if (/^(?:end|ends|returns?|finish)\b/i.test(label) && time && times.length === 1)
    return change({ kind: 'time', end: time, evidence })
  const seat = seatNamed(label.replace(/:$/, ''), context.book)
  const old = cells[was] ?? ''
  if (seat && value !== '' && value !== old)
    return (
      replaced({ seat, old, next: value, evidence }, context, readSeat) ?? readSeat({ seat, value, evidence }, context)
    )
  return factLine(`${label.replace(/:$/, '')}: ${value}`, context)
}

const RANGE =
  /\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:[-–—]|\bto\b)\s?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?)?|noon)/i
const CANCELLED = /^\W*(?:cancell?ed|called off|cancelad[oa]|off)\W*$/i
const GUESTS = /^(?:now )?(\d{1,3} (?:guests|people|pax|persons|passengers|invitados|personas))$/i

/** `Sorrel | Sat 14/8, 1-4pm | Sun 15/8, 1-4pm`: another day, other hours or another number, and nothing else. */
export function readChangeOf(
  place: Place,
  cells: readonly string[],
  { was, now }: ChangeColumns,
  evidence: string,
  context: Context,
  today: string,
): Found | undefined {
  const value = foldSpace(cells[now] ?? '')
  if (!place.charter || value === '' || value === cells[was]) return undefined
  if (CANCELLED.test(value)) return change({ kind: 'cancel', evidence })
  const guests = GUESTS.exec(value)?.[1]
  if (guests) return factLine(`Guests: ${guests}`, { ...context, charter: place.charter }) && said(guests, evidence)
  const spans = daySpans(value)
  const [day] = spans
  const rest = spans.reduce(
    (text, { at, length }) => text.slice(0, at) + ' '.repeat(length) + text.slice(at + length),
    value,
  )
  const range = RANGE.exec(rest)?.[0]
  if (spans.length > 1 || /\p{L}{3}/u.test(rest.replace(range ?? '', '').replace(/\b(?:the|from|noon)\b/gi, '')))
    return undefined
  const period = day && periodOf(day.text, today, context.book.timeZone)
  const charter = { ...place.charter }
  const times = range === undefined ? undefined : hours(range, evidence, { ...context, charter })
  const isMoved = period !== undefined && period.from === period.to && period.from !== charter.date
  const moved = isMoved ? [change({ kind: 'move', date: period.from, evidence })] : []
  if ((day && !isMoved && period?.from !== charter.date) || (range && !times)) return undefined
  const all = [...moved, ...(times ? [times] : [])]
  return all.length > 0 ? joined(all) : undefined
}

function said(guests: string, evidence: string): Found {
  return change({ kind: 'guests', count: Number.parseInt(guests, 10), evidence })
}
