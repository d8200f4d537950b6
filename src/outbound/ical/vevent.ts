// One VEVENT, read by itself: what it says, or why it is set aside.
import ical, { type VEvent } from 'node-ical'
import type { SetAside } from '../../domain/feed.ts'
import type { Span } from './component-stack.ts'
import { stamp, writtenTime } from './moments.ts'
import { type Property, paramOf, propertiesOf } from './properties.ts'
import { refusedRule } from './rule-bounds.ts'
import { type Series, seriesOf } from './series.ts'
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

export type Read =
  | { readonly event: Vevent; readonly problems: readonly string[] }
  | { readonly aside: SetAside; readonly problems: readonly string[] }

/** Longer is a mistake or an attack. */
const LONGEST_EVENT = 1024 * 1024
/** Characters; every instance of a series has the text again. */
const LONGEST_TEXT = 20_000
const LONGEST_TITLE = 1_000
const ONCE = new Set(['UID', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RECURRENCE-ID', 'EXRULE'])
const TEXTS = ['SUMMARY', 'DESCRIPTION', 'LOCATION']
const LISTS = new Set(['EXDATE', 'RDATE'])
const WANTED = new Set([...ONCE, ...TEXTS, ...LISTS, 'STATUS', 'SEQUENCE', 'LAST-MODIFIED', 'DTSTAMP'])

export function readVevent(text: string, span: Span, zones: Zoned): Read {
  const { line } = span
  if (span.to - span.from > LONGEST_EVENT)
    return { aside: { line, problem: `it is longer than ${LONGEST_EVENT / 1024 / 1024} MB` }, problems: [] }

  const { all, problems: found } = propertiesOf(text, span, WANTED)
  const problems = [...found]
  const named = new Map<string, Property>()
  const twice: Property[] = []
  for (const property of all) {
    if (!named.has(property.name)) named.set(property.name, property)
    else if (!LISTS.has(property.name)) twice.push(property)
  }
  const properties = { all, named, twice }
  const read = refused(properties, problems) ?? eventOf(properties, zones, problems)
  if (!isProblem(read)) return { event: { ...read, line, text: text.slice(span.from, span.to) }, problems }

  const uid = named.get('UID')?.value.trim()
  return { aside: { ...(uid ? { uid } : {}), line: read.line ?? line, problem: read.problem }, problems }
}

interface Sorted {
  readonly all: readonly Property[]
  /** The first of each name. */
  readonly named: ReadonlyMap<string, Property>
  /** The others of what an entry has only once. */
  readonly twice: readonly Property[]
}

function refused({ named, twice }: Sorted, problems: string[]): Problem | undefined {
  const fatal = twice.find(({ name }) => ONCE.has(name))
  if (fatal) return { problem: `it has ${fatal.name} twice`, line: fatal.line }
  for (const { name, line } of twice)
    problems.push(`line ${line}: ${name} for the second time in one entry; the first one counts`)

  if (!named.get('UID')?.value.trim())
    return { problem: 'it has no UID, so that a later change of it could not be told' }
  const exceptions = named.get('EXRULE')
  if (exceptions) return { problem: 'it has an EXRULE, which is no longer read', line: exceptions.line }
  const rule = named.get('RRULE')
  const problem = rule && refusedRule(rule.value.trim())
  return problem ? { problem, line: rule.line } : undefined
}

function eventOf({ all, named }: Sorted, zones: Zoned, problems: string[]): Omit<Vevent, 'line' | 'text'> | Problem {
  const times = eventTimes(named, zones)
  if (isProblem(times)) return times
  const original = originalOf(named.get('RECURRENCE-ID'), zones)
  if (isProblem(original)) return original
  const event = parsed(named, times)
  if (isProblem(event)) return event

  const repeats = !original && (named.has('RRULE') || named.has('RDATE'))
  return {
    ...times,
    uid: named.get('UID')?.value.trim() ?? '',
    original,
    sequence: sequenceOf(named.get('SEQUENCE')),
    modified: changedAt(named.get('LAST-MODIFIED')) ?? changedAt(named.get('DTSTAMP')) ?? 0,
    title: textOf(event.summary).slice(0, LONGEST_TITLE),
    description: textOf(event.description).slice(0, LONGEST_TEXT),
    location: textOf(event.location).slice(0, LONGEST_TITLE) || undefined,
    cancelled: named.get('STATUS')?.value.trim().toUpperCase() === 'CANCELLED',
    series: repeats ? seriesOf(event, all, times, zones, problems) : undefined,
  }
}

/** node-ical with this one entry, whose times are written so that this machine's own zone plays no part. */
function parsed(named: ReadonlyMap<string, Property>, times: EventTimes): VEvent | Problem {
  const timed = (wall: number) => (times.allDay ? `;VALUE=DATE:${stamp(wall).slice(0, 8)}` : `:${stamp(wall)}Z`)
  const rule = named.get('RRULE')
  const start = rule && !times.allDay && !times.utc ? `;TZID=${times.zone}:${stamp(times.wall)}` : timed(times.start)
  const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', `DTSTART${start}`, `DTEND${timed(times.end)}`, 'UID:1']
  for (const name of TEXTS) {
    const property = named.get(name)
    if (property) lines.push(`${name}${property.params}:${property.value}`)
  }
  if (rule) lines.push(`RRULE:${rule.value.trim().toUpperCase()}`)
  try {
    const events = Object.values(ical.sync.parseICS([...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\n')))
    const event = events.find((each) => each?.type === 'VEVENT')
    return event?.type === 'VEVENT' ? event : { problem: 'node-ical finds no entry in it' }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return { problem: `node-ical can't read it: ${said.slice(0, 200)}` }
  }
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

function textOf(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value
  const text = typeof one === 'object' && one !== null && 'val' in one ? one.val : one
  return typeof text === 'string' ? text : ''
}
