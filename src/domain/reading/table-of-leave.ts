// Who is away when, row by row: a register of leave, or a crew member's answers to which days they can work.
import type { Person } from '../person.ts'
import { MONTH_IN_FULL } from './day-words.ts'
import { foldLetters, foldSpace } from './fold.ts'
import type { Book } from './reading.ts'
import { change, type Found } from './rule.ts'
import { daySpans, type Period, periodOf } from './sentence/day-spans.ts'
import { whoIs } from './who.ts'

export interface LeaveColumns {
  readonly by: 'leave'
  readonly name?: number | undefined
  readonly from: number
  readonly to?: number | undefined
  /** Where each day is answered by yes or no. */
  readonly answer?: number | undefined
}

const NAME = /^(?:names?|crew(?: members?)?|persons?|who|people|staff|nombre|quien)$/
const FROM =
  /^(?:first day(?: away| off| out)?|from|starts?(?: date)?|begins?|(?:away|off|out|leave) from|first|desde|del?)$/
const TO =
  /^(?:last day(?: away| off| out)?|to|until|till|through|thru|ends?(?: date)?|(?:away|off|out) (?:until|to)|last|hasta|al?)$/
const DAYS =
  /^(?:(?:days?|dates?) )?(?:away|off|out|unavailable|on leave|leave|holidays?|vacation|absent|absence)(?: days?| dates?)?$/
const WHEN = /^(?:when|dates?|days?|weekend|fecha|dia|cuando)$/
const ANSWER = /\b(?:can you|could you|available|availability|avail|able|free|yes ?\/ ?no|work\?|disponible|puedes)\b/
const OF_LEAVE = 'leave|away|off|holidays?|vacations?|absences?|absent|unavailable|out|vacaciones|ausencias?'
const LEAVE = new RegExp(`\\b(?:${OF_LEAVE})\\b`)
/** A title that speaks of leave and of nothing else. */
const TITLE = new RegExp(
  `^\\W*(?:(?:re|fyi|approved|agreed|annual|time|days?|who(?:'s| is)|upcoming|crew|staff|request(?:ed|s)?|planned|my|our|the|on|is|are|summer|winter|people|here is|here are|heads up)[\\s:,]+)*(?:${OF_LEAVE})(?:[\\s,:–-]+(?:in|for|this|next|the|rest|of|dates?|days?|time|requests?|register|list|calendar|so far|approved|week|weekend|month|season|summer|winter|${MONTH_IN_FULL}|20\\d\\d))*[\\s:.]*$`,
)

function isLeaveTitle(title: string): boolean {
  const folded = title.length < 80 ? foldLetters(title) : ''
  return LEAVE.test(folded) && TITLE.test(folded)
}

/** `title`: the line above the table. */
export function leaveColumns(cells: readonly string[], title: string): LeaveColumns | undefined {
  const names = cells.map((cell) => foldLetters(foldSpace(cell)).replace(/[:.]$/, ''))
  const isLeave = names.some((one) => LEAVE.test(one)) || isLeaveTitle(title)
  if (!isLeave && !names.some((one) => ANSWER.test(one))) return undefined
  const at = (form: RegExp) => names.findIndex((name) => form.test(name))
  const [name, from, to, days, when, answer] = [NAME, FROM, TO, DAYS, WHEN, ANSWER].map(at)
  if (name === undefined || from === undefined || to === undefined) return undefined
  if (name >= 0 && from > 0 && to > 0 && isLeave) return { by: 'leave', name, from, to }
  if (name >= 0 && days !== undefined && days > 0) return { by: 'leave', name, from: days }
  if (name < 0 && when !== undefined && when >= 0 && answer !== undefined && answer > 0)
    return { by: 'leave', from: when, answer }
  return undefined
}

const NO = /^(?:no|nope|n|away|off|out|can['’]?t|cannot|unavailable|not available|✗|✘|❌)(?=$|[\s,.;:(–-])/i
const YES = /^(?:yes|y|yep|free|ok|okay|sure|available|can do|✓|✔|✅|s[ií])(?=$|[\s,.;:(–-])/i
const UNSURE =
  /\b(?:maybe|perhaps|probably|possibly|if|unless|not sure|tbc|depends|might|but|until|after|before|only|from)\b|\?/i

/** Undefined where nobody, or no day, is certain. */
export function readLeave(
  cells: readonly string[],
  columns: LeaveColumns,
  evidence: string,
  { book, today, self }: { readonly book: Book; readonly today: string; readonly self?: Person | undefined },
): Found | undefined {
  const who = columns.name === undefined ? undefined : whoIs(cells[columns.name] ?? '', book.people)
  const person = columns.name === undefined ? self : who?.kind === 'one' ? who.person : undefined
  const [first, last] = [columns.from, columns.to ?? columns.from].map((index) =>
    periodIn(cells[index] ?? '', today, book),
  )
  if (!person || !first || !last || last.to < first.from || last.to < today || cells.some((cell) => UNSURE.test(cell)))
    return undefined
  const answer = columns.answer === undefined ? 'no' : (cells[columns.answer] ?? '')
  const kind = NO.test(answer) ? 'away' : YES.test(answer) ? 'free' : undefined
  return kind && change({ kind, crew: person.id, from: first.from, to: last.to, evidence })
}

const LINE = /^(\p{L}[\p{L} .'’-]{1,40}?)\s*(?:[:=–—]|\s-\s|[-=]>|→)\s*([^()]{3,80}?)(?:\s*\([^()]{1,40}\))?[.]?$/u

/** `Otto: Aug 16-20` below a line that speaks of leave, or below another such line. */
export function leaveLine(line: string, title: string, isBelow: boolean, book: Book, today: string): Found | undefined {
  if (!/\d/.test(line) || UNSURE.test(line) || !(isBelow || isLeaveTitle(title))) return undefined
  const [, name = '', days = ''] = LINE.exec(line) ?? []
  const who = name === '' ? undefined : whoIs(name, book.people)
  if (who?.kind !== 'one') return undefined
  const periods = days.split(/\s*(?:[,;&]|\band\b|\by\b)\s*/).map((part) => periodIn(part, today, book))
  if (periods.some((period) => !period || period.to < today) || daySpans(days).length === 0) return undefined
  return change(
    ...periods.flatMap((period) =>
      period ? [{ kind: 'away' as const, crew: who.person.id, from: period.from, to: period.to, evidence: line }] : [],
    ),
  )
}

/** The cell's one day or span of days. */
function periodIn(cell: string, today: string, { timeZone }: Book): Period | undefined {
  const whole = periodOf(cell, today, timeZone)
  if (whole) return whole
  const [first, last] = daySpans(cell).map(({ text }) => periodOf(text, today, timeZone))
  return first && last && first.from <= last.to ? { from: first.from, to: last.to } : undefined
}
