// Entries of a feed within a window: single ones, and the instances of each series with their own changes.
import type { FeedEntry, FeedWindow, SetAside } from '../../domain/feed.ts'
import { shiftDate } from '../../domain/times.ts'
import { dateOf, instantIn, isoIn, wallIn } from './moments.ts'
import { endsByItself } from './rule-bounds.ts'
import type { Series } from './series.ts'
import type { Original, Vevent } from './vevent.ts'

export interface Bounds {
  /** Instants in milliseconds, the last one left out. */
  readonly from: number
  readonly to: number
  /** The same for all-day entries, as UTC's midnights. */
  readonly fromDay: number
  readonly toDay: number
}

/** An entry with the instant by which it is put in order. */
export interface Placed {
  readonly at: number
  readonly entry: FeedEntry
}

/** Of one series in one window. */
export const MOST_INSTANCES = 1_000
const DAYS_BACK = 31
const DAYS_AHEAD = 366
const DAY_MS = 86_400_000
const FIRST_SLICE_MS = 92 * DAY_MS
/** Instances of a slice, after which the next one may be twice as long. */
const FEW = 100

/** Local dates as bounds; without a window everything is within. */
export function boundsOf({ from, to }: FeedWindow, zone: string): Bounds {
  const day = (date: string) => Date.parse(`${date}T00:00:00Z`)
  const [fromDay, toDay] = [
    from ? day(from) : Number.NEGATIVE_INFINITY,
    to ? day(to) + DAY_MS : Number.POSITIVE_INFINITY,
  ]
  return {
    fromDay,
    toDay,
    from: from ? instantIn(zone, fromDay) : Number.NEGATIVE_INFINITY,
    to: to ? instantIn(zone, toDay) : Number.POSITIVE_INFINITY,
  }
}

export function isWithin({ allDay }: Vevent, start: number, end: number, bounds: Bounds): boolean {
  const [from, to] = allDay ? [bounds.fromDay, bounds.toDay] : [bounds.from, bounds.to]
  return start < to && (end > from || start >= from)
}

/** Names an instance within its series. */
export function originalKey({ at, allDay }: Original): string {
  return `${allDay ? 'day' : 'time'} ${at}`
}

export function single(event: Vevent, recurring: boolean): Placed {
  return entryAt(event, event.start, event.original, recurring)
}

/**
 * `changed`: keys of the original starts that have an entry of their own. `today` is where a series without end begins to be listed
 * when the window is open, so that there is always something to see.
 */
export function instancesOf(
  event: Vevent,
  changed: ReadonlySet<string>,
  window: FeedWindow,
  today: string,
): readonly Placed[] | SetAside {
  const { series, uid, line, zone, allDay } = event
  if (!series) return []
  const bounds = boundsOf(closed(event, window, today), zone)
  const [from, to] = allDay ? [bounds.fromDay, bounds.toDay] : [bounds.from, bounds.to]
  const lasting = event.end - event.start
  const ruled = occurrences(series, Math.max(from - lasting, event.start - DAY_MS), to)
  if (typeof ruled === 'string') return { uid, line, problem: ruled }
  const all = [...ruled, ...series.extra]
  if (all.length > MOST_INSTANCES)
    return { uid, line, problem: `it repeats more than ${MOST_INSTANCES} times in this window; ask for a shorter one` }

  const isGap = (start: number) => {
    const wall = allDay ? start : wallIn(zone, start)
    const day = wall - (wall % DAY_MS)
    const names = [originalKey({ at: start, allDay }), originalKey({ at: day, allDay: true })]
    return names.some((name) => changed.has(name)) || series.gaps.has(start) || series.gapDays.has(day)
  }
  return [...new Set(all)]
    .filter((start) => !isGap(start) && isWithin(event, start, start + lasting, bounds))
    .toSorted((a, b) => a - b)
    .map((start) => entryAt(event, start, { at: start, allDay }, true))
}

/** A sentence when there is no telling. */
function occurrences({ rule, between }: Series, from: number, to: number): readonly number[] | string {
  try {
    // Such a rule is counted from its start each time, and can't be endless.
    return /(^|;)COUNT=/i.test(rule) ? between(from, to - 1) : slices(between, from, to)
  } catch (error) {
    // It gives up after so many steps.
    return `its repetitions can't be computed: ${error instanceof Error ? error.message.slice(0, 100) : 'unknown'}`
  }
}

/** So that what is far too much is known early: at most a slice more than anybody wants. */
function slices(between: Series['between'], from: number, to: number): readonly number[] {
  const all: number[] = []
  let slice = FIRST_SLICE_MS
  for (let at = from; at < to && all.length <= MOST_INSTANCES; ) {
    const end = Math.min(to, at + slice)
    const found = between(at, end - 1)
    all.push(...found)
    if (found.length < FEW) slice *= 2
    at = end
  }
  return all
}

function closed(event: Vevent, { from, to }: FeedWindow, today: string): FeedWindow {
  const begins = event.allDay ? dateOf(event.start) : dateOf(event.wall)
  const recent = shiftDate(today, -DAYS_BACK)
  const ends = endsByItself(event.series?.rule ?? '')
  const first = from ?? (ends || begins > recent ? begins : recent)
  const latest = first > today ? first : today
  return { from: first, to: to ?? shiftDate(latest, DAYS_AHEAD) }
}

function entryAt(event: Vevent, start: number, original: Original | undefined, recurring: boolean): Placed {
  const { uid, title, description, location, zone, allDay, cancelled } = event
  const written = (at: number, asDate = allDay) => (asDate ? dateOf(at) : isoIn(zone, at))
  const entry = {
    uid,
    ...(original === undefined ? {} : { recurrenceId: written(original.at, original.allDay) }),
    title,
    description,
    location,
    start: written(start),
    end: written(start + event.end - event.start),
    zone,
    allDay,
    recurring,
    cancelled,
  }
  return { at: start, entry }
}
