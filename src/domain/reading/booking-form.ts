// A platform's booking mail, forwarded or direct: labelled fields, several on a line, whatever they are called.
import { localDate } from '../times.ts'
import { bookedContact } from './booked-contact.ts'
import { foldLetters, foldSpace } from './fold.ts'
import { withBeside } from './form-beside.ts'
import { codeIn, nameOfBooker } from './form-code.ts'
import { type Field, fieldsIn, stackedFields } from './form-fields.ts'
import { isAboutMoney } from './money.ts'
import type { Book, BookedCharter, Booking, Change, Question, Reading } from './reading.ts'
import { hoursMeant, laterBy, timesMeant } from './said-hours.ts'
import { daySpans, periodOf } from './sentence/day-spans.ts'
import type { Unit } from './units.ts'
import { whichCharter } from './which-charter.ts'
import { peopleIn } from './who.ts'

/** A request that is granted is a booking. */
const GRANTED =
  /\b(?:booking |reservation )?requests? (?:(?:was|is|has been) )?(?:accepted|approved|confirmed)|\b(?:accepted|approved|confirmed) (?:a|the|this|your) (?:booking|reservation|trip|new)? ?request|\bsolicitud (?:aceptada|aprobada|confirmada)|\baceptaste (?:una|la) solicitud/gi
const CANCELLED = /\b(?:cancel|refund|declin|withdrawn|request(?:ed)?|inquir|enquir|expired|cancelad|solicitud)/i

const CREW_LABEL = /(?:^|\W)(?:captain|skipper|crew)\W/i

export interface BookingForm {
  readonly units: readonly Unit[]
  readonly reading: Reading
}

/** `today`: the mail's local date. Undefined where the mail is no such form, or is one about something else. */
export function bookingForm(
  units: readonly Unit[],
  subject: string,
  book: Book,
  today: string,
): BookingForm | undefined {
  const inLine: Field[] = []
  for (const unit of units) {
    if (unit.cells.length > 2 || unit.text.length > 300) continue
    const found = fieldsIn(unit)
    if (found.length > 0 && isOfCrew(unit, book)) return undefined
    inLine.push(...found)
  }
  const fields = withBeside(inLine.length > 0 ? inLine : stackedFields(units), units)
  const of = (name: string) => fields.filter((field) => field.name === name)
  const known = ['name', 'guests', 'date', 'start', 'time', 'code'].filter((name) => of(name).length > 0)
  const isForm =
    dayOf(of).length > 0 &&
    known.length + (of('code').length === 0 && codeIn(subject) ? 1 : 0) >= 3 &&
    ['name', 'guests', 'date', 'start', 'end'].every((name) => of(name).length < 2)
  if (
    !isForm ||
    isCancelled(subject) ||
    [subject, units[0]?.text ?? ''].some((line) => isAboutMoney(line)) ||
    units.some(({ text }) => isCancelled(text.slice(0, 300))) ||
    fields.some(({ unit }) => isOfCrew(unit, book))
  )
    return undefined

  const said = booking(of, subject, units, today, book)
  if (!said) return undefined
  const match = matched(said, subject, book, today)
  if (!match && units.slice(0, 12).some(({ text }) => isNamed(text, said, book, today))) return undefined
  const used = new Set(fields.flatMap(({ unit, label = unit }) => [unit, label]))
  const reading = match ? asBooked(match, said, of) : { charter: null, words: subject, changes: [said], questions: [] }
  const contact = reading.questions.length > 0 ? [] : bookedContact(of, book)
  return { units: [...used], reading: { ...reading, changes: [...reading.changes, ...contact] } }
}

function isCancelled(text: string): boolean {
  return CANCELLED.test(text) && CANCELLED.test(text.replace(GRANTED, ' '))
}

/** `Captain: Tamsin Frew`: a trip sheet of ours. */
function isOfCrew({ text }: Unit, { people }: Book): boolean {
  return CREW_LABEL.test(text) && peopleIn(text, people).length > 0
}

export type Of = (name: string) => readonly Field[]

/** Where it has no field of its own the day stands beside the time. */
function dayOf(of: Of): readonly Field[] {
  const own = of('date')
  return own.length > 0 ? own : [...of('start'), ...of('time')].filter(({ value }) => daySpans(value).length > 0)
}

function booking(of: Of, subject: string, units: readonly Unit[], today: string, book: Book): Booking | undefined {
  const [day] = dayOf(of)
  const date = dateIn(day?.value ?? '', today, book.timeZone)
  const hours = hoursIn(of)
  const guests = Number(/^\d{1,3}\b/.exec(of('guests')[0]?.value ?? '')?.[0] ?? 0)
  const labelled = foldSpace(of('name')[0]?.value ?? '').replace(/[,;|]+$/, '')
  const name = labelled || nameOfBooker(units)
  const code = /^[A-Z0-9-]{4,16}$/i.exec(of('code')[0]?.value ?? '')?.[0] ?? codeIn(subject)
  const evidence = day?.unit.text ?? ''
  if (!date || (today !== '' && date < today)) return undefined
  return {
    kind: 'booking',
    ...(name && name.length <= 60 ? { name } : {}),
    date,
    ...hours,
    ...(guests > 0 ? { guests } : {}),
    ...(code ? { code: code.toUpperCase() } : {}),
    evidence,
  }
}

function matched({ name, date, code }: Booking, subject: string, book: Book, today: string): BookedCharter | undefined {
  const byCode = whichCharter(`${code ?? ''} ${subject}`, book, { today, relative: false })
  if (byCode.kind === 'one' && byCode.by === 'key') return byCode.charter
  const byName = name && date ? whichCharter(`${name} ${date}`, book, { today, relative: false }) : undefined
  return byName?.kind === 'one' && byName.by !== 'day' ? byName.charter : undefined
}

/** `Party: Whitaker` above a day on which the book has them: a sheet of ours. */
function isNamed(text: string, { date }: Booking, book: Book, today: string): boolean {
  const found = text.length < 60 ? whichCharter(text, book, { today, relative: false }) : undefined
  return found?.kind === 'one' && found.by !== 'day' && found.charter.date === date
}

/** A booking that the book has: its times and guests as the platform says them; another date is asked about. */
function asBooked(charter: BookedCharter, { date, start, end, guests, name = charter.name }: Booking, of: Of): Reading {
  const line = (key: string) => of(key)[0]?.unit.text ?? of('date')[0]?.unit.text ?? ''
  const words = name
  if (date !== charter.date) {
    const text = `The booking is for ${date}, and the book has ${charter.name} on ${charter.date}. Which is right?`
    const question: Question = { about: 'other', candidates: [], evidence: line('date'), text }
    return { charter: charter.id, words, changes: [], questions: [question] }
  }
  const times: readonly Change[] =
    start && end ? [{ kind: 'time', start, end, evidence: line(of('start').length > 0 ? 'start' : 'time') }] : []
  const count: readonly Change[] = guests ? [{ kind: 'guests', count: guests, evidence: line('guests') }] : []
  return { charter: charter.id, words, changes: [...times, ...count], questions: [] }
}

/** A full date: a form's "6/7" alone may be either day. */
function dateIn(value: string, today: string, timeZone: string): string | undefined {
  const period = periodOf(value.slice(0, 60), today, timeZone)
  if (period) return period.from === period.to ? period.from : undefined
  const year = /\b(20\d\d)\b/.exec(foldLetters(value))?.[1]
  const written = year ? Date.parse(`${value.replace(/^\p{L}+,?\s+(?=\p{L})/u, '')} 12:00 UTC`) : Number.NaN
  return Number.isNaN(written) || /^\d{1,2}\/\d/.test(value) ? undefined : localDate(new Date(written), 'UTC')
}

function hoursIn(of: Of): { readonly start?: string; readonly end?: string } {
  const time = of('time')[0]?.value ?? ''
  const [range] = hoursMeant(RANGE.exec(time)?.[0] ?? time).filter((_, __, all) => all.length === 1)
  const said = of('start').length > 0 ? ['start', 'end'] : range ? [] : ['time', 'end']
  const [start, end] = said
    .map((key) => timesMeant(timeIn(of(key)[0]?.value ?? '')))
    .map((all) => (all.length === 1 ? all[0] : undefined))
  const ends = end ?? (start && laterBy(start, of('duration')[0]?.value ?? ''))
  if (start) return { start, ...(ends ? { end: ends } : {}) }
  const together = hoursMeant(said.map((key) => timeIn(of(key)[0]?.value ?? '')).join('-'))
  if (said.length > 0 && together.length === 1 && together[0]) return together[0]
  return range ?? {}
}

const RANGE =
  /\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:-|–|—|to|until)\s?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?)?|noon\b)/i

/** A time with its minutes or its half of the day before any other number. */
function timeIn(value: string): string {
  return (
    /\b\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|\bnoon\b/i.exec(value)?.[0] ??
    /^\d{1,2}$/.exec(value)?.[0] ??
    ''
  )
}
