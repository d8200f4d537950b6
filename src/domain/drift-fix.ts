// Which way a drift can be mended: ours goes out again, or the calendar's comes in as a decision.
import { boardingDue } from './boarding.ts'
import type { Charter } from './charter.ts'
import { type CharterFacts, type CharterTimes, factsOf } from './charter-facts.ts'
import { type Difference, type DriftField, driftKey, type SurfaceName } from './drift.ts'
import { type Revision, revise, sameFacts } from './revise.ts'
import { followAgain } from './rollback.ts'
import { owe } from './settle.ts'
import { sha256 } from './sha256.ts'
import { inZone } from './times.ts'

/** `calendar`: ours is written there; `store`: the calendar's is taken; `page` and `mail`: ours goes out again. */
export const FIXES = ['calendar', 'store', 'page', 'mail'] as const
export type FixDirection = (typeof FIXES)[number]

export interface Fix {
  readonly direction: FixDirection
  readonly differences: readonly Difference[]
  /** Names what the manager saw: a press on anything else changes nothing. */
  readonly print: string
}

export const LOOKS_AT: Readonly<Record<FixDirection, SurfaceName>> = {
  calendar: 'calendar',
  store: 'calendar',
  page: 'page',
  mail: 'mail',
}

const WRITES: Readonly<Record<FixDirection, readonly DriftField[]>> = {
  calendar: [
    'block',
    'date',
    'hours',
    'place',
    'boards',
    'guests',
    'captain',
    'crew',
    'cancelled',
    'wording',
    'revision',
  ],
  store: ['name', 'date', 'hours', 'place'],
  page: ['there', 'date', 'hours', 'boards', 'place', 'captain', 'crew', 'cancelled', 'wording', 'revision'],
  mail: ['date', 'hours', 'boards', 'place', 'guests', 'captain', 'cancelled'],
}

export function fixesFor(charter: Charter, drift: readonly Difference[]): readonly Fix[] {
  return FIXES.flatMap((direction) => {
    const differences = drift.filter((one) => isMended(charter, direction, one))
    return differences.length > 0 ? [{ direction, differences, print: printOf(differences) }] : []
  })
}

/** What is ours is owed once more, whatever was known of the surface. `entry`: as the manager saw it. */
export function sendAgain(
  charter: Charter,
  direction: Exclude<FixDirection, 'store'>,
  {
    now,
    entry,
    about,
  }: { readonly now: Date; readonly entry?: Pick<Charter['entry'], 'start' | 'end'>; readonly about: string },
): Charter {
  const at = now.toISOString()
  switch (direction) {
    case 'calendar':
      return owe({ ...charter, entry: { ...charter.entry, ...entry } }, 'calendar', at, about)
    case 'page':
      return owe({ ...charter, shown: { ...followAgain(charter).shown, page: undefined } }, 'page', at)
    case 'mail':
      return boardingDue(charter, 0, now) ? owe(charter, 'boarding', at) : charter
  }
}

/** The calendar's own facts become the charter's; boarding keeps its time before the start. */
export function takeCalendar(
  charter: Charter,
  fields: readonly DriftField[],
  theirs: CharterFacts,
  revision: Revision,
) {
  const { name, date, place } = theirs
  const moved = fields.includes('date') || fields.includes('hours')
  const facts: CharterFacts = {
    ...charter,
    ...(fields.includes('name') ? { name } : {}),
    ...(fields.includes('place') ? { place } : {}),
    ...(moved ? { date, times: theirs.times && withBoarding(theirs.times, charter) } : {}),
  }
  return sameFacts(facts, charter) ? charter : revise(charter, factsOf(facts), revision)
}

function withBoarding({ startsAt, endsAt }: CharterTimes, { times: before, timeZone }: CharterFacts): CharterTimes {
  if (!before?.boardsAt) return { startsAt, endsAt }
  const lead = Date.parse(before.startsAt) - Date.parse(before.boardsAt)
  return { startsAt, endsAt, boardsAt: inZone(new Date(Date.parse(startsAt) - lead), timeZone) }
}

function isMended(charter: Charter, direction: FixDirection, { surface, field, says }: Difference): boolean {
  if (surface !== LOOKS_AT[direction] || !WRITES[direction].includes(field)) return false
  if (direction === 'calendar' && !charter.times) return field !== 'date' && field !== 'hours'
  return direction !== 'store' || !(field === 'name' && says.startsWith('no charter'))
}

function printOf(differences: readonly Difference[]): string {
  return sha256(differences.map(driftKey).join('\n')).slice(0, 12)
}
