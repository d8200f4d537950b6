// A known charter's entry changed: decided on a reading that is certainly newer than what the charter knows of it.
import type { Charter } from '../domain/charter.ts'
import { entryAlias } from '../domain/charter-id.ts'
import { type EntryNow, type Follow, followEntry } from '../domain/follow-entry.ts'
import { sameValue } from '../domain/same-value.ts'
import { owe } from '../domain/settle.ts'
import { Failure } from '../failure.ts'
import type { CalendarEntry } from '../ports/inbox-and-calendar.ts'
import type { Changed } from '../ports/store.ts'
import type { World } from '../ports.ts'
import type { Reader } from './entry-reader.ts'
import { mendEntry } from './mend-entry.ts'

/** How often what we know of an entry may change while it is read again. */
const TRIES = 5

/** Undefined when there was nothing to write. */
export async function followCharter(
  world: World,
  reader: Reader,
  known: Charter,
  entry: CalendarEntry,
): Promise<Changed<Charter, unknown> | undefined> {
  // What became of an entry that this charter has left says nothing of it.
  if (entry.status === 'cancelled' && known.entry.eventId !== entry.id) return undefined
  if (followed(world, reader, known, entry).next === known) return undefined

  let seen = known
  for (let tries = 0; tries < TRIES; tries += 1) {
    // One that is nowhere to be found any more is as the list had it: only a status cancels.
    const fresh = (await world.calendar.get(entry.id)) ?? entry
    // Where we wrote the entry meanwhile, this reading of it may be from before.
    const changed = await world.charters.change(known.id, (charter) =>
      sameValue(charter.entry, seen.entry)
        ? followed(world, reader, charter, fresh)
        : { next: charter, outcome: 'read-again' as const },
    )
    if (!changed) return undefined
    if (changed.outcome !== 'read-again') return changed.outcome === 'same' ? undefined : changed
    seen = changed.item
  }
  throw new Failure({
    service: 'Google Calendar',
    operation: `follow the entry of ${known.name}`,
    outcome: 'not-done',
    retry: 'later',
    code: 'contended',
  })
}

function followed(world: World, reader: Reader, charter: Charter, entry: CalendarEntry): Follow {
  const now = world.clock.business()
  const { boardingLeadHours } = world.operator
  const mine = adopted(charter, entry, now)
  const said = entryNow(reader, entry)
  const { next, outcome } = followEntry(mine, said, { now, boardingLeadHours })
  const mended = mendEntry(world, next, entry, said.kind)
  return { next: mended, outcome: outcome === 'same' && mended !== charter ? 'noted' : outcome }
}

/** The same entry under a new id, as after an import. */
function adopted(charter: Charter, { id }: CalendarEntry, now: Date): Charter {
  if (charter.entry.eventId === id) return charter
  return owe({ ...charter, entry: { ...charter.entry, eventId: id } }, 'alias', now.toISOString(), entryAlias(id))
}

function entryNow(reader: Reader, entry: CalendarEntry): EntryNow {
  if (entry.status === 'cancelled') return { kind: 'gone' }
  const { summary: title, start, end } = entry
  return { ...reader.read(entry), title, at: { start, end } }
}
