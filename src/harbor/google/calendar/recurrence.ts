// The starts of a series, from its RRULE, RDATE and EXDATE lines.
import { RRuleTemporal } from 'rrule-temporal'
import type { StoredEvent } from './event-resource.ts'
import { type EventTime, instantOf, writtenIn } from './event-time.ts'
import { refuse } from './refusal.ts'

export type Series = Pick<StoredEvent, 'start' | 'end' | 'recurrence'>

export interface Occurrence {
  readonly start: EventTime
  readonly end: EventTime
}

const DAY_MS = 24 * 3600 * 1000
const LINE = /^(RRULE|RDATE|EXDATE)[:;]\S+$/
const PART =
  /^((COUNT|INTERVAL)=[1-9]\d*|(FREQ|UNTIL|BYHOUR|BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS|WKST)=[0-9A-Z,+-]+)$/
// Finer rules than this would only let one small event fill the process's memory.
const FREQUENCIES = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']
const MAX_ITERATIONS = 100_000
const MAX_EVALUATIONS = 200_000
const TRIED_MS = 3 * 366 * DAY_MS

/** Occurrences that overlap `from` to `to`, both in milliseconds. */
export function occurrences(series: Series, zone: string, from: number, to: number): readonly Occurrence[] {
  const { start, end } = series
  const length = instantOf(end, 'UTC') - instantOf(start, 'UTC')
  const dated = start.date !== undefined
  // An all-day rule counts in dates, as if in UTC; a day of slack covers every zone, and the overlap test below decides.
  const slack = dated ? DAY_MS : 0
  const starts = rule(series).between(new Date(from - length - slack), new Date(to + slack), true)

  return starts
    .map(({ epochMilliseconds }) =>
      dated ? datedAt(epochMilliseconds, length) : timedAt(series, zone, epochMilliseconds, length),
    )
    .filter((each) => overlaps(each, zone, from, to))
}

/** The occurrence that starts exactly then, if the series has it. */
export function occurrenceAt(series: Series, zone: string, start: number): Occurrence | undefined {
  return occurrences(series, zone, start, start + 1).find((each) => instantOf(each.start, zone) === start)
}

export function overlaps(event: Occurrence, zone: string, from: number, to: number): boolean {
  const start = instantOf(event.start, zone)
  const end = instantOf(event.end, zone)
  return start < to && (end > from || (end === start && start >= from))
}

/** Refuses with 400 what can't be expanded. */
export function checkRecurrence(series: Series): void {
  for (const line of series.recurrence ?? []) {
    const parts = line.startsWith('RRULE:') ? line.slice('RRULE:'.length).split(';') : []
    const frequency = parts.find((part) => part.startsWith('FREQ='))?.slice('FREQ='.length)
    const readable = LINE.test(line) && parts.every((part) => PART.test(part))
    if (!readable || (parts.length > 0 && !FREQUENCIES.includes(frequency ?? ''))) invalidRule()
  }
  // Tried on its first years, so that a rule which can't be worked out is refused now and doesn't spoil every list.
  const first = instantOf(series.start, 'UTC')
  try {
    rule(series).between(new Date(first), new Date(first + TRIED_MS), true)
  } catch {
    invalidRule()
  }
}

function invalidRule(): never {
  return refuse(400, 'invalid', 'Invalid recurrence rule.')
}

function rule({ start, recurrence = [] }: Series): RRuleTemporal {
  const ruled = recurrence.some((line) => line.startsWith('RRULE'))
  return new RRuleTemporal({
    rruleString: [firstStart(start), ...recurrence, ...(ruled ? [] : ['RRULE:FREQ=DAILY;COUNT=1'])].join('\n'),
    // A series begins with its own start, also where the rule wouldn't give that.
    includeDtstart: true,
    maxIterations: MAX_ITERATIONS,
    maxCandidateEvaluations: MAX_EVALUATIONS,
  })
}

function firstStart({ date, dateTime = '', timeZone = 'UTC' }: EventTime): string {
  if (date) return `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`
  const local = writtenIn(timeZone, Date.parse(dateTime)).slice(0, 19)
  return `DTSTART;TZID=${timeZone}:${local.replaceAll(/[-:]/g, '')}`
}

function datedAt(start: number, length: number): Occurrence {
  const date = (instant: number) => new Date(instant).toISOString().slice(0, 10)
  return { start: { date: date(start) }, end: { date: date(start + length) } }
}

function timedAt({ start, end }: Series, zone: string, instant: number, length: number): Occurrence {
  const at = (time: EventTime, moment: number) => ({ ...time, dateTime: writtenIn(zone, moment) })
  return { start: at(start, instant), end: at(end, instant + length) }
}
