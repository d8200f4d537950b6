// What becomes of the whole charter: it moves, is cancelled, or gets another number of guests.
import { ask, change, type Found, NOTHING } from '../rule.ts'
import { periodOf } from './day-spans.ts'
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

export const cancelled: ClauseRule = (clause, text, scene) => {
  const isOff = SUBJECT_OFF.test(text)
  if (!isOff && !CANCELLED.test(text)) return undefined
  if (marksIn(clause, 'P').length > 0 || marksIn(clause, 'S').length > 0 || isMoved(scene)) return undefined
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
  '(?:moves?|moved|moving|reschedules?|rescheduled|rescheduling|postpones?|postponed|postponing|shifts?|shifted|shifting|pushes|pushed|pushing|push|bumped|bumping|slides?|slid|sliding|slips?|slipped|switch(?:es|ed|ing)? to|chang(?:es|ed|ing) to|goes|going|transferred|rebooked|rebooking|brought forward|se mueve|se pasa|pasa|se cambia|cambia)'
const MOVES = pattern(` ${MOVE} `)
const MOVED = pattern(
  ` ${MOVE} (?:(?!${MOVE} ).)*?(?:to|until|on|for|al|a|,|instead) (?:(?:the|day|next|after|following|same|week|later|instead|,|–|:|a|be|now|on) )*(?:D from )?(D)`,
)
const FROM_TO = pattern(' from D (?:to|until|al|a) (?:the )?(D)')

export const moved: ClauseRule = (clause, text, scene) => {
  if (!MOVES.test(text) || marksIn(clause, 'PS').length > 0 || !isOfCharter(scene, text)) return undefined
  const rest = textOf(scene.sentence.slice(Math.max(0, scene.sentence.indexOf(clause[0] as never))))
  const letter = (FROM_TO.exec(rest) ?? MOVED.exec(rest))?.[1]
  const day = scene.sentence.find(({ said }) => said === letter)?.mark?.text
  if (day === undefined || scene.mood === 'asked') return undefined
  if (scene.mood === 'not' || scene.mood === 'past') return NOTHING
  const period = periodOf(day, scene.today, scene.book.timeZone, scene.charter?.date)
  if (!period || period.from !== period.to) return ask(whichDay(day, scene))
  if (period.from === scene.charter?.date) return NOTHING
  const standing = scene.mood === 'said' ? {} : { standing: 'tentative' as const }
  return change({ kind: 'move', date: period.from, ...standing, evidence: scene.evidence })
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
  return (FROM_TO.exec(text) ?? MOVED.exec(text))?.[1] ?? ''
}

function isMoved({ sentence }: Scene): boolean {
  return MOVED.test(textOf(sentence))
}

function whichDay(day: string, { evidence }: Scene) {
  return { about: 'time', candidates: [], evidence, text: `It moves to "${day}": which date is that?` } as const
}

const MOST_GUESTS = 500
const GUESTS =
  '(?:guests?|people|pax|passengers|persons|heads|adults|souls|aboard|on board|on the list|in total|in all|all told|all in|invitados|adultos|personas|pasajeros|huespedes|invites|personnes|folks|friends|strong)'
const COUNTS = [
  pattern(
    ` (?:from|de) N (?:[\\p{L}]+ )?(?:to|up to|down to|a) (N)(?= (?:$|on |guests|people|pax|aboard|for |,|C|now|total|in ))`,
  ),
  pattern(
    ` (?:party|group|count|headcount|head count|total|tally|guests|pax|guest count|numbers?|invitados|somos|seremos)(?: size)? (?:(?:is|of|now|are|at|to|will be|be|up|down|went|goes|has gone|gone|was changed|de|–|:) )*(N)(?= (?:$|D|C|now|guests?|people|in total|total|for|with|on|adults|today|instead|and|,))`,
  ),
  pattern(` (N) (?:(?:paying|adult|happy|lovely|excited|very) )*${GUESTS} `),
  pattern(
    ` (?:they|we|there|C|K) (?!at [^ ] )(?:(?:is|are|will be|would be|will|would|be|'s|now|only|just|have|at|up to|back to|down to|make|makes) )+(N)(?= (?:$|now|in all|in total|total|strong|of them|with|for|on C|aboard))`,
  ),
]
const ROUGHLY = pattern(
  ' (?:about|around|approx|approximately|roughly|up to|max|maximum|at least|at most|over|under|more than|less than|unos|unas|hasta|maybe|limit|capacity|room for|space for|seats for|another|other|extra|more|of the|of|same|those|these|my|our|first|last|every|per|next) N ',
)
const INSTEAD_OF = pattern('(?:instead|rather) (?:of|than) N ', 'gu')
const COUNTED = pattern(' up to N | of N ')
const PLUS = pattern(
  '[CKUP] (?:plus|and|with|\\+) (N) (?:friends|guests|others|people|more|family|colleagues|mates|girls|guys|of her friends|of his friends|of their friends) ',
)
const KIDS = pattern(
  ' N (?:(?:small|little|young) )*(?:kids|children|kid|child|ninos|teens|babies|infants|toddlers|enfants) ',
)

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

const INSTEAD = pattern(
  '^ (?:(?:it is|they are|we are|make it|now|so|that is|there are) )*(N)(?: now| of them| guests)*(?: ,)? (?:not|instead of|rather than|and not) (N) ',
)

/** "Eight now, not six": the old number is the book's. */
function insteadOf(
  text: string,
  { charter, sentence }: Scene,
  marks: ReadonlyMap<string, string | undefined>,
): number | undefined {
  const found = INSTEAD.exec(text) ?? INSTEAD.exec(textOf(sentence).replace(' , ', ' '))
  const [now, was] = [Number(marks.get(found?.[1] ?? '')), Number(marks.get(found?.[2] ?? ''))]
  return found && charter?.guests === was && now >= 1 && now <= MOST_GUESTS ? now : undefined
}

const FROM = pattern(' (?:from|de) (N) ')
const OF_GUESTS = new RegExp(` (?:${GUESTS}|party|group|count|headcount|head count|total|tally|numbers?|list) `, 'u')

/** "From 2 to 6" alone are hours, unless the book has the first as the number of guests. */
function isOfGuests(text: string, { charter }: Scene, marks: ReadonlyMap<string, string | undefined>): boolean {
  const from = Number(marks.get(FROM.exec(text)?.[1] ?? ''))
  return OF_GUESTS.test(text) || (charter?.guests !== undefined && from === charter.guests)
}

/** "11 charters, 96 guests", "96 guests in April": of a month or a season. */
const ALL_TOLD = pattern(
  ' N (?:charters|sails|trips|cruises|bookings|outings|events|weekends|reviews|days on the water) | (?:guests|people|passengers) (?:(?:this|last|for|in|over|so|far|the|whole|all|of) )+(?:month|season|year|summer|winter|spring|fall|quarter|january|february|march|april|may|june|july|august|september|october|november|december)(?= )',
)

/** "12 to 16 guests", "8 or 9 people": no number yet. */
const BETWEEN = pattern(
  '(?<! from )(?:[TN] (?:to|or|–|and) N|R) (?:(?:paying|adult) )*(?:guests?|people|pax|passengers|persons|heads|adults|invitados|personas) ',
)

export const guestsSaid: ClauseRule = (_clause, text, scene) => {
  if (scene.mood !== 'said' && scene.mood !== 'maybe') return undefined
  if (ALL_TOLD.test(textOf(scene.sentence)) || BETWEEN.test(text)) return undefined
  const marks = new Map(scene.sentence.map(({ said, mark }) => [said, mark?.text]))
  const plus = Number(marks.get(PLUS.exec(text)?.[1] ?? ''))
  const instead = insteadOf(text, scene, marks)
  if (instead !== undefined)
    return change({
      kind: 'guests',
      count: instead,
      ...(scene.mood === 'said' ? {} : { standing: 'tentative' as const }),
      evidence: scene.evidence,
    })
  const isCount = isOfGuests(text, scene, marks)
  const letter = COUNTS.slice(isCount ? 0 : 1)
    .map((one) => one.exec(text)?.[1])
    .find((one) => one !== undefined)
  const count = plus > 0 ? plus + 1 : Number(marks.get(letter ?? ''))
  if (!(count >= 1) || count > MOST_GUESTS || !Number.isInteger(count)) return undefined
  if (
    (ROUGHLY.test(text.replace(INSTEAD_OF, ' ')) && !COUNTED.test(text)) ||
    KIDS.test(textOf(scene.sentence)) ||
    / (?:crew|staff|mates|deckhands|lifejackets|bottles|chairs|miles|dollars|tickets|stars|years|months|minutes|knots) /.test(
      text,
    )
  )
    return undefined
  const standing = scene.mood === 'said' ? {} : { standing: 'tentative' as const }
  return change({ kind: 'guests', count, ...standing, evidence: scene.evidence })
}
