// Boarding and sailing times in running text: "they board at 2:30", "lines off 5:30, home by 8:30", "sail 2 to 5".
import { boarding, hours } from '../fact-lines.ts'
import { change, type Found, joined, NOTHING } from '../rule.ts'
import { timesMeant } from '../said-hours.ts'
import { timeAlone } from './at-alone.ts'
import type { Clause } from './clauses.ts'
import { clock, minutes, nearest } from './clock-said.ts'
import { BOARD, END, hoursInRow, START } from './hour-words.ts'
import { changed } from './hours-changed.ts'
import { hoursInstead } from './hours-instead.ts'
import { marksIn, pattern, textOf } from './marks.ts'
import { isAgreed } from './mood.ts'
import { isOtherHours } from './other-hours.ts'
import { rangeIn } from './range-said.ts'
import type { ClauseRule, Scene } from './scene.ts'

const WHEN =
  "(?:(?:is|are|'s|was|at|by|from|around|about|for|time|times|now|will|be|starts|begins|opens|the|their|our|on|C|D|guests|everyone|everybody|them|people|de|del|para|el|los|all|it|to|still|instead|–|:|a|la|las|moved|pushed|changed|set|as|of|goes|comes|latest|no later than|sharp|again|alongside|today|tonight|tomorrow|they|we|and|then|es|son|sera|seria|queda) )*"
/** The guests' wish, told by somebody of ours. */
const WISHED = / (?:want|wants|prefers?|asked|asks|wishes|wish)(?: for| to)? /
const REFUSED = / (?:but|no|not|declined|refused) /
/** Granted or not, in the same sentence. */
const PREFERRED = / would (?:rather|like|prefer|love) /
const DENIED = / (?:but no|said no|but not|told (?:her|him|them) no|declined|refused|but we can not|but that) /
const AROUND = pattern(' (?:about|around|approx|roughly|ish|circa|sobre) [TRN]|[TRN] ish ')

export const hoursSaid: ClauseRule = (clause, whole, scene) => {
  const text = whole.replace(/ instead $/, ' ')
  const instead = hoursInstead(scene.line, scene, isAgreed(textOf(scene.line)))
  if (instead && !isOtherHours(clause, text, scene)) {
    const { found, now, was, isWished } = instead
    if (text.includes(now)) {
      const rest = text.replace(` ${now} `, ' , ').replace(` ${was} `, ' ')
      const beside = timed(clause, rest, { ...scene, before: joined([scene.before, found]) })
      return isWished ? doubted(joined([found, beside ?? NOTHING])) : joined([found, beside ?? NOTHING])
    }
    if (text.includes(was)) return NOTHING
  }
  if (marksIn(clause, 'TRN').length === 0 || isOtherHours(clause, text, scene)) return undefined
  const isWished =
    scene.mood === 'hearsay' &&
    WISHED.test(text) &&
    marksIn(clause, 'PKU').length === 0 &&
    !REFUSED.test(textOf(scene.sentence))
  if (scene.mood === 'hearsay' && !isWished && marksIn(clause, 'P').length > 0) return undefined
  if (
    !isWished &&
    (scene.mood === 'past' || scene.mood === 'asked' || scene.mood === 'hearsay' || scene.mood === 'not')
  ) {
    return timed(clause, text, scene) && NOTHING
  }
  const found = timed(clause, text, scene)
  if (!found) return undefined
  const rather = PREFERRED.test(text) ? textOf(scene.line) : ''
  if (isAgreed(rather)) return found
  if (DENIED.test(rather)) return NOTHING
  return scene.mood === 'maybe' || isWished || AROUND.test(text) ? doubted(found) : found
}

function doubted(found: Found): Found {
  return { ...found, changes: found.changes.map((one) => ({ ...one, standing: 'tentative' as const })) }
}

const BOARDS_AT = pattern(` ${BOARD} ${WHEN}([TN])(?= |$)`)
const BOARDING_AFTER = pattern(
  ` (?:(T) (?:for |guest |guests )?(?:boarding|arrival|embarque)|([TN]) (?:guests |for )?boards?) (?=$|at |for |now |then |please )`,
)
/** "Guests from 7:30". */
const GUESTS_FROM = pattern('^ (?:(?:and|then|with|the|our) )*guests (?:(?:from|at|by) ([TN])|(T))(?: on| sharp)? $')
/** "Boarding begins at 12:30" is no start of the sail's. */
const BOARDING_STARTS = new RegExp(
  ` (${BOARD})(?: (?:for|on) (?:the )?\\p{Co}| time)* (?:begins?|starts?|starting|beginning)(?= )`,
  'gu',
)
const STARTS_AT = pattern(` ${START} ${WHEN}(T)(?= |$)`)
const STARTS_ON = pattern(` ${START} (?:is |at |from |again |now |a la |a las )+(N)(?= |$)`)
/** "For a 6:30 start", "10am departure". */
const STARTS_NAMED = pattern(
  ` (?:(?:for|an|a|the|now|is|,) )(?:an |a |the )?([TN]) (?:start|departure|sailing|cast off|castoff) |^ ?(T) (?:start|departure) `,
)
const ENDS_NAMED = pattern(
  ' (?:and |with |an |a |the |,)+([TN]) (?:finish|return|end) |^ ?(T) (?:finish|return) | a las? ([TN]) (?:ya )?(?:estamos de vuelta|de vuelta|regresamos|volvemos|terminamos|regreso|acabamos) ',
)
const ENDS_AT = pattern(` ${END} ${WHEN}(T)(?= |$)`)
const ENDS_ON = pattern(` ${END} (?:is |at |by |again |now |a la |a las |para las )+(N)(?= |$)`)
/** "Back 4 sharp", "off the dock 12": a part that says nothing else. */
const STARTS_BARE = pattern(`^ (?:(?:and|then|they|we|guests) )*${START} (N)(?: sharp| then)? $`)
const ENDS_BARE = pattern(`^ (?:(?:and|then|they|we|guests) )*${END} (N)(?: sharp| at the latest| or so)? $`)
/** "Boarding 12:30 away 1 back 5": among others a bare number is a time too. */
const STARTS_AMID = pattern(` ${START} (N)(?= (?:and |then )?(?:${END}|${BOARD}) )`)
const ENDS_AMID = pattern(` ${END} (N)(?= (?:and |then )?(?:${START}|${BOARD}) | $)`)
const STARTS_OFF = pattern("^ (?:(?:and|we|they|are|'re|guests) )*off (?:(?:at|by) ([TN])|(T)) $")
const STARTS_OFF_AMID = pattern('^ (?:(?:and|we|they|are) )*off (N) $')
/** "9:45 boarding, 10 departure, 2 return". */
const STARTS_BESIDE = pattern(
  '^ (?:and )?([TN]) (?:start|departure|depart|dep|sailing|sail|cast off|lines off|off the dock|off dock) $',
)
const ENDS_BESIDE = pattern('^ (?:and )?([TN]) (?:return|ret|back|finish|end|back at (?:the )?dock|home) $')
/** "At 1 we cast off and at 5 we are home": the hour stands first. */
const DOES = "(?:(?:we|they|guests|everyone|everybody|all|it|the boat|C|is|are|will|be|'re|shall|should) )*"
const [BOARDS_LATE, STARTS_LATE, ENDS_LATE] = [BOARD, START, END].map((what) =>
  pattern(
    `^ (?:(?:and|then|so|but|y) )*(?:at|by|from) ([TN]) (?:sharp )?${DOES}${what}(?: (?:again|alongside|at the dock|please|sharp))* $`,
  ),
) as [RegExp, RegExp, RegExp]
const BOARDS = new RegExp(` ${BOARD} `, 'u')
/** A charter, its day and an hour: "Quigley Saturday 5:30pm". */
const STARTS_THEN = pattern(
  '^ (?:(?:the|on|for|this|at|is|and|D|,) )*C (?:(?:the|on|for|this|at|is|D|,) )*(T)(?: sharp)?(?: D)? $',
)
/** "The start moves from 1:00 to 1:30". */
const MOVES =
  "(?: time)? (?:(?:is|has|been|now|be|we|are|'s|will) )*(?:moves?|moved|moving|changes?|changed|pushed|pushes|shifts?|shifted|slides|goes|went) (?:(?:back|up|forward|earlier|later|out) )*(?:from [TN] )?to ([TN])(?= |$)"
const BOARD_MOVES = pattern(` ${BOARD}${MOVES}`)
const START_MOVES = pattern(` ${START}${MOVES}`)
/** "Thackeray moved up to 9am". */
const CHARTER_MOVES = pattern(
  " (?:C|K|it|everything|the (?:sail|charter|trip|party))(?: (?:(?:is|has|been|now|be|was|got|'s|will) )*)(?:moves?|moved|moving|pushed|pushes|shifts?|shifted|slides|bumped|goes)(?: (?:back|up|forward|earlier|later|out|down|an hour|half an hour|by|N minutes))* to (T)(?= (?:$|[.,;]|because|for|on D|D|so|same|please|now|sharp|instead))",
)
const END_MOVES = pattern(` ${END}${MOVES}`)
/** "4 to 8 instead of 3:30 to 7:30": the first of two ranges. */
const RANGED = pattern('[TN] (?:to|until|till|–|through) [TN] (?:instead of|not|rather than)')

function timed(clause: Clause, whole: string, scene: Scene): Found | undefined {
  const text = whole.replace(BOARDING_STARTS, ' $1')
  const instead = RANGED.test(text) ? undefined : changed(clause, text, scene)
  if (instead) return instead

  const row = scene.line.length < 40 ? hoursInRow(scene.line, scene.evidence, scene, clock) : undefined
  if (row) return row

  const said = new Map(clause.map((word) => [word.said, word.mark?.text ?? '']))
  const at = (pieces: RegExpExecArray | null, group = 1) => said.get(pieces?.[group] ?? '')
  const named = (form: RegExp) => at(form.exec(text)) ?? at(form.exec(text), 2) ?? at(form.exec(text), 3)
  const moved = {
    board: at(BOARD_MOVES.exec(text)),
    start: at(START_MOVES.exec(text)) ?? at(CHARTER_MOVES.exec(text)),
    end: at(END_MOVES.exec(text)),
  }
  const isMoved = Object.values(moved).some(Boolean)
  const alone = timeAlone(text, scene)
  const aloneOf = (what: 'board' | 'start') => (alone?.of === what ? said.get(alone.letter) : undefined)
  const board =
    moved.board ??
    at(BOARDS_AT.exec(text)) ??
    boardedAt(named(BOARDING_AFTER)) ??
    named(GUESTS_FROM) ??
    at(BOARDS_LATE.exec(text)) ??
    aloneOf('board')
  const range = isMoved ? undefined : rangeIn(clause, text, said, scene)
  const isAmid = board !== undefined || STARTS_AT.test(text) || ENDS_AT.test(text)
  const start =
    moved.start ??
    at(STARTS_AT.exec(text)) ??
    at(STARTS_ON.exec(text)) ??
    at(STARTS_BARE.exec(text)) ??
    named(STARTS_NAMED) ??
    named(STARTS_OFF) ??
    at(STARTS_LATE.exec(text)) ??
    (BOARDS.test(textOf(scene.line)) ? at(STARTS_OFF_AMID.exec(text)) : undefined) ??
    (BOARDS.test(textOf(scene.line)) ? at(STARTS_BESIDE.exec(text)) : undefined) ??
    startsThen(at(STARTS_THEN.exec(text)), scene) ??
    aloneOf('start') ??
    (isAmid ? at(STARTS_AMID.exec(text)) : undefined)
  const end =
    moved.end ??
    at(ENDS_AT.exec(text)) ??
    at(ENDS_ON.exec(text)) ??
    at(ENDS_BARE.exec(text)) ??
    named(ENDS_NAMED) ??
    at(ENDS_LATE.exec(text)) ??
    (BOARDS.test(textOf(scene.line)) ? at(ENDS_BESIDE.exec(text)) : undefined) ??
    (isAmid ? at(ENDS_AMID.exec(text)) : undefined)
  const found = [
    range === undefined ? undefined : hours(range, scene.evidence, scene),
    range === undefined ? apart(start, end, scene) : undefined,
    board === undefined ? undefined : boarded(board, range ?? start, scene),
  ].flatMap((one) => one ?? [])
  return found.length > 0 ? joined(found) : undefined
}

/** The book's own start said again; another hour may be that of anything. */
function startsThen(said: string | undefined, { charter }: Scene): string | undefined {
  const isBooked = said !== undefined && charter?.start !== undefined && timesMeant(clock(said)).includes(charter.start)
  return isBooked ? said : undefined
}

/** "1030 board"; "two boards" are none. */
function boardedAt(said: string | undefined): string | undefined {
  return said === undefined || /^\d{1,2}$/.test(said) ? undefined : said
}

/** A start or an end said by itself; which half of the day by the book, or by the other of the two. */
function apart(start: string | undefined, end: string | undefined, scene: Scene): Found | undefined {
  if (start !== undefined && end !== undefined) return hours(`${clock(start)}-${clock(end)}`, scene.evidence, scene)
  const { charter, evidence } = scene
  if (start !== undefined) {
    const time = nearest(start, charter?.start)
    return time === undefined ? undefined : change({ kind: 'time', start: time, evidence })
  }
  if (end === undefined) return undefined
  const begun = scene.before.changes.findLast(
    (one) => one.kind === 'time' && one.start !== undefined && one.end === undefined,
  )
  const from = begun?.kind === 'time' ? begun.start : charter?.start
  const later = timesMeant(clock(end)).filter(
    (time) => from === undefined || (time > from && minutes(time) - minutes(from) <= 600),
  )
  return later.length === 1 && later[0] ? change({ kind: 'time', end: later[0], evidence }) : undefined
}

function boarded(said: string, range: string | undefined, scene: Scene): Found | undefined {
  const { charter, book, before, evidence } = scene
  const timed = before.changes.findLast((one) => one.kind === 'time')
  const begins =
    range === undefined
      ? undefined
      : hours(range.includes('-') ? range : `${range}-${range}`, evidence, scene)?.changes[0]
  const own = begins?.kind === 'time' ? begins.start : range === undefined ? undefined : nearest(range, charter?.start)
  const start = own ?? (timed?.kind === 'time' ? timed.start : undefined) ?? charter?.start
  return boarding(clock(said), evidence, { book, charter: charter && { ...charter, start } }, start)
}
