// How an entry repeats: by its rule, which node-ical computes, by dates beside it, and with gaps.
import type { VEvent } from 'node-ical'
import type { Property } from './properties.ts'
import { type EventTimes, isProblem, timesIn, type Zoned } from './vevent-times.ts'

export interface Series {
  readonly rule: string
  /** Occurrences that begin between two instants, both included; dates are UTC's midnight. */
  readonly between: (from: number, to: number) => readonly number[]
  readonly gaps: ReadonlySet<number>
  /** Gaps of whole days, as UTC's midnight. */
  readonly gapDays: ReadonlySet<number>
  readonly extra: readonly number[]
}

const DAY_MS = 86_400_000

/** `problems` is told of dates that can't be read. */
export function seriesOf(
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
