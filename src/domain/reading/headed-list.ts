// A charter and its whole crew on one line: `Okafor on Sat Jan 2: Skipper Gene; FM Angela; hostess Angelica`.
import { everyMatch } from './every-match.ts'
import { hours } from './fact-lines.ts'
import { seatsInOneLine } from './list-form.ts'
import { type Compass, type Look, type Place, placeOfHeading } from './place.ts'
import { type Found, joined, NOTHING } from './rule.ts'

const BETWEEN = /\s*(?::|\s[-–—]+)\s+/g
const [SHORTEST, LONGEST] = [3, 80]
const MOST_WORDS = 246
/** `Sat 16 - Whitcombe wedding - capt Hugo, …`: the head may have signs of its own. */
const MOST_SIGNS = 3
const HOURS_AT_END = /(?:^|\s)(\d{1,2}(?::\d\d)?\s?[ap]?m?\s?[-–]\s?\d{1,2}(?::\d\d)?\s?[ap]?m?)$/i

export interface Headed {
  readonly place: Place
  readonly found: Found
}

export function headedList(line: string, before: Place, compass: Compass, look: Look): Headed | undefined {
  for (const sign of everyMatch(BETWEEN, line.slice(0, LONGEST + 10)).slice(0, MOST_SIGNS)) {
    const [head, list] = [line.slice(0, sign.index), line.slice(sign.index + sign[0].length)]
    if (head.length < SHORTEST || list.length < 6 || list.length > MOST_WORDS) continue
    const read = headed(line, head, list, before, compass, look)
    if (read) return read
  }
  return undefined
}

function headed(
  line: string,
  head: string,
  list: string,
  before: Place,
  compass: Compass,
  look: Look,
): Headed | undefined {
  const place = placeOfHeading(head, before, compass, { ...look, leads: true })
  if (!place) return undefined
  const context = { book: compass.book, charter: place.charter }
  const seats = seatsInOneLine(list, context)
  const said = HOURS_AT_END.exec(head)?.[1]
  const times = said === undefined ? NOTHING : (hours(said, line, context) ?? NOTHING)
  return seats && { place, found: joined([times, seats]) }
}
