// "New charter: Larsen, Saturday June 20, 2-5pm, 8 guests": a booking said outright, which the book doesn't have.
import { foldSpace } from './fold.ts'
import type { Book, Booking } from './reading.ts'
import { hoursMeant } from './said-hours.ts'
import { daySpans, periodOf } from './sentence/day-spans.ts'
import { whichCharter } from './which-charter.ts'

const NEW =
  /^(?:\W*(?:hi|hey|hello|hola)[^,!.:]{0,30}[,!.:–-]\s*)?(?:(?:we(?:['’]ve)? (?:have|got)|i(?:['’]ve)? (?:have|got)|just (?:booked|got|took)|please add|add|adding|there(?:['’]s| is))\s+)?(?:a |an |one )?(?:another )?(?:brand )?(?:new|nueva?|nuevo) (?:private )?(?:charter|booking|sail|reservation|trip|reserva|paseo|charter booked)\b(?: (?:for|from|de|para))?\s*[:!,–—-]*\s*(.+)$/iu
const RANGE =
  /\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m?\.?)?\s?(?:-|–|—|to|until|a)\s?\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\b\.?|[ap]\b)?/gi
const GUESTS =
  /\b(?:party of|group of|guests:?|pax:?)\s(\d{1,3})\b|\b(\d{1,3})\s(?:guests?|people|pax|passengers|persons|personas|invitados|adults)\b/i
const NAME = /^(?:the |la |el |los )?(\p{Lu}[\p{L}'’.-]*(?:(?:\s|\s&\s|\sand\s)\p{Lu}[\p{L}'’.-]*){0,3})/u
const NO_NAME =
  /^(?:sun|mon|tue|wed|thu|fri|sat|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|on|for|booking|charter|party|guests?|domingo|lunes|martes|mi|jueves|viernes|s[aá]b)/i

/** Undefined where the line says no such thing, or speaks of a charter in the book. */
export function outrightBooking(line: string, book: Book, today: string): Booking | undefined {
  if (line.length > 300) return undefined
  const rest = NEW.exec(line)?.[1]
  if (rest === undefined || /\?\s*$|\b(?:maybe|might|cancel|not|if)\b/i.test(line)) return undefined
  const match = whichCharter(rest, book, { today, relative: true })
  if (match.kind !== 'none' && match.kind !== 'unknown' && !(match.kind === 'one' && match.by === 'day'))
    return undefined

  const days = daySpans(rest)
  const period = days.length === 1 && days[0] ? periodOf(days[0].text, today, book.timeZone) : undefined
  const spoken = days.reduce(
    (text, { at, length }) => text.slice(0, at) + ' '.repeat(length) + text.slice(at + length),
    rest,
  )
  const name = foldSpace(NAME.exec(spoken)?.[1] ?? '').replace(/['’]s$/, '')
  const hours = (spoken.match(RANGE) ?? []).map((range) => hoursMeant(foldSpace(range)))
  const [only] = hours.length === 1 && hours[0]?.length === 1 ? hours[0] : []
  const guests = Number(GUESTS.exec(spoken)?.slice(1).find(Boolean) ?? 0)
  if (!period || period.from !== period.to) return undefined
  return {
    kind: 'booking',
    ...(name && !NO_NAME.test(name) ? { name } : {}),
    date: period.from,
    ...only,
    ...(guests > 0 ? { guests } : {}),
    evidence: line,
  }
}
