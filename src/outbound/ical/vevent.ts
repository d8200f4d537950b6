// One VEVENT, read by itself: what it says, or why it is set aside.
import ical, { type VEvent } from 'node-ical'
import type { SetAside } from '../../domain/feed.ts'
import type { Span } from './components.ts'
import { stamp, writtenTime } from './moments.ts'
import { type Property, paramOf, propertiesOf } from './properties.ts'
import { refusedRule } from './rule-bounds.ts'
import { type EventTimes, eventTimes, isProblem, type Problem, timesIn, type Zoned } from './vevent-times.ts'

export interface Vevent extends EventTimes {
  readonly uid: string
  readonly line: number
  /** When the instance of a series would have begun that this is instead of. */
  readonly original?: Original | undefined
  readonly sequence: number
  /** Of LAST-MODIFIED, else DTSTAMP; milliseconds. */
  readonly modified: number
  readonly title: string
  readonly description: string
  readonly location?: string | undefined
  readonly cancelled: boolean
  readonly series?: Series | undefined
  /** The whole text, to tell copies from contradictions. */
  readonly text: string
}

export interface Original {
  /** Milliseconds; a date's midnight in UTC. */
  readonly at: number
  readonly allDay: boolean
}

export interface Series {
  readonly rule: string
  /** Occurrences that begin between two instants, both included; dates are UTC's midnight. */
  readonly between: (from: number, to: number) => readonly number[]
  readonly gaps: ReadonlySet<number>
  /** Gaps of whole days, as UTC's midnight. */
  readonly gapDays: ReadonlySet<number>
  readonly extra: readonly number[]
}

export type Read =
  | { readonly event: Vevent; readonly problems: readonly string[] }
  | { readonly aside: SetAside; readonly problems: readonly string[] }

/** Longer is a mistake or an attack. */
const LONGEST_EVENT = 1024 * 1024
/** Characters; every instance of a series has the text again. */
const LONGEST_TEXT = 20_000
const LONGEST_TITLE = 1_000
const ONCE = ['UID', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RECURRENCE-ID']
const TEXTS = ['SUMMARY', 'DESCRIPTION', 'LOCATION']
const FIRST_COUNTS = [...TEXTS, 'STATUS', 'SEQUENCE', 'LAST-MODIFIED', 'DTSTAMP']
const LISTS = ['EXDATE', 'RDATE']
const WANTED = new Set([...ONCE, ...FIRST_COUNTS, ...LISTS, 'EXRULE'])

export function readVevent(text: string, span: Span, zones: Zoned): Read {
  const { line } = span
  if (span.to - span.from > LONGEST_EVENT)
    return { aside: { line, problem: `it is longer than ${LONGEST_EVENT / 1024 / 1024} MB` }, problems: [] }

  const { all, problems: found } = propertiesOf(text, span, WANTED)
  const problems = [...found]
  const named = new Map<string, Property>()
  const twice = (name: string) => all.filter((property) => property.name === name)[1]
  for (const property of all) if (!named.has(property.name)) named.set(property.name, property)
  const uid = named.get('UID')?.value.trim()
  const aside = ({ problem, line: at = line }: Problem): Read => ({
    aside: { ...(uid ? { uid } : {}), line: at, problem },
    problems,
  })

  for (const name of ONCE) {
    const second = named.has(name) ? twice(name) : undefined
    if (second) return aside({ problem: `it has ${name} twice`, line: second.line })
  }
  for (const name of FIRST_COUNTS) {
    const second = named.has(name) ? twice(name) : undefined
    if (second) problems.push(`line ${second.line}: ${name} for the second time in one entry; the first one counts`)
  }
  if (!uid) return aside({ problem: 'it has no UID, so that a later change of it could not be told' })

  const times = eventTimes(named, zones)
  if (isProblem(times)) return aside(times)
  const original = originalOf(named.get('RECURRENCE-ID'), zones)
  if (isProblem(original)) return aside(original)
  const rule = named.get('RRULE')
  if (named.has('EXRULE'))
    return aside({ problem: 'it has an EXRULE, which is no longer read', line: lineOf(named, 'EXRULE') })
  const refused = rule && refusedRule(rule.value.trim())
  if (refused) return aside({ problem: refused, line: rule.line })

  try {
    const event = parsed(named, times)
    const series =
      rule || all.some(({ name }) => name === 'RDATE') ? seriesOf(event, all, times, zones, problems) : undefined
    return {
      event: {
        ...times,
        uid,
        line,
        original,
        sequence: sequenceOf(named.get('SEQUENCE')),
        modified: changedAt(named.get('LAST-MODIFIED')) ?? changedAt(named.get('DTSTAMP')) ?? 0,
        title: textOf(event.summary).slice(0, LONGEST_TITLE),
        description: textOf(event.description).slice(0, LONGEST_TEXT),
        location: textOf(event.location).slice(0, LONGEST_TITLE) || undefined,
        cancelled: named.get('STATUS')?.value.trim().toUpperCase() === 'CANCELLED',
        series: original ? undefined : series,
        text: text.slice(span.from, span.to),
      },
      problems,
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return aside({ problem: `node-ical can't read it: ${said.slice(0, 200)}` })
  }
}

/** node-ical with this one entry, whose times are written so that this machine's own zone plays no part. */
function parsed(named: ReadonlyMap<string, Property>, times: EventTimes): VEvent {
  const timed = (wall: number) => (times.allDay ? `;VALUE=DATE:${stamp(wall).slice(0, 8)}` : `:${stamp(wall)}Z`)
  const rule = named.get('RRULE')
  const start = rule && !times.allDay && !times.utc ? `;TZID=${times.zone}:${stamp(times.wall)}` : timed(times.start)
  const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', `DTSTART${start}`, `DTEND${timed(times.end)}`, 'UID:1']
  for (const name of TEXTS) {
    const property = named.get(name)
    if (property) lines.push(`${name}${property.params}:${property.value}`)
  }
  if (rule) lines.push(`RRULE:${rule.value.trim().toUpperCase()}`)
  const events = Object.values(ical.sync.parseICS([...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\n')))
  const event = events.find((each) => each?.type === 'VEVENT')
  if (event?.type !== 'VEVENT') throw new Error('it was not recognised')
  return event
}

function sequenceOf(property: Property | undefined): number {
  const sequence = Number(property?.value ?? 0)
  return Number.isSafeInteger(sequence) ? sequence : 0
}

function changedAt(property: Property | undefined): number | undefined {
  const written = property && writtenTime(property.value)
  return written?.kind === 'utc' ? written.wall : undefined
}

function originalOf(property: Property | undefined, zones: Zoned): Original | Problem | undefined {
  if (!property) return undefined
  if (/THISANDFUTURE/i.test(paramOf(property, 'RANGE') ?? ''))
    return {
      problem: 'it changes all later instances too (RANGE=THISANDFUTURE), which is not read',
      line: property.line,
    }
  const read = timesIn(property, zones)
  if (isProblem(read)) return read
  const [at] = read
  if (!at || read.length > 1)
    return { problem: `RECURRENCE-ID is no date: ${property.value.slice(0, 40)}`, line: property.line }
  return { at: at.instant, allDay: at.allDay }
}

const DAY_MS = 86_400_000

function seriesOf(
  { rrule }: VEvent,
  all: readonly Property[],
  times: EventTimes,
  zones: Zoned,
  problems: string[],
): Series {
  const listed = (name: string) =>
    all
      .filter((property) => property.name === name)
      .flatMap((property) => {
        const read = timesIn(property, zones)
        if (!isProblem(read)) return read
        problems.push(`line ${read.line}: ${read.problem}`)
        return []
      })
  const gaps = listed('EXDATE')
  const key = (time: (typeof gaps)[number]) => (times.allDay ? time.wall - (time.wall % DAY_MS) : time.instant)
  return {
    rule: all.find(({ name }) => name === 'RRULE')?.value ?? '',
    gaps: new Set(gaps.filter(({ allDay }) => times.allDay || !allDay).map(key)),
    gapDays: new Set(gaps.filter(({ allDay }) => allDay && !times.allDay).map(({ wall }) => wall)),
    extra: rrule ? listed('RDATE').map(key) : [times.start, ...listed('RDATE').map(key)],
    between: (from, to) =>
      (rrule?.between(new Date(from), new Date(to), true) ?? []).map((date) =>
        times.allDay ? Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) : date.getTime(),
      ),
  }
}

function textOf(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value
  const text = typeof one === 'object' && one !== null && 'val' in one ? one.val : one
  return typeof text === 'string' ? text : ''
}

function lineOf(named: ReadonlyMap<string, Property>, name: string): number | undefined {
  return named.get(name)?.line
}
