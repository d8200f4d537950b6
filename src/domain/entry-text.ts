// A calendar entry's description as its owner typed it: plain lines, without our block, and what stands in them.
import { withoutBlock } from './calendar-text.ts'
import type { Contact } from './charter-facts.ts'
import { remembered } from './remembered.ts'

/** Twice what Google takes; a feed may bring anything. */
const LONGEST = 16_384

/** Google turns a description into HTML as soon as somebody formats it. */
export function typedLines(description: string): readonly string[] {
  return linesIn(description)
}

const linesIn = remembered(cutIntoLines, 50, LONGEST)

function cutIntoLines(description: string): readonly string[] {
  return withoutBlock(description.slice(0, LONGEST))
    .replace(/<br\s*\/?>|<\/(?:p|li|div|tr|h\d|ul|ol|table)>|<(?:ul|ol|table|li|p|div)\b[^>]*>/gi, '\n')
    .replace(/<\/t[dh]>/gi, '\t')
    .replace(/<(s|strike|del)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<a [^>]*href="mailto:([^"?]+)[^"]*"[^>]*>[^<]*<\/a>/gi, '$1')
    .replace(/<\/?[a-z][^>@]*>/gi, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .split(/\r?\n/)
    .map((line) => line.replace(/[\u00A0 ]+/g, ' ').trim())
    .filter((line) => line !== '')
}

/** What people type in lines of their own. */
export interface TypedFacts {
  /** `14:30`. */
  readonly boards?: string | undefined
  readonly guestCount?: number | undefined
  readonly contact?: Contact | undefined
  readonly bookingCode?: string | undefined
}

export function typedFacts(lines: readonly string[], title: string): TypedFacts {
  const line = (label: RegExp) => lines.find((candidate) => label.test(candidate))
  return {
    boards: readTime(line(/^\s*(boarding|boards?|arrival|arrive|check[ -]?in)\b/i)),
    guestCount:
      guestsIn(line(/^\s*(?:guests?(?!\s*page\b)|party size|pax|headcount|people)\b/i)) ?? partyIn(title, lines),
    contact: readContact(line(/^\s*contact\b/i)) ?? separateContact(line),
    bookingCode: line(/^\s*(booking|confirmation|reservation|code)\b/i)?.match(
      /(?:[:#]|\bcode\b|\bno\.?)\s*#?((?=[A-Z-]*\d|[A-Z]{4})[A-Z0-9][A-Z0-9-]{3,23})\b/i,
    )?.[1],
  }
}

function guestsIn(line: string | undefined): number | undefined {
  const said = line?.match(/\b\d{1,3}\b/)?.[0]
  return said ? Number(said) : undefined
}

/** "Quinn x4", "(10 guests)"; in a line of its own, only where it begins with the number. */
function partyIn(title: string, lines: readonly string[]): number | undefined {
  const said = [
    /(?<![\d:/-])(\d{1,3})\s*(?:guests?|pax|passengers?|ppl|people)\b/i.exec(title),
    /\s(?:x\s?(\d{1,2}))(?=\s|$|[,)])/i.exec(title),
    ...[title, ...lines].map((text) => /\b(?:party|group)\s+of\s+(\d{1,3})\b/i.exec(text)),
    ...lines.map((line) => /^\W{0,3}(\d{1,3})\s*(?:guests?|pax|passengers?|ppl|people)\b/i.exec(line)),
  ].find((match) => match)?.[1]
  return said ? Number(said) : undefined
}

function readContact(line: string | undefined): Contact | undefined {
  if (!line) return undefined
  const name = line
    .replace(/^\s*contact\s*:?/i, '')
    .split(/[<,+]|\d{3}|[^\s<>:,;]+@/)[0]
    ?.trim()
  return found({ name, email: emailIn(line), phone: phoneIn(line) })
}

/** A platform's notice has a line for each. */
function separateContact(line: (label: RegExp) => string | undefined): Contact | undefined {
  const after = (said: string | undefined) => said?.replace(/^[^:]*:/, '').trim()
  const name = after(line(/^\s*(?:guest name|customer|charterer|booked by|renter|name)\s*:/i))
  const email = emailIn(line(/^\s*e-?mail\s*:/i))
  const phone = phoneIn(line(/^\s*(?:phone|mobile|cell|tel)[a-z]*\s*:/i))
  return found({ name, email, phone })
}

function found({ name, email, phone }: Contact): Contact | undefined {
  return name || email || phone ? { name: name || undefined, email, phone } : undefined
}

function emailIn(text: string | undefined): string | undefined {
  return text?.match(/[^\s<>:,;()]+@[^\s<>:,;()]+/)?.[0]
}

function phoneIn(text: string | undefined): string | undefined {
  return text?.match(/\+?\(?\d[\d\s().-]{6,}\d/)?.[0]?.replace(/[^\d+]/g, '')
}

/** "2:30 PM" as `14:30`; without am or pm it is not told here. */
function readTime(line: string | undefined): string | undefined {
  if (line && /\bnoon\b/i.test(line)) return '12:00'
  const [, hour, minute = '00', half] = line?.match(/(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\b/i) ?? []
  if (!hour || !half || Number(hour) > 12) return undefined
  const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return `${String(hours).padStart(2, '0')}:${minute}`
}
