// Days and moments as they are typed after a command, in the operator's zone.
import { casual, type ParsedResult, type ParsingOption } from 'chrono-node/en'
import { type Hours, hoursMeant, timesMeant } from '../reading/said-hours.ts'
import { inZone, localDate, shiftDate, zoned } from '../times.ts'

type ParsedComponents = ParsedResult['start']

/** Business time, and the operator's zone. */
export interface Now {
  readonly now: Date
  readonly timeZone: string
}

/** The moment that a text looks back to: a day alone means its end, a weekday the last one. Undefined: no moment. */
export function momentSaid(text: string, { now, timeZone }: Now): Date | undefined {
  const [found] = parsed(text, { now, timeZone }, {})
  if (!found) return undefined
  const { start } = found
  if (/\bago\b|^now$/i.test(found.text)) return start.date()
  const day = dateOf(start)
  const isWeekdayAlone = start.isCertain('weekday') && !start.isCertain('day')
  const date = isWeekdayAlone && day > localDate(now, timeZone) ? shiftDate(day, -7) : day
  if (start.isCertain('hour')) return new Date(zoned(date, timeOf(start), timeZone))
  return new Date(Date.parse(zoned(shiftDate(date, 1), '00:00', timeZone)) - 1)
}

export interface DayRead {
  /** The words before the day. */
  readonly before: string
  /** Local date; undefined where none is said. */
  readonly date: string | undefined
  /** What the hours can mean, by day rather than by night; an end only where it is said. */
  readonly hours: readonly (Pick<Hours, 'start'> & Partial<Hours>)[]
  /** Hours were said, whether or not they can be. */
  readonly hasHours: boolean
}

const TIME = String.raw`(?:noon|\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m?\.?)?)`
const RANGE = new RegExp(String.raw`(?:\bfrom\s+|\bat\s+)?(?<![\d-])${TIME}\s*(?:-|–|—|to|until)\s*${TIME}$`, 'i')
const ONE = /(?:\bat\s+)?\b(?:noon|\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m?\.?)?|\d{1,2}\s*[ap]\.?m\.?)$/i
/** Nobody sails out before. */
const EARLIEST = '06:00'

/** "Ann Lee Jun 5 3-7pm": a name, the coming day, and hours. */
export function daySaid(text: string, context: Now): DayRead {
  const plain = text.trim().replace(/[.,;]+$/, '')
  const range = RANGE.exec(plain)?.[0]
  const one = range === undefined ? ONE.exec(plain)?.[0] : undefined
  const said = range ?? one
  const left = said === undefined ? plain : plain.slice(0, -said.length).replace(/[\s,]+(?:at|from)?\s*$/i, '')
  const day = parsed(left, context, { forwardDate: true }).findLast(({ start }) => isDay(start))
  return {
    before: day
      ? left
          .slice(0, day.index)
          .replace(/[\s,–-]+(?:on|to)?\s*$/i, '')
          .trim()
      : left,
    date: day && dateOf(day.start),
    hours: said === undefined ? [] : byDay(range === undefined ? startsIn(said) : hoursMeant(bare(said))),
    hasHours: said !== undefined,
  }
}

function startsIn(said: string): readonly Pick<Hours, 'start'>[] {
  return timesMeant(bare(said)).map((start) => ({ start }))
}

function bare(said: string): string {
  return said.replace(/^(?:at|from)\s+/i, '')
}

function byDay<T extends Pick<Hours, 'start'>>(hours: readonly T[]): readonly T[] {
  const daily = hours.filter(({ start }) => start >= EARLIEST)
  return daily.length > 0 ? daily : hours
}

function isDay(start: ParsedComponents): boolean {
  return start.isCertain('day') || start.isCertain('weekday')
}

/** Chrono knows offsets, not zones: its components are read as local ones. */
function parsed(text: string, { now, timeZone }: Now, option: ParsingOption): readonly ParsedResult[] {
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)$/.exec(inZone(now, timeZone)) ?? []
  const timezone = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  return casual.parse(text.slice(0, 200), { instant: now, timezone }, option)
}

function dateOf(start: ParsedComponents): string {
  const two = (part: 'month' | 'day') => String(start.get(part) ?? 1).padStart(2, '0')
  return `${start.get('year')}-${two('month')}-${two('day')}`
}

function timeOf(start: ParsedComponents): string {
  const two = (part: 'hour' | 'minute') => String(start.get(part) ?? 0).padStart(2, '0')
  return `${two('hour')}:${two('minute')}`
}
