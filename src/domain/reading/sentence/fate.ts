// What becomes of the whole charter: it moves, is cancelled, or its crew is made anew.
import { ask, change, type Found, NOTHING } from '../rule.ts'
import { isMonthFirst, saidDays } from '../said-dates.ts'
import { type Period, periodOf } from './day-spans.ts'
import { marksIn, pattern, textOf } from './marks.ts'
import type { ClauseRule, Scene } from './scene.ts'

const IT =
  '(?:C|K|it|this|that|this one|that one|(?:the|this|their|her|his|our|that) (?:[\\p{L}]+ )?(?:charter|sail|trip|booking|party|cruise|reservation|event|wedding|birthday|one|group|tour)|they|she|he|we|guests?|client|clients|customer|all)'
const CANCEL =
  '(?:cancelled|canceled|cancel|cancels|cancelling|canceling|called off|call off|calling off|scrubbed|scrapped|anulada|anulado|cancelada|cancelado|cancela|se cancela|annule|annulee)'
const CHARTER = pattern('[CK]')
const IS_IT = pattern(`(?:^| )${IT} `)
const CANCELLED = pattern(` ${CANCEL} `)
const SUBJECT_OFF = pattern(
  `(?:^| )${IT} (?:(?:C|D|on|for|at|T|R|charter|sail|trip|booking|now|just|'s|is|are|was|has|have|been|party|then|officially|completely|definitely|sadly) )*(?:is|are|'s|will be|just|fully) (?:all )?(?:off|dead|scrubbed|scrapped|a no go|no go|off the (?:books|calendar|board|schedule)|not happening|not going ahead|not sailing|not going out)(?= (?:$|\\)|D|too|as well|now|for good|because|they|this|after|due|again|:))`,
)
const NOT_THEN =
  / (?:not happening|is not happening|will not happen|not going ahead|will not go ahead|not going out|will not go out|not sailing|will not sail) /

/** "Two cancelled from their party": guests, and not the sail. */
const SOME_CANCELLED = pattern(
  ` (?:N|some|couple|few|several|half|pair|family|un par|algunos) (?:(?:of|guests?|people|friends?|cousins?|couples?|folks|from|the|them|their|more|others?|has|have|had|just|also|C|'s) )*${CANCEL} `,
)

export const cancelled: ClauseRule = (clause, text, scene) => {
  const isOff = SUBJECT_OFF.test(text)
  if (!isOff && !CANCELLED.test(text)) return undefined
  if (marksIn(clause, 'P').length > 0 || marksIn(clause, 'S').length > 0 || isMoved(scene)) return undefined
  if (SOME_CANCELLED.test(text)) return undefined
  if (
    / (?:last year|last time|last week|in case|policy|fee|fees|insurance|window|meeting|practice|potluck|delivery|order|subscription|inspection|appointment) /.test(
      text,
    )
  )
    return undefined
  if (NOT_THEN.test(text) && !CANCELLED.test(text)) return whatThen(scene)
  const isDenied =
    / (?:not|never|no) (?:(?:being|been|be|yet|going|to|gonna|a|getting) )*(?:cancel|called|off|scrubbed)/.test(text)
  if (isDenied) return NOTHING
  const isNamed = CHARTER.test(textOf(scene.sentence)) || IS_IT.test(text) || clause.length <= 3
  if (!isNamed || scene.mood === 'asked') return undefined
  const isDoubtful =
    scene.mood === 'maybe' || scene.mood === 'hearsay' || / (?:may|might|could|want|wants|wanted|would) /.test(text)
  return change({ kind: 'cancel', ...(isDoubtful ? { standing: 'tentative' as const } : {}), evidence: scene.evidence })
}

/** "Not happening Sunday" may be a cancellation or half of a move. */
function whatThen({ charter, evidence, mood }: Scene): Found | undefined {
  if (!charter || mood === 'asked' || mood === 'past') return undefined
  const text = 'It does not take place then. Is it cancelled, or moved to another day?'
  return ask({ about: 'other', candidates: [], evidence, text })
}

const MOVE =
  '(?:moves?|moved|moving|reschedules?|rescheduled|rescheduling|postpones?|postponed|postponing|shifts?|shifted|shifting|pushes|pushed|pushing|push|bumped|bumping|slides?|slid|sliding|slips?|slipped|(?:switch|chang)(?:e|es|ed|ing)?(?= (?:over )?to )|goes(?! out| off| for)|going(?! out| off)|transferred|rebooked|rebooking|brought forward|se mueve|se pasa|pasa|se cambia|cambia)'
const MOVES = pattern(` ${MOVE} `)
const MOVED = pattern(
  ` ${MOVE} (?:(?!${MOVE} ).)*?(?:to|until|on|for|al|a|,|instead) (?:(?:the|day|next|after|following|same|week|later|instead|,|–|:|a|be|now|on) )*(?:D from )?(D)`,
)
const FROM_TO = pattern(' from D (?:to|until|al|a) (?:the )?(D)')

/** "Baxter is now on the 16th", "new date for Baxter: the 16th". */
const NOW_ON = pattern(
  `^ (?:(?:and|so|but|also|good news|fyi|heads up|update|the|D 's) )*${IT} (?:(?:charter|sail|trip|party|booking|group|one) )?(?:is|'s|are|will be|es|queda) (?:(?:now|actually|going to be|instead|ahora) )+(?:(?:on|for|set for|booked for|el|para el) )?(?:the )?(D)(?= )`,
)
/** "Baxter now Saturday the 7th, not the 30th". */
const NOW = pattern('^ (?:the )?C now (?:on |for )?(?:the )?(D)(?= (?:$|,|[.]|not|instead))')
const NEW_DATE = pattern(
  ' (?:(?:new|changed) (?:date|day)|date change|change of date|nueva fecha)(?: for C)?(?: (?:is|:|=|–|to|now|will be|for|es|,|C))* (?:the )?(D)(?= )',
)

export const moved: ClauseRule = (clause, text, scene) => {
  const isSaid =
    MOVES.test(text) ||
    NOW_ON.test(text) ||
    NOW.test(text) ||
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
  return change({ kind: 'move', date: period.from, ...standing, evidence: scene.evidence })
}

/** "Baxter is now Sunday at 2": its own day. */
function isBooked(day: string, { charter, today, book }: Scene): boolean {
  return (
    charter !== undefined && saidDays(day, today, true, isMonthFirst(book.timeZone)).every((is) => is(charter.date))
  )
}

const BY = pattern(
  ' (?:by |up |back |forward )?(?:a|an|one|N) (day|week)s? (?:(earlier|sooner|before|early)|(later|after))|(?: (up) | (back) )(?:by )?(?:a|one|N) (day|week)s?(?= )',
)

/** "A day earlier, to Saturday": the day that is so far from the book's. */
function shifted(day: string, text: string, { charter, sentence, today, book }: Scene): Period | undefined {
  const [said, unit = '', early, late, up, back, unitAfter = unit] = BY.exec(text) ?? []
  if (!charter || said === undefined) return undefined
  const count = Number(
    sentence.find(({ mark, said: letter }) => mark?.kind === 'N' && said.includes(letter))?.mark?.text ?? 1,
  )
  const days = count * (unitAfter === 'week' ? 7 : 1) * (early || up ? -1 : 1)
  const at = new Date(Date.parse(`${charter.date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  const isThat = saidDays(day, at, false, isMonthFirst(book.timeZone)).every((isDay) => isDay(at))
  return (late || early || up || back) && isThat && at >= today ? { from: at, to: at } : undefined
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

/** Whether the sentence moves the charter, so that its days don't say which charter is meant. */
export function movedDays(text: string): string {
  return (
    [FROM_TO, MOVED, NOW_ON, NOW, NEW_DATE].map((one) => one.exec(text)?.[1]).find((one) => one !== undefined) ?? ''
  )
}

function isMoved({ sentence }: Scene): boolean {
  return MOVED.test(textOf(sentence))
}

function whichDay(day: string, { evidence }: Scene) {
  return { about: 'time', candidates: [], evidence, text: `It moves to "${day}": which date is that?` } as const
}

const REDONE = / (?:redo|rework|recrew|redoing|sort(?: out)?|re assign|reassign) (?:the |that |its )?crew/

/** "I'll redo crew for that": whether those who are there stay is asked. */
export const redone: ClauseRule = (_clause, text, { charter, evidence, book, sentence }) => {
  if (!REDONE.test(text) || !charter) return undefined
  const named = new Set(marksIn(sentence, 'P').flatMap(({ who }) => (who?.kind === 'one' ? [who.person.id] : [])))
  const left = charter.seats.filter(({ crew, standing }) => !named.has(crew) && standing !== 'declined')
  const candidates = [...new Set(left.map(({ crew }) => crew))]
  if (candidates.length === 0) return undefined
  const names = candidates.map((id) => book.people.find((person) => person.id === id)?.name ?? id)
  return ask({
    about: 'crew',
    candidates,
    evidence,
    text: `The crew is to be made anew. Do ${names.join(', ')} leave their seats?`,
  })
}
