// "June 3-10", "next weekend", "Sat and Tue", "2026-06-03 to 2026-06-05": days as somebody types them, by the operator's calendar.
import type { ParsedComponents } from 'chrono-node'
import { casual } from 'chrono-node/en'
import type { Days } from './member.ts'
import { localDate, shiftDate } from './times.ts'

const MOST_DAYS = 370
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
/** What may stand between days without saying anything more. */
const JOINTS = /^(?:\s|[,.;&+-]|\b(?:from|on|and|the|all|of|in|day|days|also|for|both)\b)*$/i

/** Undefined where a word of it is not understood: rather none than the wrong ones. `now`: business time. */
export function daysSaid(words: string, now: Date, timeZone: string): readonly Days[] | undefined {
  const today = localDate(now, timeZone)
  const plain = plainWords(words, today)
  const found = casual.parse(plain, { instant: new Date(`${today}T12:00:00Z`), timezone: 0 }, { forwardDate: true })
  const left = found.reduceRight(
    (text, { index, text: said }) => text.slice(0, index) + text.slice(index + said.length),
    plain,
  )
  const days = found.map(({ start, end, text }) => spanOf(dateOf(start), end ? dateOf(end) : undefined, text))
  return days.length > 0 && JOINTS.test(left) && days.every((one) => isSensible(one, today)) ? days : undefined
}

/** What chrono doesn't read, or reads otherwise, as dates that it does. */
function plainWords(words: string, today: string): string {
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay()
  const sunday = shiftDate(today, (7 - weekday) % 7)
  return words
    .trim()
    .replace(/[–—]/g, '-')
    .replace(/\b(?:thru|through|till|til|until)\b/gi, 'to')
    .replace(/^(?:from now )?to /i, 'today to ')
    .replace(/\b(?:(?:the )?rest of )?(?:the|this) week\b/gi, `${today} to ${sunday}`)
    .replace(/\bnext week\b/gi, `${shiftDate(sunday, 1)} to ${shiftDate(sunday, 7)}`)
    .replace(/(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)\s*-\s*(?=\d{1,2}\/)/g, '$1 to ')
    .replace(/(20\d\d-\d\d-\d\d)\s*-\s*(?=20\d\d-)/g, '$1 to ')
    .replace(
      new RegExp(`(?<!${MONTH}\\.? )\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of )?${MONTH})`, 'gi'),
      (_, day: string) => comingDay(Number(day), today),
    )
}

/** "The 7th" is the next 7th there is. */
function comingDay(day: number, today: string): string {
  const days = Array.from({ length: 62 }, (_, n) => shiftDate(today, n))
  return days.find((date) => Number(date.slice(8)) === day) ?? String(day)
}

function spanOf(from: string, to: string | undefined, text: string): Days {
  if (to !== undefined) return { from, to }
  if (/weekend/i.test(text)) return { from, to: shiftDate(from, 1) }
  return {
    from,
    to:
      !/\d/.test(text) && new RegExp(`${MONTH}$|month$`, 'i').test(text) && !/day/i.test(text)
        ? lastOfMonth(from)
        : from,
  }
}

function isSensible({ from, to }: Days, today: string): boolean {
  return from <= to && to >= today && from >= shiftDate(today, -31) && to <= shiftDate(from, MOST_DAYS)
}

function lastOfMonth(date: string): string {
  return shiftDate(`${shiftDate(`${date.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1)
}

function dateOf(parsed: ParsedComponents): string {
  const part = (name: 'month' | 'day') => String(parsed.get(name) ?? 1).padStart(2, '0')
  return `${parsed.get('year')}-${part('month')}-${part('day')}`
}
