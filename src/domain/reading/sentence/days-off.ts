// Days on which somebody is out: "Bram is out June 3-6", "Rita has the 9th off", "gone the whole week of the 14th".
import type { Person } from '../../person.ts'
import { shiftDate, weekdayOf } from '../../times.ts'
import type { Book } from '../reading.ts'
import type { Clause } from './clauses.ts'
import { type Period, periodOf } from './day-spans.ts'
import { marksIn, pattern, textOf, type Word } from './marks.ts'

const BE = "(?:am|is|are|be|been|'s|was|esta|estan|estoy|estara|estare)"
const STILL =
  '(?:still|also|all|both|now|actually|going|to|be|completely|sadly|unfortunately|again|then|only|definitely|already)'
const OUT = '(?:out|off|gone|away|absent|missing|on leave|on holiday|on vacation|not in|fuera|libre?s? no)'
const WHEN =
  '(?:on|from|for|the|el|los|del|all|of|whole|entire|week|weekend|both|dates?|days?|this|next|coming|town|action|all day|in|between)'
const IS_OUT = pattern(
  ` (?:(?:${BE}|goes|will be|has been) (?:${STILL} )*|P |P (?:and|,|y) P )${OUT} (?:(?:again|too|then|as well) )?(?:${WHEN} )*D`,
)
/** "In Juneau August 6-9". */
const IS_ELSEWHERE = pattern(
  ` (?:${BE}|will be) (?:(?:up|down|over|back|out) )?(?:in|at|visiting) (?!(?:town|port|charge|touch|time|season|bed|for|on|with|and|as|work|the (?:office|marina|harbor|harbour|boat(?! show)|area|dock|yard|shop)) )(?:[^ ]+ ){1,7}?(?:(?:from|on|for|between|the) )*D`,
)
/** "Rita has June 3-6 off", "takes the 9th off", "I need the 9th off, please". */
const HAS_OFF = pattern(
  ` (?:has|have|gets|get|takes|take|taking|got|is taking|are taking|tiene|needs?|needing|wants?|would like|requests?|requesting|booking|give me|grant me|necesito|quiero|me tomo) (?:(?:got|also|${WHEN}) )*D(?: (?:to|until|through|–|and) (?:the )?D)? (?:off|free|libre)(?= )`,
)
/** "Necesito libre el 23". */
const FREE_DAYS = pattern(
  ' (?:necesito|quiero|pido|quisiera) (?:(?:los|el|dias?|tener) )*libres? (?:(?:el|los|del|de|dias?) )*D',
)
const DAYS_FIRST = pattern(
  '^ (?:(?:and|also|on|from|the) )*D(?: (?:to|until|through|–|and) (?:the )?D)? (?:off|out|away)? ?(?:for )?P(?: (?:and|,) P)* (?:is|are|has|have|will be)? ?(?:off|out|away|gone) ',
)

/** Whether it is said of days and not of a sail: several days, or one on which they have no seat. */
export function isDaysOff(clause: Clause, text: string, people: readonly Person[], today: string, book: Book): boolean {
  const isElsewhere = IS_ELSEWHERE.test(text)
  if (!isElsewhere && !IS_OUT.test(text) && !HAS_OFF.test(text) && !FREE_DAYS.test(text) && !DAYS_FIRST.test(text))
    return false
  if (marksIn(clause, 'SCTR').length > 0) return false
  const periods = marksIn(clause, 'D').map(({ text: day }) => periodOf(day, today, book.timeZone))
  if (periods.length > 1 || WEEK.test(text)) return true
  const [only] = periods
  if (isElsewhere) return only !== undefined && only.from < only.to
  return only !== undefined && (only.from < only.to || !people.some((person) => sails(person, only, book)))
}

function sails({ id }: Person, { from, to }: Period, { charters }: Book): boolean {
  return charters.some(
    ({ date, seats }) =>
      from <= date && date <= to && seats.some((one) => one.crew === id && one.standing !== 'declined'),
  )
}

const WEEK = pattern(' (?:week|semana) (?:of|from|starting|beginning|del|de) (?:(?:the|el|la) )?(?:D )?(D) ')
const SPAN = pattern('(?<= )(D) (?:to|until|through|–|al|a) (D)(?= )')

/** "The whole week of the 14th, Monday through Friday". */
export function weekSaid(
  clause: Clause,
  sentence: readonly Word[],
  today: string,
  { timeZone }: Book,
): Period | undefined {
  const marks = new Map(sentence.map(({ said, mark }) => [said, mark?.text ?? '']))
  const day = marks.get(WEEK.exec(textOf(clause))?.[1] ?? '')
  const start = day === undefined ? undefined : periodOf(day, today, timeZone)
  if (!start || start.from !== start.to) return undefined
  const monday = shiftDate(start.from, -((weekdayOf(start.from) + 6) % 7))
  const [, first = '', last = ''] = SPAN.exec(textOf(sentence)) ?? []
  const [from, to] = [first, last].map((letter) =>
    WEEKDAYS.indexOf((marks.get(letter) ?? '').slice(0, 3).toLowerCase()),
  )
  if (from === undefined || to === undefined || from < 0 || to < from) return { from: monday, to: shiftDate(monday, 6) }
  return { from: shiftDate(monday, from), to: shiftDate(monday, to) }
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const MORE = pattern(
  '^ (?:(?:and|also|then|plus|again|as well as|y|on|from|the|el|del|as|well|too|maybe not|later) )*D(?: (?:to|until|through|–|al) (?:(?:the|el) )?D)?(?:(?: ,)? (?:and|y) (?:(?:on|the|el|also) )*D)*(?: (?:too|as well|also|again))? $',
)

/** "… and also on the 31st": more days of whom was spoken of last. */
export function isMoreDays(text: string): boolean {
  return MORE.test(text)
}
