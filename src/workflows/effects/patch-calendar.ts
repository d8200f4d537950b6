// The calendar entry: our block in its description, and times that were approved; what people typed stays.
import { hoursSaid } from '../../domain/calendar-entry.ts'
import { blockIn, type IsOurs, mergeBlock } from '../../domain/calendar-text.ts'
import type { Charter } from '../../domain/charter.ts'
import { charterName } from '../../domain/entry-title.ts'
import { hoursOf, sameHours } from '../../domain/merge-entry.ts'
import type { Owed } from '../../domain/owed.ts'
import { retitled } from '../../domain/retitled.ts'
import { sameValue } from '../../domain/same-value.ts'
import { localDate, localTime } from '../../domain/times.ts'
import { asFailure, Failure } from '../../failure.ts'
import type { CalendarEntry, CalendarPatch } from '../../ports/inbox-and-calendar.ts'
import type { World } from '../../ports.ts'
import { calendarBlock } from '../../views/calendar-block.ts'
import { DONE, type Paid } from '../carrier.ts'
import { blockHash, ownLines } from '../own-lines.ts'
import { makeEntry } from './make-entry.ts'

/** How often an entry that is edited under our hands is read again. */
const TRIES = 4

/** `about` of a debt that a manager asked for: the place is written too, and over a later revision that somebody typed. */
export const OURS = 'ours'

export async function patchCalendar(world: World, charter: Charter, { about }: Owed): Promise<Paid<Charter>> {
  for (let tries = 1; ; tries += 1) {
    const entry = await world.calendar.get(charter.entry.eventId)
    if (!entry || entry.status === 'cancelled') {
      if (charter.cancelled) return DONE
      if (!entry && charter.entry.toMake) return makeEntry(world, charter)
      throw missing(charter)
    }
    const isOurs = await ownLines(world, charter, entry.description)
    const patch = patchOf(world, charter, entry, { asked: about === OURS, isOurs })
    if (!patch) return learnt(world, charter, entry)
    try {
      return learnt(world, charter, await world.calendar.patch(entry.id, entry.etag, patch))
    } catch (error) {
      if (asFailure(error, 'patch the calendar entry').facts.code !== 'stale-etag' || tries === TRIES) throw error
    }
  }
}

/** Undefined when the entry says it all already. */
function patchOf(
  world: World,
  charter: Charter,
  entry: CalendarEntry,
  { asked, isOurs }: { readonly asked: boolean; readonly isOurs: IsOurs | undefined },
): CalendarPatch | undefined {
  const { operator } = world
  const newest = asked ? Number.POSITIVE_INFINITY : charter.revision
  const merge = mergeBlock(entry.description, calendarBlock({ operator, charter }), newest, isOurs)
  if (merge.kind === 'superseded') return undefined
  if (merge.kind === 'too-long') throw tooLong(charter, merge.over)
  const description = merge.kind === 'merged' ? { description: merge.description } : {}
  const times = timesPatch(world, charter, entry)
  const summary = retitled(charter, { ...entry, ...times, ...(times.start ? { allDay: false } : {}) })
  const place = asked && charter.place !== undefined && charter.place !== entry.location
  const patch = {
    ...description,
    ...times,
    ...(summary === undefined ? {} : { summary }),
    ...(place ? { location: charter.place } : {}),
  }
  return Object.keys(patch).length > 0 ? patch : undefined
}

/** Approved times go to the calendar while it still says what we knew; a person's own edit there is theirs. */
function timesPatch({ operator }: World, charter: Charter, entry: CalendarEntry): CalendarPatch {
  const { times, timeZone } = charter
  const says = hoursSaid(operator, entry)
  if (!times || sameHours(hoursOf(charter), says)) return {}
  const { start, end } = charter.entry
  if (!sameInstant(start, entry.start) || !sameInstant(end, entry.end)) throw movedMeanwhile(charter, entry)
  return { start: times.startsAt, end: times.endsAt, timeZone }
}

/** What is known of the entry from here on: what it says of our times, if it says them; what others changed is for the sync to find. */
function learnt({ operator }: World, charter: Charter, entry: CalendarEntry): Paid<Charter> {
  const { start, end } = entry
  const name = charterName(entry.summary)
  const says = { ...hoursSaid(operator, entry), ...(name === charter.name ? { title: entry.summary, name } : {}) }
  const agrees = sameHours(hoursOf(charter), says)
  const learn = (item: Charter): Charter => ({
    ...item,
    entry:
      agrees && sameValue(item.entry, charter.entry)
        ? { ...item.entry, start, end, says: item.entry.says && { ...item.entry.says, ...says } }
        : item.entry,
    shown: {
      ...item.shown,
      calendar: { revision: charter.revision, block: blockHash(blockIn(entry.description) ?? '') },
    },
  })
  return { ...DONE, learn }
}

function sameInstant(a: string, b: string): boolean {
  return Date.parse(a) === Date.parse(b)
}

function missing({ name }: Charter): Failure {
  return new Failure({
    service: 'Google Calendar',
    operation: `find the entry of ${name}`,
    outcome: 'not-done',
    retry: 'never',
    code: 'no-entry',
    remedy: 'Its entry was deleted. Restore it from the calendar’s bin, or cancel the charter.',
  })
}

function tooLong({ name }: Charter, over: number): Failure {
  return new Failure({
    service: 'Google Calendar',
    operation: `write the crew into the entry of ${name}`,
    outcome: 'not-done',
    retry: 'never',
    code: 'too-long',
    remedy: `Its description is ${over} characters too long. Shorten what stands there.`,
  })
}

function movedMeanwhile({ name, timeZone }: Charter, { start }: CalendarEntry): Failure {
  const says = `${localDate(start, timeZone)} ${localTime(start, timeZone)}`
  return new Failure({
    service: 'Google Calendar',
    operation: `write the times of ${name}`,
    outcome: 'not-done',
    retry: 'later',
    code: 'entry-moved',
    remedy: `Somebody moved the entry meanwhile; it now says ${says}. That is taken over in a moment.`,
  })
}
