// The days of which a part of a sentence speaks: one period or several, and none where one isn't certain.
import type { Person } from '../../person.ts'
import { shiftDate, weekdayOf } from '../../times.ts'
import { dayOfWeek } from '../day-words.ts'
import { type Period, periodOf } from './day-spans.ts'
import { weekSaid } from './days-off.ts'
import { type Mark, marksIn, pattern, textOf, type Word } from './marks.ts'
import type { Scene } from './scene.ts'

const OPEN_ENDED = pattern(' (?:until|by|after|before|since|to|through|hasta|desde|from|back|as of) (?:the )?D')
const TO =
  /^ (?:(?:right|straight|all the way|up) )?(?:to|until|through|–|al|au|thru|up to|up to and including|till|and up to)(?: (?:the|el|and including))* $/
const AND =
  /^ (?:,? ?(?:and|y|e|et|o|ni|or|nor|as well as|plus)?)(?: ?(?:the|el|on|from|also|again|then|both|del|not))* $/
const A_DAY = pattern('[D]')
/** One period, and not two days. */
const BETWEEN = pattern('^[^D]* (?:between|entre) (?:(?:the|el) )?D (?:and|y) (?:(?:the|el) )?D [^D]*$')

const THEN =
  / (?:that (?:day|night|evening|morning|afternoon)|then|ese dia|esa noche)(?: $| (?:[,.;]|so|hence|too|as|because) )/

/** Days said in this part, else the only one of the sentence, else the charter's own for who leaves it; empty where one isn't certain. */
export function periodsOf(clause: readonly Word[], scene: Scene, person: Person): readonly Period[] {
  const { today, book, charter, sentence } = scene
  const text = textOf(clause)
  const here = marksIn(clause, 'D')
  const all = [
    ...new Map(sentence.flatMap(({ said, mark }) => (mark?.kind === 'D' ? [[said, mark] as const] : []))).values(),
  ]
  const days = here.length > 0 ? here : all.length === 1 ? all : []
  const gone = untilBack(scene)
  if (gone) return [gone]
  if (days.length === 0)
    return charter && (isLeaving(person, scene) || THEN.test(text)) ? [{ from: charter.date, to: charter.date }] : []
  if (BESIDE_IT.test(text)) return besideIt(text, here, scene)
  if (BESIDE_ELSE.test(text)) return []
  if (EITHER.test(text) && !/ (?:not|no|nor|neither|ni|unable) /.test(text)) return []
  const week = weekSaid(clause, sentence, today, book)
  if (week) return [week]
  const periods = days.map(({ text: day }) => periodOf(day, today, book.timeZone))
  const certain = periods.flatMap((period) => period ?? [])
  const [first, last] = [certain[0], certain.at(-1)]
  if (!first || !last || certain.length < periods.length || certain.length > 4) return []
  if (certain.length === 1)
    return first.from === first.to && OPEN_ENDED.test(here.length > 0 ? text : textOf(sentence)) ? [] : certain
  const gaps = BETWEEN.test(text) ? ['to'] : gapsOf(text)
  return gaps.length < certain.length - 1 ? [] : spans(certain, gaps)
}

/** The day on which somebody goes, and the one on which they are back. */
const BACK = pattern(
  ' (D) (?!(?:to|until|through|–|al|and|or) (?:the )?D )(?:[^ D]+ ){0,8}?(?:back|returns?|returning) (?!(?:to|for) (?:the )?C )(?:[^ D]+ ){0,4}(D) ',
)

/** "Away from the 20th, back on the 25th": the days before it. */
function untilBack({ today, book, line }: Scene): Period | undefined {
  const days = marksIn(line, 'D')
  if (days.length !== 2 || !BACK.test(textOf(line))) return undefined
  const [gone, back] = days.map(({ text }) => periodOf(text, today, book.timeZone))
  const isDays = gone && back && gone.from === gone.to && back.from === back.to && gone.from < back.from
  return isDays ? { from: gone.from, to: shiftDate(back.from, -1) } : undefined
}

/** "The Saturday before it": counted from the charter's own day. */
const BESIDE_IT = pattern(
  ' D (?:before|after|prior to|following) (?:it|that|this|C|(?:the|your|this|that) (?:C|charter|sail|sailing|trip|party|one))(?= )',
)
/** "Away the 27th or the 28th": which of them is not said. */
const EITHER = pattern(' D (?:or|o) (?:(?:on|the|maybe|possibly|el) )*[DN](?= )')
/** Of something else we know no day. */
const BESIDE_ELSE = pattern(' D (?:before|after|prior to|following) (?:your|my|the|his|her|their|our|that|this|K) ')

function besideIt(text: string, days: readonly Mark[], { charter }: Scene): readonly Period[] {
  const [day, ...more] = days
  const name = /[a-z]{3}/i.exec(day?.text.replace(/^(?:the|this|next) /i, '') ?? '')?.[0].toLowerCase()
  const weekday = dayOfWeek(name ?? '')
  if (!charter || weekday < 0 || more.length > 0) return []
  const by = / (?:before|prior) /.test(text) ? -1 : 1
  for (let date = shiftDate(charter.date, by), left = 7; left > 0; date = shiftDate(date, by), left -= 1)
    if (weekdayOf(date) === weekday) return [{ from: date, to: date }]
  return []
}

/** What stands between each two days. */
function gapsOf(text: string): readonly string[] {
  return text
    .split(A_DAY)
    .slice(1, -1)
    .map((gap) =>
      gap.replace(
        / (?:the|el|on|from|also|again|then|both|del) (?=(?:the|el|on|from|also|again|then|both|del) )/g,
        ' ',
      ),
    )
}

/** Days joined by "to" are one period, neighbours too; undefined words between leave it open. */
function spans(certain: readonly Period[], gaps: readonly string[]): readonly Period[] {
  const found: Period[] = []
  let isRange = false
  for (const [at, period] of certain.entries()) {
    const gap = at === 0 ? '' : ` ${(gaps[at - 1] ?? '').trim()} `
    const before = found.at(-1)
    if (at > 0 && TO.test(gap)) {
      if (!before || isRange || before.from > period.to) return []
      found[found.length - 1] = { from: before.from, to: period.to }
      isRange = true
      continue
    }
    if (at > 0 && !AND.test(gap)) return []
    isRange = false
    if (before && shiftDate(before.to, 1) === period.from)
      found[found.length - 1] = { from: before.from, to: period.to }
    else found.push(period)
  }
  return found
}

/** Whether somebody leaves a seat, by what was said before. */
export function isLeaving({ id }: Person, { before }: Scene): boolean {
  return before.changes.some((one) => one.kind === 'release' && one.crew === id)
}
