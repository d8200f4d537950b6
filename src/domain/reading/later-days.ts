// Days counted from another one: "a week tomorrow", "Saturday week", "Sunday the week after next"; and those with a name of their own.
import { shiftDate, weekdayOf } from '../times.ts'
import { dayOfWeek, TODAY, TOMORROW, WEEKDAY } from './day-words.ts'
import { FEAST, feastOf, MAY_BE_FEAST } from './feast-days.ts'
import type { SaidDay } from './said-dates.ts'

const DAY = `(?:${WEEKDAY}|${TODAY}|${TOMORROW})`
const ON = '(?: (?:on|from|this|the|el))*'
const WEEKS =
  '(?<!\\b(?:been|for|every|each|once|twice|times|half) )(?:(?:an?|one|two|three|2|3) weeks?|a fortnight|(?<=(?:^|[^\\p{L}\\d ]) ?)week)'
const NEXT_WEEK =
  '(?:next week|la semana que viene|la proxima semana|la semana proxima|la semaine prochaine|(?:the )?week after next)'

/** No other form has one of these words. */
const MAY = new RegExp(
  `\\b(?:weeks?|fortnight|after|following|pasado|apres|en (?:ocho|quince|huit|quinze)|semana|semaine|${MAY_BE_FEAST})\\b`,
)
/** Each as the day that is counted from and what is added to it. */
export const LATER = [
  FEAST,
  `${WEEKS}${ON} ${DAY}`,
  `${DAY} (?:week|fortnight)(?! ?(?:of|in|before|after|ahead|off|one|two|\\d))`,
  `${DAY} (?:in )?(?:a week|two weeks|a fortnight)(?! (?:of|before|ago|later|off|in|long|and))`,
  `(?:de )?${DAY} en (?:ocho|quince|huit|quinze)(?! (?:\\p{L}+s)\\b)`,
  `(?:the )?${WEEKDAY} after (?:next|that|this)`,
  `(?:the )?following ${WEEKDAY}`,
  `${WEEKDAY},? (?:(?:of|in|de) )?(?:the )?${NEXT_WEEK}`,
  `${NEXT_WEEK}(?:'s|,? on|:)? ${WEEKDAY}`,
  `(?:the )?day after ${TOMORROW}|pasado manana|apres[- ]demain`,
].join('|')
const FORMS = new RegExp(`(?<![\\p{L}\\d])(?:${LATER})(?![\\p{L}\\d])`, 'gu')
const NAMED = new RegExp(`(?<![\\p{L}\\d])(?:(${WEEKDAY})|${TODAY}|(${TOMORROW}))(?![\\p{L}\\d])`, 'u')

export interface Later {
  readonly days: readonly SaidDay[]
  /** The text without them. */
  readonly rest: string
}

/** `today` empty where days can't be counted: then a day of the week still has to be that one. */
export function laterDays(folded: string, today: string): Later {
  if (!MAY.test(folded)) return { days: [], rest: folded }
  const days: SaidDay[] = []
  const rest = folded.replace(FORMS, (said) => {
    days.push(meant(said, today))
    return ' '.repeat(said.length)
  })
  return { days, rest }
}

/** Two days can be meant: of which, only the book can tell. */
export function isEitherDay(folded: string): boolean {
  return /\b(?:after (?:next|that|this)|following)\b/.test(folded)
}

function meant(said: string, today: string): SaidDay {
  const feast = feastOf(said)
  if (feast) return feast
  const [, name, tomorrow] = NAMED.exec(said) ?? []
  const day = name === undefined ? -1 : dayOfWeek(name)
  if (today === '') return (date) => day >= 0 && weekdayOf(date) === day
  if (/^(?:the )?day after|pasado|apres/.test(said)) return on(today, 2)
  const weekday = weekdayOf(today)
  const ahead = day >= 0 ? (day - weekday + 7) % 7 : tomorrow === undefined ? 0 : 1
  if (/next week|semana|semaine|week after next/.test(said)) return inWeek(said, day, today)
  if (/after (?:next|that|this)|following/.test(said)) return either(said, ahead, today)
  const weeks = /\b(?:three|3)\b/.test(said) ? 3 : /\b(?:fortnight|two|2|quince|quinze)\b/.test(said) ? 2 : 1
  return on(today, ahead + 7 * weeks)
}

/** Weeks begin on Monday; on a Sunday the one that begins tomorrow may be meant, or the one after it. */
function inWeek(said: string, day: number, today: string): SaidDay {
  const weeks = /after next/.test(said) ? 2 : 1
  const monday = -((weekdayOf(today) + 6) % 7)
  const days = monday + 7 * weeks + ((day + 6) % 7)
  const other = weekdayOf(today) === 0 ? days + 7 : days
  return (date) => on(today, days)(date) || on(today, other)(date)
}

/** "The Saturday after next" is the second one or, for who calls this week's "this", the third. */
function either(said: string, ahead: number, today: string): SaidDay {
  const [first, second] = /next/.test(said) ? [ahead + 7, ahead + 14] : [ahead, ahead + 7]
  return (date) => on(today, first)(date) || on(today, second)(date)
}

function on(today: string, days: number): SaidDay {
  const date = shiftDate(today, days)
  return (other) => other === date
}
