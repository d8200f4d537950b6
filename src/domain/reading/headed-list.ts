// A charter and its whole crew on one line: `Okafor on Sat Jan 2: Skipper Gene; FM Angela; hostess Angelica`.
import { placeOfBoth } from './both-days.ts'
import { everyMatch } from './every-match.ts'
import { hours } from './fact-lines.ts'
import { factsBeside, saysWhere } from './facts-run.ts'
import { foldSpace } from './fold.ts'
import { type Compass, type Look, type Place, placeOfHeading } from './place.ts'
import { type Context, type Found, joined, NOTHING } from './rule.ts'
import { seatRun } from './seat-run.ts'
import { daySpans } from './sentence/day-spans.ts'
import { seatsInOneLine } from './several-seats.ts'

const BETWEEN = /\s*(?::|\s[-–—]+)\s+/g
const [SHORTEST, LONGEST] = [3, 80]
const MOST_WORDS = 246
/** `Sat 16 - Whitcombe wedding - capt Hugo, …`: the head may have signs of its own. */
const MOST_SIGNS = 3
const HOURS_AT_END = /(?:^|\s)(\d{1,2}(?::\d\d)?\s?[ap]?m?\s?[-–]\s?\d{1,2}(?::\d\d)?\s?[ap]?m?)$/i
/** Where a head may end. */
const ENDS = /\s*(?::|—|\s[-–]+|[,;|·•]|\s\/\/?|\.)\s+/g
const MOST_ENDS = 8

export interface Headed {
  readonly place: Place
  readonly found: Found
}

export function headedList(line: string, before: Place, compass: Compass, look: Look): Headed | undefined {
  for (const sign of everyMatch(BETWEEN, line.slice(0, LONGEST + 10)).slice(0, MOST_SIGNS)) {
    const [head, list] = [line.slice(0, sign.index), line.slice(sign.index + sign[0].length)]
    if (head.length < SHORTEST || list.length < 6 || list.length > MOST_WORDS) continue
    const read =
      headed({ head, list, line }, seatsInOneLine, before, compass, look) ??
      ofUnknown({ head, list, line }, before, compass, look)
    if (read) return read
  }
  return anyHead(line, before, compass, look)
}

const PLAIN_HEAD =
  /^(?!.*\b(?:not|no|or|if|maybe|instead|unless|one)\b)[\P{L}]*(?:[\p{L}\p{N}'’.&-]+(?:[\s,/]+|$)){1,8}$/iu

/** Who is not said yet. */
const TO_FOLLOW = /[,;] (?:and )?(?:the )?(?:[\p{L}]+ ){1,3}(?:to follow|to come|later|to be found)\W*$/iu

/** `Wed 18 Aug Fitzroy, 5-8pm: captain Otto / first mate Lena / host TBC`, where the book has no Fitzroy. */
function ofUnknown(parts: Parts, before: Place, compass: Compass, look: Look): Headed | undefined {
  if (parts.line.length > 300 || !PLAIN_HEAD.test(parts.head) || daySpans(parts.head).length !== 1) return undefined
  const list = parts.list.replace(TO_FOLLOW, '')
  const read = headed({ ...parts, list }, seatRun, before, compass, look)
  return read?.place.question ? read : undefined
}

/** `Laughlin (Wed 3/17, 2-6 pm): …`, `Tillery, Sat Apr 10, Capt Theo, FM Bea`: what stands before the first seat is the head. */
function anyHead(line: string, before: Place, compass: Compass, look: Look): Headed | undefined {
  if (line.length > 300) return undefined
  for (const { index, 0: sign } of everyMatch(ENDS, line).slice(0, MOST_ENDS)) {
    const [head, list] = [line.slice(0, index), line.slice(index + sign.length)]
    if (head.length < 3 || !isHead(head, compass)) continue
    const found = headed({ head, list, line }, seatRun, before, compass, look)
    if (found?.place.charter) return found
  }
  return undefined
}

/** Its charter, its day and its facts, and nobody of the crew. */
function isHead(head: string, compass: Compass): boolean {
  const { rest } = factsBeside(head, head, { book: compass.book, charter: undefined })
  return saysWhere(rest, compass)
}

interface Parts {
  readonly head: string
  readonly list: string
  readonly line: string
}

type Seats = (list: string, context: Context) => Found | undefined

function headed(
  { head, list, line }: Parts,
  seatsOf: Seats,
  before: Place,
  compass: Compass,
  look: Look,
): Headed | undefined {
  const { rest } = factsBeside(head, line, { book: compass.book, charter: undefined })
  const leading = { ...look, leads: true }
  const said = foldSpace(rest).replace(/[\s,;|/()[\]–—-]+$/, '')
  const place = placeOfBoth(head, before, compass, leading) ?? placeOfHeading(said, before, compass, leading)
  if (!place) return undefined
  const context = { book: compass.book, charter: place.charter, self: compass.self }
  const seats = seatsOf(list, context)
  if (!seats) return undefined
  const { found } = factsBeside(head, line, context)
  const range = found === NOTHING ? HOURS_AT_END.exec(head)?.[1] : undefined
  const times = range === undefined ? found : (hours(range, line, context) ?? NOTHING)
  return { place, found: withLine(joined([times, seats]), line) }
}

/** The list is evidence within its line. */
function withLine(found: Found, line: string): Found {
  return found.changes.every(({ evidence }) => line.includes(evidence))
    ? found
    : { ...found, changes: found.changes.map((one) => ({ ...one, evidence: line })) }
}
