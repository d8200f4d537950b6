// Compares charters with every place where people see them: one by name, or all that are coming.
import type { Charter } from '../domain/charter.ts'
import { localDate, shiftDate, zoned } from '../domain/times.ts'
import type { CalendarEntry } from '../ports/inbox-and-calendar.ts'
import type { World } from '../ports.ts'
import { feedEntryOf, type Looks, type Read, readSurfaces } from './read-surfaces.ts'
import { showCharter } from './show-charter.ts'

export interface Checked extends Read {
  readonly charter: Charter
}

export type Check = Checked & { readonly kind: 'checked' }
export type CheckOutcome = Check | { readonly kind: 'unknown'; readonly candidates: readonly Charter[] }

/** Local dates, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** How far ahead the sweep looks. */
const AHEAD_DAYS = 60
/** Pages that are fetched at a time. */
const AT_ONCE = 8

export async function checkOne(world: World, words: string): Promise<CheckOutcome> {
  const shown = await showCharter(world, words)
  if (shown.kind === 'unknown') return shown
  return { kind: 'checked', ...(await checkCharter(world, shown.charter)) }
}

export async function checkCharter(world: World, charter: Charter): Promise<Checked> {
  const { from, to } = { from: shiftDate(charter.date, -1), to: shiftDate(charter.date, 1) }
  const looks: Looks = {
    entry: ({ entry }) => world.calendar.get(entry.eventId),
    feed: feedLook(world, { from, to }),
  }
  return { charter, ...(await readSurfaces(world, charter, looks)) }
}

/** One query, one list of the calendar, one reading of the feed, and each page: not a call per charter and surface. */
export async function checkDays(world: World, days: Days): Promise<readonly Checked[]> {
  const charters = await world.charters.between(days.from, days.to)
  if (charters.length === 0) return []
  const looks = { entry: entryLook(world, days), feed: feedLook(world, days) }
  const checked: Checked[] = []
  for (let at = 0; at < charters.length; at += AT_ONCE) {
    const some = charters.slice(at, at + AT_ONCE)
    const read = some.map(async (charter) => ({ charter, ...(await readSurfaces(world, charter, looks)) }))
    checked.push(...(await Promise.all(read)))
  }
  return checked
}

export function comingDays(world: World): Days {
  const from = localDate(world.clock.business(), world.operator.timeZone)
  return { from, to: shiftDate(from, AHEAD_DAYS) }
}

/** An entry that was moved out of the days listed is still looked at by itself. */
function entryLook(world: World, { from }: Days): Looks['entry'] {
  const notBefore = new Date(zoned(shiftDate(from, -1), '00:00', world.operator.timeZone))
  const listed = world.calendar.changes(undefined, notBefore).then(({ entries }) => byId(entries))
  listed.catch(() => {})
  return async ({ entry }) => (await listed).get(entry.eventId) ?? world.calendar.get(entry.eventId)
}

/** An entry that was moved to another day is still found a month around. */
function feedLook({ feed, clock, operator }: World, { from, to }: Days): Looks['feed'] {
  if (!feed) return undefined
  const today = localDate(clock.business(), operator.timeZone)
  const read = feed.read({ today, from: shiftDate(from, -31), to: shiftDate(to, 31) })
  read.catch(() => {})
  return async (charter) => {
    const answer = await read
    return answer && feedEntryOf(answer.reading, charter)
  }
}

function byId(entries: readonly CalendarEntry[]): ReadonlyMap<string, CalendarEntry> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}
