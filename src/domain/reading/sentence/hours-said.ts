// Boarding and sailing times in running text: "they board at 2:30", "lines off 5:30, home by 8:30", "sail 2 to 5".
import { boarding, hours } from '../fact-lines.ts'
import { change, type Found, joined, NOTHING } from '../rule.ts'
import { hoursMeant, timesMeant } from '../said-hours.ts'
import type { Clause } from './clauses.ts'
import { BOARD, END, hoursInRow, START } from './hour-words.ts'
import { marksIn, pattern, textOf } from './marks.ts'
import type { ClauseRule, Scene } from './scene.ts'

const WHEN =
  "(?:(?:is|are|'s|was|at|by|from|around|about|for|time|times|now|will|be|starts|begins|opens|the|their|our|on|C|D|guests|everyone|everybody|all|it|to|still|instead|–|:|a|la|las|moved|pushed|changed|set|as|of|goes|comes|latest|no later than|sharp|again|alongside|today|tonight|tomorrow|they|we|and|then) )*"
const RANGE_WORDS =
  /^ (?:(?:and|so|will|do|go|going|asked|wanted|wants|asks|preferred|it is|that is|they are|it|we|are|is|from|between|at|the|paid|hours|time|times|new|sail|sails|sailing|trip|charter|out|on|for|as|now|still|this time|same|runs|running|goes|booked|will be|be|hrs|hours are|sharp|pm|am|again|only|then|h|hrs|horas|de|navegacion|pagada|of|in all|with|guests|unchanged|to|be|oh|plus|slot|window|sunset|sunrise|evening|morning|afternoon|day|boarding|board|from) )*$/
const CREW_TIME =
  / (?:please |let us |lets |we |all |everyone |crew )(?:all )?(?:be|meet|gather|show up|get) (?:(?:there|down|on|at|to|the|dock|boat|slip|marina|pier|ready|early|aboard|onboard|board) )*(?:at|by|before|from) | (?:crew|everyone on the crew|you|yourselves|all hands|your)(?: \S+){0,2} (?:call|report|reports|be there|arrive|arrives|there|at the dock|on the dock|aboard|meet|show up|arrival|time|muster|board|boards|come aboard|need) /
/** "Kahu aboard from 11", "everybody on board at 11 to set up". */
const CREW_ABOARD = pattern(
  '([PM]) (?:(?:to|must|should|can|will|needs|need|be|is|are|all|please) )*(?:aboard|on board|arrive|arrives|board|boards|embarks?) | (?:set up|setup|rig|prep|load up|clean up) ',
)
/** The guests' wish, told by somebody of ours. */
const WISHED = / (?:want|wants|prefers?|asked|asks|wishes|wish)(?: for| to)? /
const REFUSED = / (?:but|no|not|declined|refused) /
/** Of whom and what else comes to the dock nothing is read. */
const ERRAND =
  / (?:driver|drivers|caterers?|catering|deliver|delivers|truck|van|florist|flowers|cake|band|dj|photographers?|videographer|mechanic|diver|technician|inspector|surveyor|coast guard|pump out|shuttle|courier|groceries|provisions|supplies|plumber|electrician|rigger|machine|engine|appointment|dentist|doctor) /
/** Other hours than a charter's, whatever else the sentence says. */
const ELSEWHERE =
  / (?:flight|plane|airport|train|ferry|boarding pass|dentist|doctor|haul out|haulout|boatyard|dinghy|tender|kayaks?|board meeting) /
const AROUND = pattern(' (?:about|around|approx|roughly|ish|circa|sobre) [TRN]|[TRN] ish ')

/** "Boarding is 12:30, make that 12:45": the first is not meant, and the second not said in full. */
const CORRECTED = pattern(' (?:make (?:that|it)|i mean|i meant|correction) [TNR](?= )')

/** "Back in 8 weeks" is no hour. */
const IN_SO_LONG = pattern(' (?:in|for|after) (?:about |another )?[NT] (?:minutes?|mins?|days?|weeks?|months?|years?) ')

export const hoursSaid: ClauseRule = (clause, text, scene) => {
  if (CORRECTED.test(textOf(scene.sentence)) && !CORRECTED.test(text)) return undefined
  if (IN_SO_LONG.test(text)) return undefined
  if (
    marksIn(clause, 'TRN').length === 0 ||
    CREW_TIME.test(text) ||
    isOfCrew(clause, text) ||
    ERRAND.test(text) ||
    ELSEWHERE.test(textOf(scene.line)) ||
    / (?:invoices?|receipts?|clocks?|sunset|sunrise|high tide|low tide|tide|delivery|delivered|parade|dinner|lunch|meeting|office|fuel|pick up|pickup|call me|party at) /.test(
      text,
    )
  )
    return undefined
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
  return scene.mood === 'maybe' || isWished || AROUND.test(text)
    ? { ...found, changes: found.changes.map((one) => ({ ...one, standing: 'tentative' as const })) }
    : found
}

/** "They board at 1" may look like a name misspelt. */
function isOfCrew(clause: Clause, text: string): boolean {
  const found = CREW_ABOARD.exec(text)
  const name = clause.find(({ said }) => said === found?.[1])?.mark?.text
  return found !== null && !/^(?:they|them|these|guests?)$/i.test(name ?? '')
}

const BOARDS_AT = pattern(` ${BOARD} ${WHEN}([TN])(?= |$)`)
const BOARDING_AFTER = pattern(` (T) (?:for |guest |guests )?(?:boarding|arrival|embarque) `)
const STARTS_AT = pattern(` ${START} ${WHEN}(T)(?= |$)`)
const STARTS_ON = pattern(` ${START} (?:is |at |from |again |now )+(N)(?= |$)`)
/** "For a 6:30 start", "10am departure". */
const STARTS_NAMED = pattern(
  ` (?:(?:for|an|a|the|now|is|,) )(?:an |a |the )?([TN]) (?:start|departure|sailing|cast off|castoff) |^ ?(T) (?:start|departure) `,
)
const ENDS_NAMED = pattern(' (?:and |with |an |a |the |,)+([TN]) (?:finish|return|end) |^ ?(T) (?:finish|return) ')
const ENDS_AT = pattern(` ${END} ${WHEN}(T)(?= |$)`)
const ENDS_ON = pattern(` ${END} (?:is |at |by |again |now )+(N)(?= |$)`)
/** "Back 4 sharp", "off the dock 12": a part that says nothing else. */
const STARTS_BARE = pattern(`^ (?:(?:and|then|they|we|guests) )*${START} (N)(?: sharp| then)? $`)
const ENDS_BARE = pattern(`^ (?:(?:and|then|they|we|guests) )*${END} (N)(?: sharp| at the latest| or so)? $`)
/** "Boarding 12:30 away 1 back 5": among others a bare number is a time too. */
const STARTS_AMID = pattern(` ${START} (N)(?= (?:and |then )?(?:${END}|${BOARD}) )`)
const ENDS_AMID = pattern(` ${END} (N)(?= (?:and |then )?(?:${START}|${BOARD}) | $)`)
const STARTS_OFF = pattern("^ (?:(?:and|we|they|are|'re|guests) )*off (?:at|by) ([TN]) $")
/** "The start moves from 1:00 to 1:30". */
const MOVES =
  "(?: time)? (?:(?:is|has|been|now|be|we|are|'s|will) )*(?:moves?|moved|moving|changes?|changed|pushed|pushes|shifts?|shifted|slides|goes|went) (?:(?:back|up|forward|earlier|later|out) )*(?:from [TN] )?to ([TN])(?= |$)"
const BOARD_MOVES = pattern(` ${BOARD}${MOVES}`)
const START_MOVES = pattern(` ${START}${MOVES}`)
const END_MOVES = pattern(` ${END}${MOVES}`)
/** "4 to 8 instead of 3:30 to 7:30": the first of two ranges. */
const RANGED = pattern('[TN] (?:to|until|till|–|through) [TN] (?:instead of|not|rather than)')

function timed(clause: Clause, text: string, scene: Scene): Found | undefined {
  const instead = RANGED.test(text) ? undefined : changed(clause, text, scene)
  if (instead) return instead

  const row = scene.sentence.length < 40 ? hoursInRow(scene.sentence, scene.evidence, scene, clock) : undefined
  if (row) return row

  const said = new Map(clause.map((word) => [word.said, word.mark?.text ?? '']))
  const at = (pieces: RegExpExecArray | null, group = 1) => said.get(pieces?.[group] ?? '')
  const named = (form: RegExp) => at(form.exec(text)) ?? at(form.exec(text), 2)
  const moved = {
    board: at(BOARD_MOVES.exec(text)),
    start: at(START_MOVES.exec(text)),
    end: at(END_MOVES.exec(text)),
  }
  const isMoved = Object.values(moved).some(Boolean)
  const board = moved.board ?? at(BOARDS_AT.exec(text)) ?? at(BOARDING_AFTER.exec(text))
  const range = isMoved ? undefined : rangeIn(clause, text, said, scene)
  const isAmid = board !== undefined || STARTS_AT.test(text) || ENDS_AT.test(text)
  const start =
    moved.start ??
    at(STARTS_AT.exec(text)) ??
    at(STARTS_ON.exec(text)) ??
    at(STARTS_BARE.exec(text)) ??
    named(STARTS_NAMED) ??
    at(STARTS_OFF.exec(text)) ??
    (isAmid ? at(STARTS_AMID.exec(text)) : undefined)
  const end =
    moved.end ??
    at(ENDS_AT.exec(text)) ??
    at(ENDS_ON.exec(text)) ??
    at(ENDS_BARE.exec(text)) ??
    named(ENDS_NAMED) ??
    (isAmid ? at(ENDS_AMID.exec(text)) : undefined)
  const found = [
    range === undefined ? undefined : hours(range, scene.evidence, scene),
    range === undefined ? apart(start, end, scene) : undefined,
    board === undefined ? undefined : boarded(board, range ?? start, scene),
  ].flatMap((one) => one ?? [])
  return found.length > 0 ? joined(found) : undefined
}

const NUMBERS = pattern('([TN]) (?:to|until|till|til|thru|through|–|a|a las|hasta|hasta las) ([TN])')
/** "12 to 16 guests". */
const OF_PEOPLE = pattern(
  '(?:[TN] (?:to|or|until|–|through) [TN]|R) (?:guests?|people|pax|passengers|persons|heads|adults|kids|children|friends|of them|invitados|personas) ',
)
const BESIDE = pattern('[CDR] (?:from )?[TN] (?:to|until|–|through) [TN](?= (?:S|P|$|,|[.]))')

/** A range, and nothing in its part of the sentence that could be what it is a range of. */
function rangeIn(clause: Clause, text: string, said: ReadonlyMap<string, string>, scene: Scene): string | undefined {
  if (OF_PEOPLE.test(text)) return undefined
  const found = NUMBERS.exec(text)
  const [range] = marksIn(clause, 'R')
  const [from, to] = [said.get(found?.[1] ?? ''), said.get(found?.[2] ?? '')]
  const words = found && from && to && /\d|noon|midday/i.test(from) ? `${clock(from)}-${clock(to)}` : undefined
  const whole = range?.text.replace(/\b(\d\d)(\d\d)\b/g, '$1:$2') ?? words
  if (whole === undefined) return undefined
  if (BESIDE.test(text)) return whole
  const around = text
    .replace(found?.[0] ?? '', '')
    .replace(NAMES, '')
    .replace(/ +/g, ' ')
  const isPlain = RANGE_WORDS.test(around.replace(TIMES, '').replace(/ +/g, ' '))
  const isOfSailing = SAILING.test(text)
  const isTimes = range !== undefined || TIME.test(found?.[0] ?? '')
  const isBooked = hoursMeant(whole).some(
    ({ start, end }) => start === scene.charter?.start && end === scene.charter?.end,
  )
  if (isPlain && (isTimes || isOfSailing || isBooked || PLACED.test(text) || isSettled(text, scene))) return whole
  return isOfSailing && !/ guests? | people /.test(text) ? whole : undefined
}

/** "… an hour later and I said yes, so 11 to 3 it is." */
function isSettled(text: string, { sentence, mood }: Scene): boolean {
  return (
    mood === 'said' &&
    / it is | make it | it will be | is now |^ (?:and )?so /.test(text) &&
    / (?:hours?|later|earlier|times?|sail|charter|trip) /.test(textOf(sentence))
  )
}

const PLACED = pattern('[CD]')
const NAMES = pattern('[RCDU]', 'gu')
const TIMES = pattern('[TN]', 'gu')
const SAILING = new RegExp(` (?:${START}|paid|hours|paid hours|charter|trip|runs|time) `, 'u')

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

function nearest(said: string, booked: string | undefined): string | undefined {
  const meant = timesMeant(clock(said))
  const near = booked === undefined ? meant : meant.filter((time) => Math.abs(minutes(time) - minutes(booked)) < 360)
  return near.length === 1 ? near[0] : undefined
}

const TIME = pattern('T')
const OF_TIME = new RegExp(` (?:${START}|${BOARD}|${END}|at|from|a las) `, 'u')
const OF_BOARDING = new RegExp(` ${BOARD} `, 'u')
const INSTEAD = pattern('([TN]) (?:instead of|not|rather than|and not) ([TN])(?= )')
const LENGTH = pattern(' (?:still |same |for |it is )*(N) (?:hours|hrs|hr|hour|h)(?= )')

/** A new time for one of the book's: the old one says which, and which half of the day; "still 3 hrs" says the end. */
function changed(clause: Clause, text: string, { charter, evidence, sentence }: Scene): Found | undefined {
  const said = new Map(clause.map((word) => [word.said, word.mark?.text ?? '']))
  const found = INSTEAD.exec(text)
  const [now, was] = [clock(said.get(found?.[1] ?? '') ?? ''), clock(said.get(found?.[2] ?? '') ?? '')]
  const isTime = TIME.test(found?.[0] ?? '') || OF_TIME.test(text)
  if (!isTime && sentence.length > 12) return undefined
  const old = timesMeant(was)
  const keys = (['boards', 'start', 'end'] as const).filter(
    (key) => charter?.[key] !== undefined && old.includes(charter[key] ?? ''),
  )
  const isOfBoarding = OF_BOARDING.test(text)
  const key = isOfBoarding ? undefined : (keys.find((one) => one !== 'boards') ?? keys[0])
  const booked = key && charter?.[key]
  if (!key || !booked || / (?:(?:party|group) of|guests?|people|pax|kids|adults) [^ ] /.test(text)) return undefined
  const time = nearest(now, booked)
  if (time === undefined) return undefined
  const hours = Number(
    sentence.find(({ said: letter }) => letter === LENGTH.exec(textOf(sentence))?.[1])?.mark?.text ?? Number.NaN,
  )
  const end = key === 'start' && hours >= 1 && hours <= 12 ? later(time, hours * 60) : undefined
  return change({ kind: 'time', [key]: time, ...(end ? { end } : {}), evidence })
}

function later(time: string, by: number): string | undefined {
  const at = minutes(time) + by
  return at < 24 * 60
    ? `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
    : undefined
}

/** `830` is 8:30. */
function clock(said: string): string {
  return said
    .replace(/^(\d{1,2})\s?h\s?(\d{2})$/i, '$1:$2')
    .replace(/^(\d{1,2})\s?h$/i, '$1:00')
    .replace(/^(\d{1,2})(\d{2})(?=$|\s?[ap])/i, '$1:$2')
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
