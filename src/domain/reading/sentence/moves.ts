// On another day: "Baxter moves to the 16th", "is now on Monday", "Monday instead of Sunday", "a week later".
import { shiftDate } from '../../times.ts'
import { ask, change, NOTHING } from '../rule.ts'
import { isMonthFirst, saidDays } from '../said-dates.ts'
import { nearest } from './clock-said.ts'
import { type Period, periodOf } from './day-spans.ts'
import { marksIn, pattern, textOf } from './marks.ts'
import type { ClauseRule, Scene } from './scene.ts'

/** The charter, whatever they call it. */
export const IT =
  '(?:C|K|it|this|that|this one|that one|(?:the|this|their|her|his|our|that) (?:[\\p{L}]+ )?(?:charter|sail|trip|booking|party|cruise|reservation|event|wedding|birthday|one|group|tour|family|couple)|they|she|he|we|guests?|client|clients|customer|all)'
const CHARTER = pattern('[CK]')
const MOVE =
  '(?:moves?|moved|moving|reschedules?|rescheduled|rescheduling|postpones?|postponed|postponing|shifts?|shifted|shifting|pushes|pushed|pushing|push|bumped|bumping|slides?|slid|sliding|slips?|slipped|(?:switch|chang)(?:e|es|ed|ing)?(?= (?:over )?to )|goes(?! out| off| for)|going(?! out| off)|(?:put|held|carried) (?:back|off|over|forward)|transferred|rebooked|rebooking|brought forward|se mueven?|mueven?|movemos|se pasan?|pasan?|pasamos|se cambian?|cambian?|cambiamos|se corren?|corremos|se posponen?|posponemos|se aplazan?|aplazamos|se trasladan?|se adelantan?|adelantamos|se movio|se paso)'
const MOVES = pattern(` ${MOVE} `)
export const MOVED = pattern(
  ` ${MOVE} (?:(?!${MOVE} ).)*?(?:to|until|on|for|al|a|para|,|instead) (?:(?:the|el|day|next|after|following|same|week|later|instead|,|–|:|a|be|now|on) )*(?:D from )?(D)`,
)
const FROM_TO = pattern(' from D (?:to|until|al|a) (?:the )?(D)')

/** "Baxter is now on the 16th", "new date for Baxter: the 16th". */
const NOW_ON = pattern(
  `^ (?:(?:and|so|but|also|good news|fyi|heads up|update|the|D 's) )*${IT} (?:(?:charter|sail|trip|party|booking|group|one) )?(?:(?:is|'s|are|will be|es|queda) )?(?:(?:now|actually|going to be|instead|ahora) )+(?:(?:on|for|set for|booked for|el|para el) )?(?:the )?(D)(?= )`,
)
const NEW_DATE = pattern(
  ' (?:(?:new|changed) (?:date|day)|date change|change of date|nueva fecha)(?: for C)?(?: (?:is|:|=|–|to|now|will be|for|es|,|C))* (?:the )?(D)(?= )',
)
/** "Monday instead of Sunday", "Sunday -> Monday": one of the two is the book's. */
const FOR_DAY = pattern('(D)(?: now)?(?: ,)? (?:instead of|rather than|not|and not) (?:on )?(?:the )?(D)(?= )')
/** Nothing else comes or goes on those days. */
const ALONE = pattern(
  "^ (?:(?:[CKDTR]|instead of|rather than|not|and|so|but|also|on|the|to|until|is|'s|are|now|it|they|we|sails?|sailing|charter|trip|cruise|party|booking|group|date|day|new|will be|goes?|going|runs|happens|actually|please|correction|fyi|update|still|then|,|:|–|->|→|[.!;]|N) )+$",
)
const ARROW = pattern('(D) (?:->|→) (D)(?= )')
const CREW = pattern('[PSU]')
const SO_LONG = '(?:a|one|N) (?:day|week)s? (?:earlier|sooner|later)'
/** "Baxter goes a week later", without any day. */
const SO_MUCH = pattern(
  `^ (?:(?:and|so|but|also|the|please|now) )*(?:${IT} (?:(?:charter|sail|trip|party|booking|is|'s|are|will|be|has|been|to|had|now|moved|moves|moving|pushed|put|brought|held|set|forward|off|goes|going|sails|sailing|shifts|out|back(?! (?:by )?(?:a|one|N) (?:day|week)s?(?! (?:later|earlier)))|up|by|:|,) )*(?:${SO_LONG}|(?<= (?:put|pushed|moved|held|set|shifted|bumped) )back (?:by )?(?:a|one|N) (?:day|week)s?)|(?:move|push|shift|bump|postpone) ${IT} (?:back )?(?:by )?(?:a|one|N) (?:day|week)s?(?: later)?)(?= (?:$|[,.;!]|instead|because|same|then|now|please|D|on D|to D))`,
)

/** "Baxter isn't off, just pushed a week". */
const ONLY_PUT_OFF = pattern(
  "^ (?:(?:and|but|just|only|solo|sino|rather|simply|merely|it|they|is|has|have|been|was|'s|got) )*(?:pushed|postponed|delayed|put off|put back|moves|moved|shifted|bumped)(?: (?:back|out|by))* (?:a|one|N) (?:day|week)s?(?: later)?(?= (?:$|same|then|now|because))",
)
const NOT_OFF = / not (?:[\p{L}]+ ){0,2}(?:cancelled|canceled|off|called off|scrapped|scrubbed) /u
const LATER_BY = / (?:pushed|postponed|delayed|put off|put back|later) /

export const moved: ClauseRule = (...said) => toDay(...said) ?? elsewhere(...said)

const toDay: ClauseRule = (clause, text, scene) => {
  const isSaid =
    MOVES.test(text) ||
    NOW_ON.test(text) ||
    / (?:new|changed|change|nueva) (?:of )?(?:date|day|fecha) | date change /.test(text)
  if (!isSaid || marksIn(clause, 'PS').length > 0 || !isOfCharter(scene, text)) return undefined
  const rest = textOf(scene.sentence.slice(Math.max(0, scene.sentence.indexOf(clause[0] as never))))
  const letter = movedDays(rest)
  const day = scene.sentence.find(({ said }) => said === letter)?.mark?.text
  if (day === undefined || scene.mood === 'asked') return undefined
  if (scene.mood === 'not' || scene.mood === 'past') return NOTHING
  const period =
    periodOf(day, scene.today, scene.book.timeZone, scene.charter?.date) ?? shifted(day, textOf(scene.sentence), scene)
  if (!MOVES.test(text) && isBooked(day, scene)) return undefined
  if (!period || period.from !== period.to) return ask(whichDay(day, scene))
  if (period.from === scene.charter?.date) return NOTHING
  const standing = scene.mood === 'said' ? {} : { standing: 'tentative' as const }
  const start = startThen(letter, scene)
  return change({ kind: 'move', date: period.from, ...(start ? { start } : {}), ...standing, evidence: scene.evidence })
}

const THEN =
  '(?: (?:at|from|around noon|starting|start|starts|now|instead|but|,|a las?|D|same crew|this time|and it is))* (?:at |a las? |starting (?:at )?|from )(T)(?= (?:$|[,.;!)]|instead|sharp|please|now|same|with|because|due|for|as|thanks))'

/** "… to the 21st at 3 PM": the hour of the new day. */
function startThen(letter: string, { line, charter }: Scene): string | undefined {
  const said = pattern(` ${letter}${THEN}`).exec(textOf(line))?.[1]
  const time = line.find((word) => word.said === said)?.mark?.text
  return time === undefined ? undefined : nearest(time, charter?.start)
}

/** "Monday instead of Sunday", where Sunday is its day; "a week later". */
const elsewhere: ClauseRule = (clause, text, scene) => {
  const { charter, evidence, line, mood, today } = scene
  if (!charter || mood === 'asked' || mood === 'past' || mood === 'not') return undefined
  const said = daysForDays(textOf(line))
  const [day, old] = said.map((letter) => line.find((word) => word.said === letter))
  const isHere = day !== undefined && clause.includes(day) && isBooked(old?.mark?.text ?? '', scene)
  const period =
    isHere && day.mark
      ? periodOf(day.mark.text, today, scene.book.timeZone)
      : isSoMuch(text, line)
        ? byLength(LATER_BY.test(text) ? `${text}later ` : text, scene)
        : undefined
  if (!period || period.from !== period.to || period.from === charter.date || period.from < today) return undefined
  const standing = mood === 'said' ? {} : { standing: 'tentative' as const }
  return change({ kind: 'move', date: period.from, ...standing, evidence })
}

function isSoMuch(text: string, line: Scene['line']): boolean {
  if (marksIn(line, 'PSUD').length > 0) return false
  return SO_MUCH.test(text) || (ONLY_PUT_OFF.test(text) && NOT_OFF.test(textOf(line)))
}

/** The new day and the old one, as a sentence that names nobody says them. */
function daysForDays(text: string): readonly string[] {
  if (CREW.test(text) || !ALONE.test(text)) return []
  const [, next, old] = FOR_DAY.exec(text) ?? []
  const [, from, to] = ARROW.exec(text) ?? []
  return next && old ? [next, old] : from && to ? [to, from] : []
}

/** "Baxter is now Sunday at 2": its own day. */
function isBooked(day: string, { charter, today, book }: Scene): boolean {
  return (
    charter !== undefined && saidDays(day, today, true, isMonthFirst(book.timeZone)).every((is) => is(charter.date))
  )
}

/** Named, or the one thing that the mail is about; "it" may be a delivery. */
function isOfCharter({ sentence, charter }: Scene, text: string): boolean {
  if (CHARTER.test(textOf(sentence))) return true
  return (
    charter !== undefined &&
    !/ (?:if|unless|delivery|varnish|haul|yard|meeting|boat|order|part|crane|survey|inspection) /.test(
      ` ${textOf(sentence)} ${text} `,
    )
  )
}

function whichDay(day: string, { evidence }: Scene) {
  return { about: 'time', candidates: [], evidence, text: `It moves to "${day}": which date is that?` } as const
}

const BY = pattern(
  ' (?:by |up |back |forward )?(?:a|an|one|N) (day|week)s? (?:(earlier|sooner|before|early)|(later|after))|(?: (up) | (back) )(?:by )?(?:a|one|N) (day|week)s?(?= )',
)

/** "A day earlier, to Saturday": the day that is so far from the book's. */
function shifted(day: string, text: string, { charter, sentence, today, book }: Scene): Period | undefined {
  const period = byLength(text, { charter, sentence, today })
  const isThat = saidDays(day, period?.from ?? '', false, isMonthFirst(book.timeZone)).every((isDay) =>
    isDay(period?.from ?? ''),
  )
  return isThat ? period : undefined
}

function byLength(text: string, { charter, sentence, today }: Pick<Scene, 'charter' | 'sentence' | 'today'>) {
  const [said, unit = '', early, late, up, back, unitAfter = unit] = BY.exec(text) ?? []
  if (!charter || said === undefined) return undefined
  const count = Number(
    sentence.find(({ mark, said: letter }) => mark?.kind === 'N' && said.includes(letter))?.mark?.text ?? 1,
  )
  const days = count * (unitAfter === 'week' ? 7 : 1) * (early || up ? -1 : 1)
  const at = shiftDate(charter.date, days)
  return (late || early || up || back) && at >= today ? { from: at, to: at } : undefined
}

/** Whether the sentence moves the charter, so that its days don't say which charter is meant. */
export function movedDays(text: string): string {
  const [instead] = daysForDays(text)
  return [FROM_TO, MOVED, NOW_ON, NEW_DATE].map((one) => one.exec(text)?.[1]).find(Boolean) ?? instead ?? ''
}
