// Labelled lines that say a charter's times or how many guests come: `Boarding: 2:30 PM`, `Guests: 6`.
import { remembered } from '../remembered.ts'
import { asOneParty } from './counted-by-age.ts'
import { foldLetters, foldSpace, withoutEmphasis } from './fold.ts'
import { ask, type Context, change, type Found, type Rule } from './rule.ts'
import { type Hours, hoursMeant, timesMeant } from './said-hours.ts'
import { numberSaid } from './sentence/numbers.ts'

const BOARDING =
  /^(?:(?:guests? )?(?:board(?:s|ing)?|embark(?:s|ing|ation)?|embarque|arrivals?|on board from)(?: guests)?(?: time| begins| starts)?|(?:guests|all|everyone|everybody|welcome) (?:come )?(?:aboard|on board|arriv(?:e|ing)|at the dock|check[ -]?in))(?: at| a las?)?$/
const HOURS =
  /^(?:(?:new |paid |sailing |charter |trip )?(?:hours|times?)|sail(?:s|ing)?(?: time)?|paid|horas pagadas|horario|horas?)$/
const START =
  /^(?:starts?|depart(?:s|ure)?|off (?:the )?(?:dock|pontoon|berth|pier|quay|jetty|mooring)|lines off|cast(?:ing)?[ -]?off|slips?|away|etd|leaves?|begins|salida|inicio)(?: time)?(?: at| a las)?$/
const END =
  /^(?:ends?|returns?|back(?: at (?:the )?dock| in)?|finish(?:es)?|disembark(?:s|ing|ation)?|alongside|back alongside|tie up|eta|home|done|regreso|fin)(?: time)?(?: at| by| a las)?$/
const GUESTS =
  /^(?:guests?|(?:guest|head|party) ?(?:count|size)|group size|(?:number|no\.?|#) (?:of )?(?:guests|people|pax)|people|passengers|head ?count|heads|party|group|aboard|on board|invitados|personas|pasajeros|huespedes|somos|pax)(?: now| is now)?$/
/** `12:30 – guests board`, `1300 lines off`: a run sheet's line. */
const TIME_FIRST =
  /^((?:at )?(?:\d{1,2}[:.h]\d{2}|\d{4}|\d{1,2}(?=\s?[ap]\.?m))(?:\s?[ap]\.?m\.?|\s?h(?:rs?)?)?|noon|midday)\s*(?:[:=|–—-]|\s-\s|\.{2,9}|\s)\s*([^:=\d]{3,60})$/i
const LINE = /^([^:=\d]{3,30}?)\s*(?:[:=–—→]|[-=]>|\s-\s|\.{3,80}|…|_{3,80})\s*(.{1,40})$/
/** How long before the start guests board at most, in minutes. */
const EARLIEST = 120

/** By its label alone, whatever it says. */
export function isFactLine(line: string): boolean {
  const { label } = halved(withoutEmphasis(line)) ?? {}
  return label !== undefined && isFactLabel(foldSpace(foldLetters(label)))
}

/** `GUESTS` or `Boarding time:`, and nothing else. */
export function isFactLabelAlone(line: string): boolean {
  if (line.length >= 30) return false
  const label = line.endsWith(':') ? line.slice(0, -1) : line
  return !label.includes(':') && isFactLabel(foldSpace(foldLetters(label)))
}

/** What such a label can have below it: a number or a time. */
export function isFactValue(line: string): boolean {
  return (
    line.length < 30 && (/^\W{0,2}\d/.test(line) || /^(?:noon|midday)\b/i.test(line) || countIn(line) !== undefined)
  )
}

const isFactLabel = remembered(
  (name: string) => [BOARDING, HOURS, START, END, GUESTS].some((label) => label.test(name)),
  300,
)

export const factLine: Rule = (line, context) => {
  const { label, value } = halved(withoutEmphasis(line)) ?? {}
  if (label === undefined || value === undefined) return undefined
  const name = foldSpace(foldLetters(label))
  if (!isFactLabel(name)) return undefined
  const said = value.replace(/[\s.!]+$/, '').replace(EXACTLY, '')
  if (BOARDING.test(name)) return boarding(said.replace(WAS, ''), line, context)
  if (HOURS.test(name)) return hours(said.replace(WAS, ''), line, context)
  if (START.test(name)) return began(said, line, context)
  if (END.test(name)) return ended(said, line, context)
  const count = GUESTS.test(name) ? countIn(said) : undefined
  return count === undefined ? undefined : change({ kind: 'guests', count, evidence: line })
}

function halved(line: string): { readonly label: string; readonly value: string } | undefined {
  const [, label, value] = LINE.exec(line) ?? []
  if (label !== undefined && value !== undefined) return { label, value }
  const [, time, what] = /^(?:at )?[\dnm]/i.test(line) ? (TIME_FIRST.exec(line) ?? []) : []
  if (time === undefined || what === undefined) return undefined
  const digits = time.replace(/^at /i, '').replace(/^(\d\d)(\d\d)(?!\d)/, '$1:$2')
  const plain = what.replace(/[\s.,!]+$/, '')
  const [first = plain, rest] = plain.split(/\s*[,;(]\s*|\s[–-]\s/, 2)
  return { label: rest !== undefined && isFactLabel(foldSpace(foldLetters(first))) ? first : plain, value: digits }
}

const EXACTLY =
  /,? (?:sharp|on the dot|exactly|prompt(?:ly)?|please|at the latest|latest|as usual|as always|en punto)$/i
const COUNTS = [
  /^(?:now |it is now |still |an? |party of |group of )?([1-9]\d{0,2})(?: (?:guests?|people|pax|passengers|personas|adults|aboard|total|now|in (?:all|total)|all told|confirmed|as booked|unchanged|\(\d{1,3}\)))?$/,
  /^([1-9]\d{0,2})(?: (?:guests?|people|pax|now))?,? ?\((?:was|were|up from|down from|before|not|instead of|unchanged|same|antes|confirmed|total|adults|incl|including|correct(?:ed|ion)|updated?|revised|amended|changed|final|new)\b[^()]{0,30}\)$/,
  /^([1-9]\d{0,2})(?: now)?,? (?:not|instead of|up from|down from|was) \d{1,3}$/,
  /^(?:\d{1,3} ?(?:→|->|=>)|from \d{1,3} to) ?([1-9]\d{0,2})$/,
]

/** `7`, `7 guests`, `7 (was 5)`, `5 → 7`. */
function countIn(said: string): number | undefined {
  const plain = inDigits(foldSpace(asOneParty(said.replaceAll(STRUCK_OUT, ' ')).trim()).toLowerCase())
  const found = COUNTS.flatMap((form) => form.exec(plain)?.[1] ?? [])[0]
  return found === undefined ? undefined : Number(found)
}

const WORDS = /\p{L}+(?:-\p{L}+)?/gu

/** `thirteen`, `a dozen`, `twenty-two (22)`. */
function inDigits(said: string): string {
  if (!/\p{L}/u.test(said)) return said
  return said.replace(WORDS, (word) => (word === 'dozen' ? '12' : (numberSaid(word) ?? word)))
}

const STRUCK_OUT = /~~[^~]{1,40}~~/g
/** `2:00 PM (was 1:00 PM)`, `5pm, not 6`: what was says nothing of what is. */
const WAS = /,? ?[(]?\b(?:was|were|not|instead of|formerly|previously|before|antes)\b [^()]{1,30}[)]?$/i

/** A start by itself: which half of the day by the book. */
export function began(said: string, evidence: string, { charter }: Context): Found | undefined {
  const meant = timesMeant(said.replace(WAS, ''))
  const near = meant.filter((time) => charter?.start && Math.abs(minutes(time) - minutes(charter.start)) < 6 * 60)
  const start = meant.length === 1 ? meant[0] : near.length === 1 ? near[0] : undefined
  return start === undefined ? undefined : change({ kind: 'time', start, evidence })
}

/** An end by itself: within ten hours of the start, or by what is written. */
export function ended(said: string, evidence: string, { charter }: Context): Found | undefined {
  const meant = timesMeant(said.replace(WAS, ''))
  const from = charter?.start
  const later = meant.filter((time) => from && time > from && minutes(time) - minutes(from) <= 600)
  const end = meant.length === 1 ? meant[0] : later.length === 1 ? later[0] : undefined
  return end === undefined ? undefined : change({ kind: 'time', end, evidence })
}

/** Hours that a line says, by what is written or else by the book; what neither settles is asked. */
export function hours(said: string, evidence: string, { charter }: Context): Found | undefined {
  const meant = hoursMeant(said)
  const booked = meant.find(({ start, end }) => start === charter?.start && end === charter?.end)
  const like = meant.filter((one) => isLike(one, charter) && (isNear(one, charter) || isOnlyByDay(one, meant)))
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

/** Less than an hour from when the book begins. */
function isNear({ start }: Hours, charter: Context['charter']): boolean {
  return charter?.start !== undefined && Math.abs(minutes(start) - minutes(charter.start)) < 60
}

/** Whatever else could be meant begins in the night: "3 to 7" is no time to sail but in the afternoon. */
function isOnlyByDay(one: Hours, meant: readonly Hours[]): boolean {
  return meant.every((other) => other === one || other.start < '05:00')
}

/** `start`: when the charter then begins; without am or pm guests board within two hours before it, else in the same half of the day. */
export function boarding(
  said: string,
  evidence: string,
  { charter }: Context,
  start: string | undefined = charter?.start,
): Found | undefined {
  const meant = timesMeant(said)
  const fitting = meant.filter((time) => isBefore(time, start))
  const near = meant.filter((time) => start && Math.abs(minutes(time) - minutes(start)) < 5 * 60)
  const [boards] = [meant, fitting, near].find((some) => some.length === 1) ?? []
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
