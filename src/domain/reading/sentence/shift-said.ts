// How much later or earlier a part of a sentence says it is, and of which of a charter's hours.
import { BOARD, END, START } from './hour-words.ts'
import { pattern, type Word } from './marks.ts'

const LENGTH =
  '(?:half (?:an|a) hour|a half hour|(?:a )?quarter of an hour|an hour and a half|(?:a full|an|a|one|N) (?:and a half )?(?:hours?|hrs?|minutes?|mins?)|(?:un|una|N) (?:hora|minutos)|a couple of hours)'
const WAY = '(?:later|earlier|sooner)'
const BOARD_WAY = '(?:later|earlier|sooner|early)'
/** The charter, and no cake. */
const IT =
  "(?:(?:(?:the )?D 's )?(?:C|K)|it|this|that|this one|that one|(?:the|this|their|our|that) (?:charter|sail|trip|booking|party|cruise|event|wedding|birthday|one|group|tour))"
const OPENS =
  "(?:(?:and|so|but|also|maybe|perhaps|probably|please|now|fyi|ok|okay|update|then|just|actually|hi|hey|D|D 's|on|for|,|:|–) )*"
/** What is put off with all its hours. */
const WHOLE = `(?:${IT}|C and C|both|everything|all of it|the lot|the (?:whole|entire) (?:thing|C|charter|trip|sail|day|schedule)|(?:all )?(?:the )?(?:times|hours)|the (?:schedule|timing|timeline))`
const BARE = '(?:C|K|it|everything|both|all|all times)'
const OF = "(?: (?:for|on|of|D|C|the|K|'s|charter|sail|trip|party|group|time|times|hours))*"
const BE =
  "(?: (?:is|'s|are|will|be|being|been|has|have|had|to|was|just|now|all|needs?|going|gets?|got|goes|go|runs?|running|actually|shall|set|moved|moves|moving|pushed|pushes|pushing|shifted|shifts|shifting|slides|slid|sliding|bumped|delayed|postponed|put|back|out|up|down|forward|by|,|:|–|at))*"
const TAIL =
  '(?: (?:please|now|then|instead|than (?:planned|scheduled|booked|the book|before|listed|in the book|originally planned|that)|for (?:C|K|D|them|everyone)|on (?:C|K|D)|C|D|too|as well|all round|across the board|sorry|thanks|same (?:length|crew|duration)|overall|both ends))*'
const SAID = `(${LENGTH}) (${WAY})`
const PUT =
  '(?:push|move|shift|slide|bump|delay|postpone|put|set|start|pushed|moved|shifted|delayed|bumped|pushing|moving|shifting|delaying|bumping|slip|slipped|brought|bring|bringing|pull|pulled)'
const WHO =
  "(?:(?:we|i|let us|they|you|can|could|need|have|has|had|having|to|are|am|'ve|will|just|must|please|and|so|now|agreed|also) )*"

const FORMS: readonly RegExp[] = [
  // "Baxter goes half an hour later", "everything is half an hour later"
  pattern(`^ ${OPENS}${WHOLE}${OF}${BE} ${SAID}${TAIL} $`),
  // "half an hour later on Baxter"
  pattern(`^ ${OPENS}${SAID}(?: (?:for|on) (?:the )?(?:C|K)| all round)?${TAIL} $`),
]
/** "Push everything back an hour", "we moved Baxter up by 30 minutes". */
const PUSH = pattern(
  `^ ${OPENS}${WHO}${PUT} (?:${WHOLE}|${BARE})${OF} (back|out|up|down|forward|ahead)(?: by)? (${LENGTH})${TAIL} $`,
)
const PUSH_LATER = pattern(`^ ${OPENS}${WHO}${PUT} (?:${WHOLE}|${BARE})${OF} (?:(?:back|up|by) )*${SAID}${TAIL} $`)
const DELAY = pattern(
  `^ ${OPENS}${WHO}(?:delay|delayed|postpone) (?:${WHOLE}|${BARE})${OF} (?:by )?(${LENGTH})${TAIL} $`,
)
/** "Baxter is pushed back an hour", "Baxter is delayed by an hour", "Baxter moves up 30 minutes". */
const PUSHED = pattern(
  `^ ${OPENS}${WHOLE}${OF}${BE} (?:pushed|moved|moves?|moving|shifted|shifts|bumped|slides|slips|put|set|brought|pulled|delayed|postponed|goes) (back|out|up|down|forward|ahead)(?: by)? (${LENGTH})${TAIL} $`,
)
const ADVANCE = pattern(`^ ${OPENS}${WHO}advance (?:${WHOLE}|${BARE})${OF} (?:by )?(${LENGTH})${TAIL} $`)
const DELAYED = pattern(`^ ${OPENS}${WHOLE}${OF}${BE} (?:delayed|postponed|put off)(?: by)? (${LENGTH})${TAIL} $`)
const NAMED =
  "(?: (?:time|for|on|of|the|C|D|K|'s|is|are|will|be|now|moves?|moved|to|pushed|shifts?|by|at|:|–|,|everything))*"
/** Of one of its hours alone. */
const STARTS = pattern(
  `^ ${OPENS}(?:(?:the|we|they|our|C|K|'s|it|D|now|will|let us) )*${START}${NAMED} ${SAID}${TAIL} $`,
)
const BOARDS = pattern(
  `^ ${OPENS}(?:(?:the|we|they|our|C|K|'s|guests|everyone|D|now|will|can) )*${BOARD}${NAMED} (${LENGTH}) (${BOARD_WAY})${TAIL} $`,
)
const ENDS = pattern(
  `^ ${OPENS}(?:(?:the|we|they|our|C|K|'s|it|guests|D|now|will|be|are|is) )*${END}${NAMED} ${SAID}${TAIL} $`,
)
const PART_PUSHED = pattern(
  `^ ${OPENS}(?:(?:the|their|our|C|K|'s|D|push|move|delay|shift|bring|we|are|we are|have) )*(?:(${START})|(${BOARD})|(${END}))(?: (?:time|for|on|of|the|C|D|K|is|are|has|been|gets?|will|be|now))*(?: (pushed|moved|moves?|delayed|shifted|shifts?|brought|slides|slips|pushing))? (back |out |up |later |earlier )?(?:by )?(${LENGTH})(?: (later|earlier|sooner))?${TAIL} $`,
)
const EXTENDED = pattern(`^ ${OPENS}${WHOLE}${OF}${BE} extended (?:by )?(${LENGTH})${TAIL} $`)
/** "Boarding half an hour before departure." */
const BEFORE = pattern(
  `^ ${OPENS}(?:(?:the|we|they|our|C|K|'s|guests|everyone|D|now|will|can) )*${BOARD}${NAMED} (${LENGTH}) (?:before|prior|ahead of)(?: (?:to|the|we|they|C|departure|departing|start|sail|sailing|lines off|casting off|cast off|departure time|start time|leaving|depart|leave|it|starts))*${TAIL} $`,
)
const LONGER = pattern(
  `^ ${OPENS}${WHOLE}${OF}${BE}(?: (?:stays?|runs?|extended|extends?|lasts?|add|adds))*(?: by| for)? (${LENGTH}) (longer|shorter)${TAIL} $|^ ${OPENS}${WHO}(?:extend|extended|extending) ${WHOLE}${OF} by (${LENGTH})${TAIL} $`,
)
const UNCLEAR = /^(?:forward|ahead|down|shorter)$/

export type Which = 'all' | 'start' | 'boards' | 'end' | 'before'

export interface Shift {
  readonly of: Which
  /** In minutes; undefined where it is not said whether earlier or later. */
  readonly by: number | undefined
  readonly size: number
}

export function shiftIn(text: string, clause: readonly Word[]): Shift | undefined {
  const by = (length: string | undefined, way: string | undefined, of: Which): Shift | undefined => {
    const size = lengthOf(length ?? '', clause)
    if (size === undefined || way === undefined) return undefined
    const sign = UNCLEAR.test(way) ? undefined : /^(?:later|back|out|longer)$/.test(way) ? 1 : -1
    return { of, size, by: sign === undefined ? undefined : sign * size }
  }
  const ahead = BEFORE.exec(text)
  if (ahead) return by(ahead[1], 'earlier', 'before')
  for (const [of, form] of [
    ['boards', BOARDS],
    ['start', STARTS],
    ['end', ENDS],
  ] as const) {
    const found = form.exec(text)
    if (found) return by(found.at(-2), found.at(-1), of)
  }
  for (const form of [...FORMS, PUSH_LATER]) {
    const found = form.exec(text)
    if (found) return by(found[1], found[2], 'all')
  }
  const pushed = PUSH.exec(text) ?? PUSHED.exec(text)
  if (pushed) return by(pushed[2], / (?:bring|brought|bringing|pull|pulled) /.test(text) ? 'up' : pushed[1], 'all')
  const delayed = DELAY.exec(text) ?? DELAYED.exec(text)
  if (delayed) return by(delayed[1], 'later', 'all')
  const advanced = ADVANCE.exec(text)
  if (advanced) return by(advanced[1], 'earlier', 'all')
  const part = PART_PUSHED.exec(text)
  if (part) return ofPart(part, by)
  const extended = EXTENDED.exec(text)
  if (extended) return by(extended[1], 'longer', 'end')
  const longer = LONGER.exec(text)
  return longer ? by(longer[1] ?? longer[3], longer[2] ?? 'longer', 'end') : undefined
}

function ofPart(
  [, start, boards, , verb = '', to = '', length, way]: RegExpExecArray,
  by: (length: string | undefined, way: string | undefined, of: Which) => Shift | undefined,
): Shift | undefined {
  const isLater = /^(?:pushed|delayed|pushing)$/.test(verb)
  const said = way ?? (to.trim() || (isLater ? 'later' : undefined))
  return by(length, said, start ? 'start' : boards ? 'boards' : 'end')
}

function lengthOf(said: string, clause: readonly Word[]): number | undefined {
  if (/^half|^a half/.test(said)) return 30
  if (/quarter/.test(said)) return 15
  if (/^a couple/.test(said)) return 120
  const number = Number(
    clause.find(({ mark, said: letter }) => mark?.kind === 'N' && said.includes(letter))?.mark?.text ?? 1,
  )
  const size = (number + (/ and a half/.test(said) ? 0.5 : 0)) * (/min/.test(said) ? 1 : 60)
  return size >= 5 && size <= 360 ? size : undefined
}
