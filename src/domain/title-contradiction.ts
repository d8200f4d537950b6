// Where an entry's title says another time or day than the entry itself: somebody moved the one and forgot the other.
import type { TypedEntry } from './calendar-entry.ts'
import { dayIn, hoursIn } from './entry-hours.ts'
import { typedFacts, typedLines } from './entry-text.ts'
import { localDate, localTime } from './times.ts'

/** `title` and `entry` as `15:00–19:00` or `05-30`. */
export interface TitleContradiction {
  readonly about: 'day' | 'hours'
  readonly title: string
  readonly entry: string
}

/** Longest that a lone time of a title may come before the start: it is then that of boarding. */
const BOARDING_MINUTES = 90
const HALF_DAY = 720

export function titleContradiction(
  entry: Pick<TypedEntry, 'summary' | 'description' | 'start' | 'end' | 'allDay'>,
  timeZone: string,
): TitleContradiction | undefined {
  return otherDay(entry, timeZone) ?? otherHours(entry, timeZone)
}

function otherDay({ summary, start, allDay }: Pick<TypedEntry, 'summary' | 'start' | 'allDay'>, timeZone: string) {
  const said = dayIn(summary)
  const date = allDay ? start : localDate(start, timeZone)
  const title = said && [said.month, said.day].map((part) => String(part).padStart(2, '0')).join('-')
  return title === undefined || title === date.slice(5)
    ? undefined
    : { about: 'day' as const, title, entry: date.slice(5) }
}

function otherHours(entry: Pick<TypedEntry, 'summary' | 'description' | 'start' | 'end' | 'allDay'>, timeZone: string) {
  const said = entry.allDay ? undefined : hoursIn(entry.summary)
  if (!said) return undefined
  const [from, to] = [localTime(entry.start, timeZone), localTime(entry.end, timeZone)]
  const found = { about: 'hours' as const, title: written(said.start, said.end), entry: written(from, to) }
  const same = (a: string, b: string) => (minutes(a) - minutes(b)) % (said.sure ? 1_440 : HALF_DAY) === 0
  if (said.end) return same(said.start, from) && same(said.end, to) ? undefined : found

  const boards = typedFacts(typedLines(entry.description), '').boards
  const early = minutes(from) - minutes(said.start)
  return said.start === boards || (early >= 0 && early <= BOARDING_MINUTES) ? undefined : found
}

function written(from: string, to: string | undefined): string {
  return to ? `${from}–${to}` : from
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
