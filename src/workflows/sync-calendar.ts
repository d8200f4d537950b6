// Charters exist because the calendar says so: entries that are not known yet become charters.
import { readEntry } from '../domain/calendar-entry.ts'
import type { Charter } from '../domain/charter.ts'
import { candidateIds, entryAlias, isReserved } from '../domain/charter-id.ts'
import { DESK } from '../domain/desk.ts'
import { newCharter } from '../domain/new-charter.ts'
import { asFailure } from '../failure.ts'
import type { CalendarChanges, CalendarEntry, Changed, World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'
import { mendEntry } from './mend-entry.ts'
import { reportJob } from './report-job.ts'

/** On a first look: how far back charters are taken over. */
const LOOK_BACK_MS = 31 * 24 * 3_600_000

/** `token` is what the last look returned; without it, it is read from the desk. */
export async function syncCalendar(world: World, token?: string): Promise<string | undefined> {
  try {
    const known = token ?? (await world.desk.get(DESK))?.calendarToken
    const notBefore = new Date(world.clock.business().getTime() - LOOK_BACK_MS)
    const changes = await world.calendar.changes(known, notBefore)
    const found = await Promise.all(changes.entries.map((entry) => takeOver(world, entry)))
    await reportJob(world, 'calendar', {
      kind: 'ok',
      learnt: { calendarToken: changes.token },
      news: changes.entries.length > 0 || known === undefined,
      found: { mails: [], entries: changedAt(changes, world.clock.business()) },
    })
    await Promise.all(found.map((written) => written && deliverCharter(world, written)))
    return changes.token
  } catch (error) {
    await reportJob(world, 'calendar', { kind: 'failed', failure: asFailure(error, 'read the calendar') })
    return undefined
  }
}

/** When each was changed; a token says that they were since the last look, a full sync has to tell by itself. */
function changedAt({ entries, full }: CalendarChanges, now: Date): readonly string[] {
  return entries.flatMap(({ updated }) => (full ? (updated ?? []) : now.toISOString()))
}

type Written = Changed<Charter, unknown>

async function takeOver(world: World, entry: CalendarEntry): Promise<Written | undefined> {
  if (entry.status === 'cancelled') return undefined
  const reading = readEntry(entry, world.operator)
  if (reading.kind === 'not-a-charter') return undefined
  const known = await world.charters.find(entryAlias(entry.id))
  if (known) return mendEntry(world, known, entry)

  const { facts, bookingCode } = reading
  const { id: eventId, iCalUID, start, end } = entry
  const photoUploadCode = world.ids.code()
  for (const id of candidateIds(facts.name, facts.date).filter((candidate) => !isReserved(candidate))) {
    const charter = newCharter({
      id,
      facts,
      entry: { eventId, iCalUID, start, end },
      bookingCode,
      photoUploadCode,
      now: world.clock.business(),
      boardingLeadHours: world.operator.boardingLeadHours,
    })
    const created = await world.charters.create(charter)
    if (created) return created
    if ((await world.charters.get(id))?.entry.eventId === eventId) return undefined
  }
  return undefined
}
