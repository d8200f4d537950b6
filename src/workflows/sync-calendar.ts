// The calendar says which charters exist, when, and under which title: what changed there is followed, and only that.
import type { CalendarRead } from '../domain/calendar-read.ts'
import type { Charter } from '../domain/charter.ts'
import { entryAlias } from '../domain/charter-id.ts'
import { DESK } from '../domain/desk.ts'
import { localDate } from '../domain/times.ts'
import { asFailure, Failure } from '../failure.ts'
import type { CalendarChanges, CalendarEntry } from '../ports/inbox-and-calendar.ts'
import type { Changed } from '../ports/store.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'
import { type Reader, readerFor } from './entry-reader.ts'
import { followCharter } from './follow-charter.ts'
import { inSlices, someAtATime } from './in-slices.ts'
import { readByFeed } from './read-by-feed.ts'
import { reportJob } from './report-job.ts'
import { takeOver } from './take-over.ts'

/** On a first look: how far back charters are taken over. */
const LOOK_BACK_MS = 31 * 24 * 3_600_000
/** Entries that are worked on at the same time. */
const AT_A_TIME = 8
/** With more changed entries than this, charters are listed by date rather than looked up one by one. */
const FEW = 40
const FOR_EVER = '9999-12-30'

/** Where the next look begins. */
export interface CalendarLook {
  readonly token: string
}

/** `last` is what the last look returned; without it, its token is read from the desk. After a failure the next look begins where this one did. */
export async function syncCalendar(world: World, last?: CalendarLook): Promise<CalendarLook | undefined> {
  try {
    const known = last?.token ?? (await world.desk.get(DESK))?.calendarToken
    const notBefore = new Date(world.clock.business().getTime() - LOOK_BACK_MS)
    const changes = await world.calendar.changes(known, notBefore)
    const found = await follow(world, changes, localDate(notBefore, world.operator.timeZone))
    await reportJob(world, 'calendar', {
      kind: 'ok',
      learnt: { calendarToken: changes.token, calendarRead: readNow(world, changes) },
      news: found.length > 0 || known === undefined,
      found: { mails: [], entries: changedAt(changes, world.clock.business()) },
      beside: changes.mayWrite ? undefined : readOnly(world),
    }).finally(() => someAtATime(found, AT_A_TIME, (changed) => deliverCharter(world, changed)))
    return { token: changes.token }
  } catch (error) {
    const failure = asFailure(error, 'read the calendar')
    await reportJob(world, 'calendar', { kind: 'failed', failure })
    if (failure.facts.retry === 'never') await readByFeed(world)
    return last
  }
}

function readNow({ clock }: World, { full, entries }: CalendarChanges): CalendarRead {
  return { kind: full ? 'full' : 'changes', at: clock.business().toISOString(), entries: entries.length, whole: true }
}

type Written = Changed<Charter, unknown>

/** When each was changed; a token says that they were since the last look, a full sync has to tell by itself. */
function changedAt({ entries, full }: CalendarChanges, now: Date): readonly string[] {
  return entries.flatMap(({ updated }) => (full ? (updated ?? []) : now.toISOString()))
}

/** What was written. One entry that can't be followed holds up none beside it; the token stays until it can. */
async function follow(world: World, { entries, full }: CalendarChanges, from: string): Promise<readonly Written[]> {
  if (entries.length === 0) return []
  const reader = readerFor(world.operator, await world.people.all())
  const known = full || entries.length > FEW ? await listed(world, from) : undefined
  const worth = known ? await worthFollowing(reader, entries, known) : entries
  const ended = await someAtATime(worth, AT_A_TIME, (entry) => followOne(world, reader, entry, known?.get(entry.id)))
  const failed = ended.find((end) => end.status === 'rejected')
  const written = ended.flatMap((end) => (end.status === 'fulfilled' && end.value ? [end.value] : []))
  if (!failed) return written

  await someAtATime(written, AT_A_TIME, (changed) => deliverCharter(world, changed))
  throw failed.reason
}

/** Of many, those of charters that are known, and those that are one. */
async function worthFollowing(
  reader: Reader,
  entries: readonly CalendarEntry[],
  known: ReadonlyMap<string, Charter>,
): Promise<readonly CalendarEntry[]> {
  const isCharter = (entry: CalendarEntry) => entry.status !== 'cancelled' && reader.read(entry).kind === 'charter'
  const isWorth = await inSlices(entries, (entry) => known.has(entry.id) || isCharter(entry))
  return entries.filter((_, at) => isWorth[at])
}

/** By entry's id: as an index shows them, which may lag; what differs is read again. */
async function listed(world: World, from: string): Promise<ReadonlyMap<string, Charter>> {
  const charters = await world.charters.between(from, FOR_EVER)
  return new Map(charters.map((charter) => [charter.entry.eventId, charter]))
}

async function followOne(
  world: World,
  reader: Reader,
  entry: CalendarEntry,
  hint: Charter | undefined,
): Promise<Written | undefined> {
  const known = hint ?? (await world.charters.find(entryAlias(entry.id)))
  if (known) return followCharter(world, reader, known, entry)

  const reading = reader.read(entry)
  if (entry.status === 'cancelled' || reading.kind === 'not-a-charter') return undefined
  const taken = await takeOver(world, reader, entry, reading)
  if (taken.kind === 'created') return taken.changed
  if (taken.kind === 'known') return followCharter(world, reader, taken.charter, entry)
  world.log.warn('no id left for a charter', { operator: world.operator.id, title: entry.summary })
  return undefined
}

function readOnly({ operator }: World): Failure {
  return new Failure({
    service: 'Google Calendar',
    operation: 'write to the calendar',
    outcome: 'not-done',
    retry: 'never',
    code: 'calendar-read-only',
    remedy: `It is shared with ${operator.inbox} for reading alone. In the calendar’s settings, under “Share with specific people”, give that address “Make changes to events”; until then crew and times don’t get there.`,
  })
}
