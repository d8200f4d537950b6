// A charter and its whole crew on one line: `Okafor on Sat Jan 2: Skipper Gene; FM Angela; hostess Angelica`.
import { hours } from './fact-lines.ts'
import { seatsInOneLine } from './list-form.ts'
import { type Compass, type Look, type Place, placeOfHeading } from './place.ts'
import { type Found, joined, NOTHING } from './rule.ts'

const HEADED = /^(.{3,80}?)\s*(?::|\s[-–—]+)\s+(\S.{5,240})$/
const HOURS_AT_END = /(?:^|\s)(\d{1,2}(?::\d\d)?\s?[ap]?m?\s?[-–]\s?\d{1,2}(?::\d\d)?\s?[ap]?m?)$/i

export interface Headed {
  readonly place: Place
  readonly found: Found
}

export function headedList(line: string, before: Place, compass: Compass, look: Look): Headed | undefined {
  const [, head, list] = HEADED.exec(line) ?? []
  if (head === undefined || list === undefined) return undefined
  const place = placeOfHeading(head, before, compass, { ...look, leads: true })
  if (!place) return undefined

  const context = { book: compass.book, charter: place.charter }
  const seats = seatsInOneLine(list, context)
  const said = HOURS_AT_END.exec(head)?.[1]
  const times = said === undefined ? NOTHING : (hours(said, line, context) ?? NOTHING)
  return seats && { place, found: joined([times, seats]) }
}
