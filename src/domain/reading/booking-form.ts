// A platform's booking mail, forwarded or direct: labelled fields, several on a line, whatever they are called.
import { localDate } from '../times.ts'
import { bookedContact } from './booked-contact.ts'
import { everyMatch } from './every-match.ts'
import { foldLetters, foldSpace } from './fold.ts'
import type { Book, BookedCharter, Booking, Change, Question, Reading } from './reading.ts'
import { hoursMeant, timesMeant } from './said-hours.ts'
import { periodOf } from './sentence/day-spans.ts'
import type { Unit } from './units.ts'
import { whichCharter } from './which-charter.ts'

const LABELS: Readonly<Record<string, string>> = {
  name: 'renter(?: name)?|guest(?: name)?|booker|contact|lead name|customer(?: name)?|client(?: name)?|booked by|lead guest|primary guest|charterer|name|cliente|nombre|a nombre de',
  guests:
    'guests|guest count|number of guests|no\\. of guests|party(?: size)?|group size|passengers|pax|people|headcount|invitados|personas|pasajeros',
  date: 'date|trip date|charter date|event date|sail date|booking date|day|fecha|dia',
  start:
    'start(?: time)?|starts(?: at)?|departs(?: at)?|departure(?: time)?|from|pick-?up(?: time)?|inicio|salida|hora de inicio',
  end: 'end(?: time)?|ends(?: at)?|returns(?: at)?|return(?: time)?|drop-?off(?: time)?|until|fin|regreso|hora de fin',
  time: 'time|hours|when|hora|horario',
  email: 'email',
  phone: 'phone',
  code: 'booking (?:code|id|number|no|ref(?:erence)?)|reservation(?: (?:code|id|number))?|confirmation(?: (?:code|number))?|reference|code|order|reserva|codigo',
  other:
    'your payout|payout|total|price|amount|earnings|deposit|fee|paid|boat|vessel|listing|duration|message|notes?|captain|skipper|crew|status|you (?:receive|earn|get)|tip|location|address|pago|barco|duracion|booked on|requested',
}
const LABEL = new RegExp(`(?<![\\p{L}\\d])(${Object.values(LABELS).join('|')})(?![\\p{L}\\d])\\s*(:|#|-|–)?\\s*`, 'giu')
/** Most lines don't begin with one. */
const OPENS = new RegExp(`^[^]{0,2}?${LABEL.source}`, 'iu')
const FIELDS = Object.entries(LABELS).map(([name, labels]) => [name, new RegExp(`^(?:${labels})$`, 'i')] as const)
const CODE = /(?:^|\s)#([A-Z0-9]{5,12})\b/
const CANCELLED = /\b(?:cancel|refund|declin|withdrawn|request(?:ed)?|inquir|enquir|expired|cancelad|solicitud)/i

export interface Field {
  readonly name: string
  readonly value: string
  readonly unit: Unit
}

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
  const fields = units.filter(({ cells, text }) => cells.length <= 2 && text.length <= 300).flatMap(fieldsIn)
  const of = (name: string) => fields.filter((field) => field.name === name)
  const known = ['name', 'guests', 'date', 'start', 'time', 'code'].filter((name) => of(name).length > 0)
  const isForm =
    known.includes('date') &&
    known.length >= 3 &&
    ['name', 'guests', 'date', 'start', 'end'].every((name) => of(name).length < 2)
  if (!isForm || CANCELLED.test(subject) || units.some(({ text }) => CANCELLED.test(text.slice(0, 300))))
    return undefined

  const said = booking(of, subject, today, book)
  if (!said) return undefined
  const match = matched(said, subject, book, today)
  const used = new Set(fields.map(({ unit }) => unit))
  const reading = match ? asBooked(match, said, of) : { charter: null, words: subject, changes: [said], questions: [] }
  const contact = reading.questions.length > 0 ? [] : bookedContact(of, book)
  return { units: [...used], reading: { ...reading, changes: [...reading.changes, ...contact] } }
}

export type Of = (name: string) => readonly Field[]

function booking(of: Of, subject: string, today: string, book: Book): Booking | undefined {
  const date = dateIn(of('date')[0]?.value ?? '', today, book.timeZone)
  const hours = hoursIn(of)
  const guests = Number(/^\d{1,3}\b/.exec(of('guests')[0]?.value ?? '')?.[0] ?? 0)
  const name = foldSpace(of('name')[0]?.value ?? '').replace(/[,;|]+$/, '')
  const code = /^[A-Z0-9-]{4,16}$/i.exec(of('code')[0]?.value ?? '')?.[0] ?? CODE.exec(subject)?.[1]
  const evidence = of('date')[0]?.unit.text ?? ''
  if (!date) return undefined
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

function fieldsIn(unit: Unit): readonly Field[] {
  const text = unit.cells.length === 2 ? unit.cells.join(': ').replace(/:+: /, ': ') : unit.text
  if (!OPENS.test(text)) return []
  const marks = everyMatch(LABEL, text)
  return marks.flatMap((mark, index) => {
    const value = foldSpace(text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length))
      .replace(/[|·•,;]+$/, '')
      .trim()
    const isMarked = mark[2] !== undefined || /^\d/.test(value)
    const name = FIELDS.find(([, label]) => label.test(mark[1] ?? ''))?.[0]
    return name && isMarked && value !== '' ? [{ name, value, unit }] : []
  })
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
  const range = hoursMeant(of('time')[0]?.value ?? '')
  const [start, end] = ['start', 'end'].map((key) => timesMeant(timeIn(of(key)[0]?.value ?? '')))
  if (start?.length === 1 && start[0])
    return { start: start[0], ...(end?.length === 1 && end[0] ? { end: end[0] } : {}) }
  return range.length === 1 && range[0] ? range[0] : {}
}

function timeIn(value: string): string {
  return /\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?/i.exec(value)?.[0] ?? ''
}
