// The zone of the world that changes its clocks as a VTIMEZONE says.
import ical from 'node-ical'
import { isTimeZone } from '../../domain/times.ts'
import type { Span } from './component-stack.ts'
import { lineEnd } from './components.ts'
import { wallIn, writtenTime } from './moments.ts'
import { type Property, propertiesOf } from './properties.ts'
import { refusedRule } from './rule-bounds.ts'

/** A change of the clocks: when the old ones show `wall`, the offset goes from one to the other (milliseconds). */
interface Change {
  readonly wall: number
  readonly from: number
  readonly to: number
}

const HOUR_MS = 3_600_000
/** Rules are compared in these years; what a zone did before doesn't matter to charters. */
const YEARS: readonly [number, number] = [2026, 2028]
const WANTED = new Set(['DTSTART', 'RRULE', 'RDATE', 'TZOFFSETFROM', 'TZOFFSETTO'])

/** `likely` first; undefined when no zone fits, or the definition can't be read. */
export function zoneLike(text: string, definition: Span, likely: readonly string[]): string | undefined {
  const head = propertiesOf(text, definition, new Set(['X-LIC-LOCATION'])).all[0]?.value
  if (head !== undefined && isTimeZone(head)) return head

  const changes = observancesIn(text, definition).flatMap((each) => changesOf(each) ?? [])
  const probes = probesOf(changes)
  if (probes.length === 0) return undefined
  const fixed = new Set(probes.map(({ offset }) => offset)).size === 1 ? fixedZone(probes[0]?.offset ?? 0) : []
  const candidates = [...likely, ...fixed, ...Intl.supportedValuesOf('timeZone')]
  return candidates.find((zone) => probes.every(({ at, offset }) => wallIn(zone, at) - at === offset))
}

function observancesIn(text: string, { line, from, to }: Span): readonly (readonly Property[])[] {
  const found: Property[][] = []
  let begun: number | undefined
  for (let at = from; at < to && found.length < 200; ) {
    const next = lineEnd(text, at)
    const mark = /^(BEGIN|END):(STANDARD|DAYLIGHT)\s*$/i.exec(text.slice(at, Math.min(next, at + 40)))?.[1]
    if (mark?.toUpperCase() === 'BEGIN') begun = next
    else if (mark && begun !== undefined) found.push([...propertiesOf(text, { line, from: begun, to: at }, WANTED).all])
    at = next
  }
  return found
}

/** Its last change before the years that are compared, and those within them. */
function changesOf(observance: readonly Property[]): readonly Change[] | undefined {
  const value = (name: string) => observance.find((property) => property.name === name)?.value
  const [from, to] = [offsetOf(value('TZOFFSETFROM')), offsetOf(value('TZOFFSETTO'))]
  const first = writtenTime(value('DTSTART')?.replace(/^(0|1[0-8])\d*(?=\d{4}T)/, '1970') ?? '')
  if (from === undefined || to === undefined || !first) return undefined
  const dates = observance.filter(({ name }) => name === 'RDATE').flatMap((property) => property.value.split(','))
  const extra = dates.flatMap((date) => writtenTime(date)?.wall ?? [])
  return [first.wall, ...extra, ...ruled(first.wall, value('RRULE'))].map((wall) => ({ wall, from, to }))
}

/** The clocks are read as if they were UTC, so that the rule is pure arithmetic. */
function ruled(first: number, rule: string | undefined): readonly number[] {
  if (rule === undefined || refusedRule(rule) !== undefined) return []
  const start = `DTSTART:${new Date(first).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:zone', start, `RRULE:${rule}`, 'END:VEVENT', 'END:VCALENDAR']
  try {
    const [event] = Object.values(ical.sync.parseICS(lines.join('\n')))
    if (event?.type !== 'VEVENT' || !event.rrule) return []
    const [begin, end] = [YEARS[0] - 1, YEARS[1]].map((year) => new Date(Date.UTC(year, 0, 1)))
    return begin && end ? event.rrule.between(begin, end, true).map((date) => date.getTime()) : []
  } catch {
    return []
  }
}

/** Instants with the offset that the definition gives them. */
function probesOf(changes: readonly Change[]): readonly { readonly at: number; readonly offset: number }[] {
  const inOrder = changes.toSorted((a, b) => a.wall - b.wall)
  const [begin = 0, end = 0] = YEARS.map((year) => Date.UTC(year, 0, 1))
  const before = inOrder.filter(({ wall }) => wall < begin).at(-1)
  const within = inOrder.filter(({ wall }) => wall >= begin && wall < end)
  const steady = before ? [{ at: begin + 24 * HOUR_MS, offset: before.to }] : []
  const whole = within.length === 0 && before ? [...steady, { at: begin + 4_380 * HOUR_MS, offset: before.to }] : steady
  return [
    ...whole,
    ...within.flatMap(({ wall, from, to }) => [
      { at: wall - from - HOUR_MS, offset: from },
      { at: wall - from + HOUR_MS, offset: to },
    ]),
  ]
}

/** `-0730` in milliseconds. */
function offsetOf(written: string | undefined): number | undefined {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(written?.trim() ?? '') ?? []
  if (!sign) return undefined
  return (sign === '-' ? -1000 : 1000) * (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds))
}

function fixedZone(offset: number): readonly string[] {
  const hours = offset / HOUR_MS
  if (hours === 0) return ['UTC']
  return Number.isInteger(hours) ? [`Etc/GMT${hours < 0 ? '+' : '-'}${Math.abs(hours)}`] : []
}
