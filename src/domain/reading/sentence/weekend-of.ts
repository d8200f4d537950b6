// "The weekend of the 28th", "the weekend of 27 and 28 March": Saturday and Sunday, where the day said is one of them.
import { shiftDate, weekdayOf } from '../../times.ts'
import type { Period } from './day-spans.ts'

const NUMBER = '\\d{1,2}(?:st|nd|rd|th)?'
const MORE = `(?: ?(?:and|&|/|-|–|—|to|\\+|y) ?(?:the )?${NUMBER})?`
const OF = 'weekend (?:of|del) (?:(?:sat|sun)(?:urday|day)?,? )?(?:the )?'

/** In folded letters. */
export function weekendForms(month: string): string {
  return `(?:(?:the|that|el) )?(?:whole |entire )?${OF}(?:${month}\\.? ${NUMBER}${MORE}|${NUMBER}${MORE} (?:of |de )?${month}|\\d{1,2}(?:st|nd|rd|th)${MORE})`
}

const SAID = new RegExp(
  `${OF}(?:(\\p{L}+)\\.? )?(\\d{1,2})\\D*?(?:(\\d{1,2})\\D*?)?(?: (?:of |de )?(\\p{L}{3,}))?$`,
  'u',
)

/** Undefined where it is no such weekend; `dateOf` as it reads one day. */
export function weekendOf(folded: string, dateOf: (day: string) => string | undefined): Period | undefined {
  const [, before, first, second, after] = SAID.exec(folded) ?? []
  const month = before ?? after
  if (first === undefined) return undefined
  const [from, to] = [first, second].map((day) =>
    day === undefined ? undefined : dateOf(month === undefined ? `the ${day}th` : `${month} ${day}`),
  )
  if (from === undefined || (second !== undefined && to === undefined)) return undefined
  const saturday = weekdayOf(from) === 0 && to === undefined ? shiftDate(from, -1) : from
  const period = { from: saturday, to: to ?? shiftDate(saturday, 1) }
  return isWeekend(period) ? period : undefined
}

function isWeekend({ from, to }: Period): boolean {
  return weekdayOf(to) === 0 && (shiftDate(from, 1) === to || shiftDate(from, 2) === to)
}
