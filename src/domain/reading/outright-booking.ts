// "New charter: Larsen, Saturday June 20, 2-5pm, 8 guests": a booking said outright, which the book doesn't have.
import { foldSpace } from './fold.ts'
import type { Book, Booking } from './reading.ts'
import { type Hours, hoursMeant, laterBy, timesMeant } from './said-hours.ts'
import { seatsIn } from './seat-names.ts'
import { daySpans, periodOf } from './sentence/day-spans.ts'
import { numberSaid } from './sentence/numbers.ts'
import { whichCharter } from './which-charter.ts'
import { peopleIn } from './who.ts'

const GREETED = '(?:\\W*(?:hi|hey|hello|hola)[^,!.:]{0,30}[,!.:–-]\\s*)?'
const THING = '(?:charters?|bookings?|sails?|reservations?|trips?|reservas?|paseos?)'
const NEW = new RegExp(
  `^${GREETED}(?:(?:we(?:['’]ve)? (?:have|got)|i(?:['’]ve)? (?:have|got)|just (?:booked|got|took)|please add|add|adding|there(?:['’]s| is))\\s+)?(?:a |an |one )?(?:another )?(?:brand )?(?:new|nueva?|nuevo) (?:private )?(?:${THING}|charter booked)\\b((?: (?:for|from|de|para))?\\s*[:!,–—-]*)\\s*(.+)$`,
  'iu',
)
/** "Just booked: …", "One more for June, …", "Please add: …": new by its own word, where a day and hours or guests follow. */
const ADDED = new RegExp(
  `^${GREETED}(?:(?:just |newly )?booked|just in|new one|(?:and )?(?:one more|another one|another)|(?:please |can you )?add(?: to (?:the|our) (?:calendar|books?|schedule|board))?)(?: ${THING})?(?: (?:for|in) (?:the )?[\\p{L}]{3,9})?\\s*[:!,–—-]+\\s*(.+)$`,
  'iu',
)
/** Stands alone above what is new. */
const HEAD = new RegExp(`^\\W*(?:(?:two|three|\\d|some|more|a|brand) )*(?:new|nueva?s?|nuevos?) ${THING}\\W*$`, 'iu')
const NOT_YET =
  /\?\s*$|\b(?:maybe|may|might|cancel\w*|not|if|request\w*|inquir\w*|enquir\w*|quote|lead|hold|waiting|pending|tentative\w*|option)\b/i
const RANGE =
  /(?<!\d)(?:[01]\d|2[0-3])[0-5]\d\s?[-–—]\s?(?:[01]\d|2[0-3])[0-5]\d(?!\d)|(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m?\.?)?|\bnoon)\s?(?:-|–|—|→|->|to|until|till|a)\s?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?|[ap]\b)?|noon\b)/gi
const GUESTS =
  /\b(?:party of|group of|guests:?|pax:?)\s(\d{1,3}|[a-z]{3,6})\b|\b(\d{1,3}|[a-z]{3,6})\s(?:guests?|people|pax|passengers|persons|personas|invitados|adults)\b/i
/** Before the name. */
const LEADING =
  /^(?:[^\p{L}]|(?:on|for|in|at|booking|charter|de|para|el|la|name[ds]?|called|of|under|client|guests?)\b(?=[^\p{L}]))+/iu
const NAME = /^(?:the |la |el |los )?(\p{Lu}[\p{L}'’.-]*(?:(?:\s|\s&\s|\sand\s)\p{Lu}[\p{L}'’.-]*){0,3})/u
const NO_NAME =
  /^(?:sun|mon|tue|wed|thu|fri|sat|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|on|for|booking|charter|party|guests?|domingo|lunes|martes|mi|jueves|viernes|s[aá]b)/i

export function headsBookings(line: string): boolean {
  return line.length < 60 && HEAD.test(line)
}

/** Undefined where the line says no such thing, or speaks of a charter in the book. */
export function outrightBooking(line: string, book: Book, today: string, isBelowHead = false): Booking | undefined {
  if (line.length > 300) return undefined
  const outright = saidNew(line)
  const added = outright ? undefined : isBelowHead ? line : ADDED.exec(line)?.[1]
  const rest = outright ?? added
  if (rest === undefined || NOT_YET.test(line)) return undefined
  if (added && (peopleIn(rest, book.people).length > 0 || seatsIn(rest).length > 0)) return undefined
  const match = whichCharter(outright ? upToFacts(rest) : rest, book, { today, relative: true })
  if (match.kind !== 'none' && match.kind !== 'unknown' && !(match.kind === 'one' && match.by === 'day'))
    return undefined

  const days = daySpans(rest)
  const period = days.length === 1 && days[0] ? periodOf(days[0].text, today, book.timeZone) : undefined
  const spoken = days.reduce(
    (text, { at, length }) => text.slice(0, at) + ' '.repeat(length) + text.slice(at + length),
    rest,
  )
  const name = foldSpace(NAME.exec(spoken.replace(LEADING, ''))?.[1] ?? '').replace(/['’]s$/, '')
  const only = hoursIn(spoken)
  const guests = Number(numberSaid(GUESTS.exec(spoken)?.slice(1).find(Boolean) ?? '') ?? 0)
  if (!period || period.from !== period.to || (added && !only && guests === 0)) return undefined
  return {
    kind: 'booking',
    ...(name && !NO_NAME.test(name) ? { name } : {}),
    date: period.from,
    ...only,
    ...(guests > 0 ? { guests } : {}),
    evidence: line,
  }
}

/** `…, 1700-1930, 4 guests. friends of the Moreaus`: whom else it speaks of then is beside. */
function upToFacts(rest: string): string {
  const ends = [...rest.matchAll(RANGE), GUESTS.exec(rest)].flatMap((one) => (one ? [one.index + one[0].length] : []))
  const end = Math.max(0, ...ends)
  return end > 0 && /^[.;!]\s/.test(rest.slice(end)) ? rest.slice(0, end) : rest
}

/** What follows "new charter"; "new trip meter" is another thing. */
function saidNew(line: string): string | undefined {
  const [, sign = '', rest = ''] = NEW.exec(line) ?? []
  const isOfDay = daySpans(rest)[0]?.at === 0 || /^(?:on|this|next|el|la|the)\b/u.test(rest)
  const isThing = sign.trim() === '' && !isOfDay && /^\p{Ll}/u.test(rest) && /\p{Lu}/u.test(line)
  return rest === '' || isThing ? undefined : rest
}

/** `2-5 pm`, or `2 pm, 3 hours`. */
function hoursIn(spoken: string): Hours | undefined {
  const ranges = (spoken.match(RANGE) ?? []).map((range) =>
    hoursMeant(foldSpace(range).replace(/\b(\d\d)(\d\d)\b/g, '$1:$2')),
  )
  if (ranges.length > 0) return ranges.length === 1 && ranges[0]?.length === 1 ? ranges[0][0] : undefined
  const [, said = '', length = ''] =
    /\b(\d{1,2}(?:[:.]\d\d)?\s?[ap]m|noon)\b\D{1,12}(\d(?:\.\d)?\s?h(?:ou)?rs?)\b/i.exec(spoken) ?? []
  const [start, ...others] = timesMeant(said)
  const end = start && others.length === 0 ? laterBy(start, length) : undefined
  return start && end ? { start, end } : undefined
}
