// Reads a calendar entry as its owner types it: is it a charter, whose, when, for whom.
import type { CharterFacts } from './charter-facts.ts'
import { hoursIn } from './entry-hours.ts'
import { type EntrySays, factsFrom, type TypedSeat } from './entry-says.ts'
import { type TypedFacts, typedFacts, typedLines } from './entry-text.ts'
import { charterName, saysCancelled, saysCharter, wordIn } from './entry-title.ts'
import type { Operator } from './operator.ts'
import { inZone, localDate, shiftDate, zoned } from './times.ts'

export interface TypedEntry {
  readonly summary: string
  readonly description: string
  readonly location?: string | undefined
  /** ISO 8601 with offset, or a date when all-day. */
  readonly start: string
  readonly end: string
  readonly allDay: boolean
  readonly recurring: boolean
}

export type EntryReading =
  | { readonly kind: 'charter'; readonly facts: CharterFacts; readonly bookingCode?: string; readonly says: EntrySays }
  | { readonly kind: 'not-a-charter'; readonly why: string }

/** What of an operator decides how an entry is read. */
export type EntryRules = Pick<Operator, 'timeZone' | 'notCharters' | 'charterWords'>

/** Finds the crew that people typed; it needs the roster, and so comes from whoever has it. */
export type CrewReader = (lines: readonly string[]) => readonly TypedSeat[]

export function readEntry(entry: TypedEntry, rules: EntryRules, crewIn?: CrewReader): EntryReading {
  const lines = typedLines(entry.description)
  const typed = typedFacts(lines, entry.summary)
  const why = whyNoCharter(entry, rules, typed)
  if (why) return { kind: 'not-a-charter', why }

  const says = saysOf(entry, rules, typed, crewIn?.(lines))
  const { bookingCode } = says
  return { kind: 'charter', facts: factsFrom(says, rules.timeZone), ...(bookingCode ? { bookingCode } : {}), says }
}

function whyNoCharter({ summary, recurring }: TypedEntry, rules: EntryRules, typed: TypedFacts): string | undefined {
  const word = wordIn(summary, rules.notCharters)
  if (word) return `"${word}" in the title`
  if (saysCancelled(summary)) return 'the title says that it is cancelled'
  if (charterName(summary) === '') return 'no name in the title'

  const isBooked = saysCharter(summary) || typed.contact !== undefined || typed.bookingCode !== undefined
  if (recurring && !isBooked) return 'it repeats'
  const { charterWords = [] } = rules
  if (charterWords.length === 0 || typed.contact || typed.bookingCode || wordIn(summary, charterWords)) return undefined
  return `none of ${charterWords.map((one) => `"${one}"`).join(', ')} in the title, and nobody to contact`
}

function saysOf(
  entry: TypedEntry,
  { timeZone }: EntryRules,
  typed: TypedFacts,
  crew: readonly TypedSeat[] | undefined,
): EntrySays {
  const { summary, location } = entry
  return {
    title: summary,
    name: charterName(summary),
    ...hoursSaid({ timeZone }, entry),
    ...typed,
    place: location,
    ...(crew && crew.length > 0 ? { crew } : {}),
    cancelled: false,
  }
}

/** The day and hours that an entry says, in its own times or, where it fills the day, in its title. */
export function hoursSaid(
  { timeZone }: Pick<EntryRules, 'timeZone'>,
  entry: TypedEntry,
): Pick<EntrySays, 'date' | 'startsAt' | 'endsAt'> {
  const date = entry.allDay ? entry.start : localDate(entry.start, timeZone)
  return { date, startsAt: undefined, endsAt: undefined, ...hoursOf(entry, timeZone) }
}

/** The entry's own hours; where it fills the day, those that its title has, if it has both. */
function hoursOf(
  { summary, start, end, allDay }: TypedEntry,
  timeZone: string,
): Pick<EntrySays, 'startsAt' | 'endsAt'> {
  if (!allDay) return { startsAt: inZone(start, timeZone), endsAt: inZone(end, timeZone) }
  const said = hoursIn(summary)
  if (!said?.end) return {}
  const last = said.end > said.start ? start : shiftDate(start, 1)
  return { startsAt: zoned(start, said.start, timeZone), endsAt: zoned(last, said.end, timeZone) }
}
