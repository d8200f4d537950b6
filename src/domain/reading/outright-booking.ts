// "New charter: Larsen, Saturday June 20, 2-5pm, 8 guests": a booking said outright, which the book doesn't have.
import { foldSpace } from './fold.ts'
import { isPlainWord } from './plain-words.ts'
import type { Book, BookedCharter, Booking } from './reading.ts'
import { type Hours, hoursMeant, laterBy, timesMeant } from './said-hours.ts'
import { saidNew } from './said-new.ts'
import { daySpans, periodOf } from './sentence/day-spans.ts'
import { numberSaid } from './sentence/numbers.ts'
import { whichCharter } from './which-charter.ts'

const RANGE =
  /(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m?\.?)?|\bnoon)\s?(?:-|–|—|→|->|to|until|till|a)\s?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?|[ap]\b)?|noon\b)/gi
const GUESTS =
  /\b(?:party of|group of|guests:?|pax:?)\s(\d{1,3}|[a-z]{3,6})\b|\b(\d{1,3}|[a-z]{3,6})\s(?:guests?|people|pax|passengers|persons|personas|invitados|adults)\b/i
/** `1700-1930`. */
const MILITARY = /\b([01]\d|2[0-3])([0-5]\d)\s?h?\s?(?:-|–|—|to|until)\s?([01]\d|2[0-3])([0-5]\d)h?\b/g
const LABELLED =
  /\b(?:name|names|called|client|guests? (?:is|are)|booked by|under|a nombre de|nombre|cliente)(?: is| are| of|:)? (?:the |mrs?\.? |ms\.? |dr\.? )?(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})/iu
/** Before the name. */
const LEADING =
  /^(?:[^\p{L}]|(?:on|for|from|in|at|booking|charter|de|para|el|la|the|los|familia|mrs?|ms|dr|fyi|name|of|guests? (?:is|are)|client|it is)\b(?=[^\p{L}]))+/iu
const NAME = /^(?:the |la |el |los )?(\p{Lu}[\p{L}'’.-]*(?:(?:\s|\s&\s|\sand\s)\p{Lu}[\p{L}'’.-]*){0,3})/u
const NO_NAME =
  /^(?:(?:sun|mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur)(?:day)?s?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|on|for|booking|charter|party|crew|boards?|boarding|captain|code|guests?|pax|domingo|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado)(?!\p{L})/iu

/** Undefined where the line says no such thing, or speaks of a charter in the book. */
export function outrightBooking(line: string, book: Book, today: string, isBelowHead = false): Booking | undefined {
  const said = saidNew(line, book.people, isBelowHead)
  if (!said) return undefined
  const { isLoose } = said
  const rest = said.rest.replace(MILITARY, '$1:$2-$3:$4')
  const days = daySpans(rest)
  const period = days.length === 1 && days[0] ? periodOf(days[0].text, today, book.timeZone) : undefined
  const spoken = days.reduce(
    (text, { at, length }) => text.slice(0, at) + ','.repeat(length) + text.slice(at + length),
    rest,
  )
  if (!period || period.from !== period.to) return undefined
  const name = nameIn(spoken)
  if (isBooked(rest, name, period.from, book, today)) return undefined
  const only = hoursIn(spoken)
  const guests = Number(numberSaid(GUESTS.exec(spoken)?.slice(1).find(Boolean) ?? '') ?? 0)
  if (isLoose && !only && guests === 0) return undefined
  return {
    kind: 'booking',
    ...(name ? { name } : {}),
    date: period.from,
    ...only,
    ...(guests > 0 ? { guests } : {}),
    evidence: line,
  }
}

/** Speaks of a charter in the book; friends of one's guests, on another day and under a name of their own, are another booking. */
function isBooked(rest: string, name: string | undefined, date: string, book: Book, today: string): boolean {
  const match = whichCharter(rest, book, { today, relative: true })
  if (match.kind === 'none' || match.kind === 'unknown') return false
  if (match.kind === 'one') return match.by !== 'day' && !isOther(name, [match.charter], date, book, today)
  return !isOther(name, match.candidates, date, book, today)
}

function isOther(
  name: string | undefined,
  charters: readonly BookedCharter[],
  date: string,
  book: Book,
  today: string,
): boolean {
  const own = name ? whichCharter(`${name} sails`, book, { today, relative: true }).kind : 'one'
  return (own === 'none' || own === 'unknown') && charters.every((charter) => charter.date !== date)
}

/** As it is labelled, else the first words with capitals, else the only words that are left. */
function nameIn(spoken: string): string | undefined {
  const labelled = LABELLED.exec(spoken)?.[1]
  const bare = spoken.replace(RANGE, ',').replace(GUESTS, ',')
  const parts = [bare, ...bare.split(/[,;:.]\s/)]
  const titled = parts.map((part) => NAME.exec(part.replace(LEADING, ''))?.[1])
  const found = [labelled, ...titled].map((one) => foldSpace(one ?? '').replace(/['’]s$/, ''))
  return found.find((one) => one !== '' && !NO_NAME.test(one)) ?? leftOver(spoken)
}

/** Where nothing is capitalised. */
function leftOver(spoken: string): string | undefined {
  if (/\p{Lu}/u.test(spoken)) return undefined
  const bare = spoken.replace(RANGE, ',').replace(GUESTS, ',').replace(LEADING, '')
  const parts = bare.split(/[,.;:–—-]+/).flatMap((part) => part.replace(LEADING, '').trim() || [])
  const [only = ''] = parts
  return /^\p{L}[\p{L}'’]{3,20}(?: \p{L}{3,20})?$/u.test(only) &&
    !NO_NAME.test(only) &&
    !only.split(' ').some(isPlainWord)
    ? only
    : undefined
}

/** `2-5 pm`, or `2 pm, 3 hours`. */
function hoursIn(spoken: string): Hours | undefined {
  const ranges = (spoken.match(RANGE) ?? []).map((range) => hoursMeant(foldSpace(range)))
  if (ranges.length > 0) return ranges.length === 1 && ranges[0]?.length === 1 ? ranges[0][0] : undefined
  const [, said = '', length = ''] =
    /\b(\d{1,2}(?:[:.]\d\d)?\s?[ap]m|noon)\b\D{1,12}(\d(?:\.\d)?\s?h(?:ou)?rs?)\b/i.exec(spoken) ?? []
  const [start, ...others] = timesMeant(said)
  const end = start && others.length === 0 ? laterBy(start, length) : undefined
  return start && end ? { start, end } : undefined
}
