// "Off this weekend:" and below it nothing but names: each of them is away then, or free.
import type { Book } from './reading.ts'
import { change, type Found } from './rule.ts'
import { daySpans, type Period, periodOf } from './sentence/day-spans.ts'
import { whoIs } from './who.ts'

export interface LeaveOf extends Period {
  readonly kind: 'away' | 'free'
}

const AWAY = '(?:off|away|out|unavailable|not available|on (?:vacation|leave|holiday)|out of town)'
const FREE = '(?:free|available|around)'
const HEAD = new RegExp(
  `^\\W*(?:(?:who(?:'s| is)|people|crew|everyone|still|also) )*(?:(${AWAY})|${FREE})(?: (?:on|for|from|the|in))* {2,}:?\\s*$|^\\W* {2,}:?\\s*(?:(${AWAY})|${FREE})\\s*:\\s*$`,
  'i',
)
const DOUBT = /\?|\b(?:maybe|probably|if|not)\b/i

/** Undefined where the line says anything else, or no names stand below it. */
export function headOfLeave(line: string, below: string | undefined, book: Book, today: string): LeaveOf | undefined {
  if (
    line.length > 60 ||
    below === undefined ||
    !/\b(?:off|away|out|unavailable|available|vacation|leave|holiday|free|around)\b/i.test(line)
  )
    return undefined
  const [day, ...more] = daySpans(line)
  if (!day || more.length > 0 || peopleOf(below, book).length === 0) return undefined
  const found = HEAD.exec(`${line.slice(0, day.at)}  ${line.slice(day.at + day.length)}`)
  const period = found ? periodOf(day.text, today, book.timeZone) : undefined
  if (!found || !period || period.to < today) return undefined
  return { ...period, kind: (found[1] ?? found[2]) ? 'away' : 'free' }
}

/** "Off this weekend: Otto, Lena". */
export function leaveInLine(line: string, book: Book, today: string): Found | undefined {
  if (line.length > 100) return undefined
  const [, head, names] = /^([^:]{6,60}:) (\p{L}[^:]{1,60})$/u.exec(line) ?? []
  const of = head && names ? headOfLeave(head, names, book, today) : undefined
  return of && names ? namesOfLeave(names, of, book, line) : undefined
}

export function namesOfLeave(
  line: string,
  { kind, from, to }: LeaveOf,
  book: Book,
  evidence = line,
): Found | undefined {
  const people = peopleOf(line, book)
  if (people.length === 0) return undefined
  return change(...people.map((crew) => ({ kind, crew, from, to, evidence })))
}

/** Nothing but names, and each of one person. */
function peopleOf(line: string, book: Book): readonly string[] {
  if (line.length > 80 || DOUBT.test(line) || !/^\p{L}/u.test(line)) return []
  const who = line
    .replace(/[.,;\s]+$/, '')
    .split(/\s*(?:[,;&+/]|\band\b|\by\b)\s*/)
    .map((name) => whoIs(name, book.people))
  return who.every((one) => one.kind === 'one') ? who.map((one) => one.person.id) : []
}
