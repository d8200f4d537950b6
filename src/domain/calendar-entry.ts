// Reads a calendar entry as its owner types it: is it a charter, whose, when, for whom.
import type { CharterFacts, Contact } from './charter-facts.ts'
import type { Operator } from './operator.ts'
import { openSeats } from './seat.ts'
import { inZone, localDate, localTime, zoned } from './times.ts'

export interface TypedEntry {
  readonly summary: string
  readonly description: string
  readonly location?: string | undefined
  /** ISO 8601 with offset, or a date when all-day. */
  readonly start: string
  readonly end: string
  readonly allDay: boolean
  readonly recurring: boolean
}

export type EntryReading =
  | { readonly kind: 'charter'; readonly facts: CharterFacts; readonly bookingCode?: string }
  | { readonly kind: 'not-a-charter'; readonly why: string }

/** What of an operator decides how an entry is read. */
export type EntryRules = Pick<Operator, 'timeZone' | 'notCharters'>

export function readEntry(entry: TypedEntry, operator: EntryRules): EntryReading {
  const why = whyNoCharter(entry, operator)
  if (why) return { kind: 'not-a-charter', why }

  const text = entryText(entry.description)
  const line = (label: RegExp) => text.split('\n').find((candidate) => label.test(candidate))
  const bookingCode = line(/^\s*(booking|code)\b/i)?.match(/:\s*#?([A-Z0-9-]{4,})/i)?.[1]
  return { kind: 'charter', facts: factsOfEntry(entry, operator, line), ...(bookingCode ? { bookingCode } : {}) }
}

/** "QUINN paid 3-7pm", "Quinn Male - May 30, 2:30 PM": the words before the first separator, number or "paid". */
export function charterName(summary: string): string {
  const label = /^\s*(?:(?:private\s+)?charter|paid|sail|booking)\b\s*[-–—:|]?\s*/i
  const hours =
    /^\s*(?:\d{1,2}(?::\d\d)?|noon)\s*(?:[ap]m?)?\s*[-–—]\s*(?:\d{1,2}(?::\d\d)?|noon)\s*(?:[ap]m?)?\b\s*[-–—:|]?\s*/i
  const plain = summary.replace(label, '').replace(hours, '').replace(label, '')
  const words = plain.split(/\s+[-–—|]\s+|[(,:]|\bpaid\b|\bcharter\b|\s\d/i)[0]?.trim() ?? ''
  return words === words.toUpperCase() ? titleCase(words) : words
}

function whyNoCharter({ summary, recurring }: TypedEntry, { notCharters }: EntryRules): string | undefined {
  const word = notCharters.find((other) => inWords(summary, other))
  if (word) return `"${word}" in the title`
  if (recurring) return 'it repeats'
  return charterName(summary) === '' ? 'no name in the title' : undefined
}

function inWords(text: string, word: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes(word.toLowerCase())
}

function factsOfEntry(
  { summary, location, start, end, allDay }: TypedEntry,
  { timeZone }: EntryRules,
  line: (label: RegExp) => string | undefined,
): CharterFacts {
  const date = allDay ? start : localDate(start, timeZone)
  const boards = readTime(line(/^\s*(boarding|boards|arrival)\b/i))
  const guests = line(/^\s*guests?\b/i)?.match(/\d+/)?.[0]
  const times = allDay
    ? undefined
    : {
        startsAt: inZone(start, timeZone),
        endsAt: inZone(end, timeZone),
        ...(boards && boards <= localTime(start, timeZone) ? { boardsAt: zoned(date, boards, timeZone) } : {}),
      }
  return {
    name: charterName(summary),
    date,
    times,
    timeZone,
    place: location,
    guestCount: guests ? Number(guests) : undefined,
    contact: readContact(line(/^\s*contact\b/i)),
    seats: openSeats(),
    cancelled: false,
  }
}

function readContact(line: string | undefined): Contact | undefined {
  if (!line) return undefined
  const email = line.match(/[^\s<>:,;]+@[^\s<>:,;]+/)?.[0]
  const phone = line.match(/\+?\d[\d\s().-]{6,}\d/)?.[0]?.replace(/[^\d+]/g, '')
  const name = line
    .replace(/^\s*contact\s*:?/i, '')
    .split(/[<,+]|\d{3}/)[0]
    ?.trim()
  return { name, email, phone }
}

/** "2:30 PM" as `14:30`; without am or pm it is not told here. */
function readTime(line: string | undefined): string | undefined {
  const [, hour, minute = '00', half] = line?.match(/(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\b/i) ?? []
  if (!hour || !half || Number(hour) > 12) return undefined
  const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return `${String(hours).padStart(2, '0')}:${minute}`
}

/** Google turns a description into HTML as soon as somebody formats it. */
export function entryText(description: string): string {
  return description
    .replace(/<br\s*\/?>|<\/p>|<\/li>|<\/div>/gi, '\n')
    .replace(/<a [^>]*href="mailto:([^"]+)"[^>]*>[^<]*<\/a>/gi, '$1')
    .replace(/<\/?[a-z][^>@]*>/gi, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
}

function titleCase(words: string): string {
  return words
    .toLowerCase()
    .replace(/(^|[\s'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
