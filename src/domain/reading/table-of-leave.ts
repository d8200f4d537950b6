// Who is away when, row by row: a register of leave, or a crew member's answers to which days they can work.
import type { Person } from '../person.ts'
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
const LEAVE = /\b(?:leave|away|off|holidays?|vacations?|absences?|absent|unavailable|out|vacaciones|ausencias?)\b/

/** `title`: the line above the table. */
export function leaveColumns(cells: readonly string[], title: string): LeaveColumns | undefined {
  const names = cells.map((cell) => foldLetters(foldSpace(cell)).replace(/[:.]$/, ''))
  const at = (form: RegExp) => names.findIndex((name) => form.test(name))
  const [name, from, to, days, when, answer] = [NAME, FROM, TO, DAYS, WHEN, ANSWER].map(at)
  if (name === undefined || from === undefined || to === undefined) return undefined
  const isLeave = names.some((one) => LEAVE.test(one)) || LEAVE.test(foldLetters(title))
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

/** The cell's one day or span of days. */
function periodIn(cell: string, today: string, { timeZone }: Book): Period | undefined {
  const whole = periodOf(cell, today, timeZone)
  if (whole) return whole
  const [first, last] = daySpans(cell).map(({ text }) => periodOf(text, today, timeZone))
  return first && last && first.from <= last.to ? { from: first.from, to: last.to } : undefined
}
