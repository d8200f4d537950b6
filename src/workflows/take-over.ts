// An entry that no charter is known by yet becomes one, under the first id that is free.
import type { EntryReading } from '../domain/calendar-entry.ts'
import type { CalendarEntryRef, Charter } from '../domain/charter.ts'
import { candidateIds, isReserved } from '../domain/charter-id.ts'
import { newCharter } from '../domain/new-charter.ts'
import type { CalendarEntry } from '../ports/inbox-and-calendar.ts'
import type { Changed } from '../ports/store.ts'
import type { World } from '../ports.ts'
import type { Reader } from './entry-reader.ts'

export type CharterReading = Extract<EntryReading, { kind: 'charter' }>

export type TakenOver =
  | { readonly kind: 'created'; readonly changed: Changed<Charter, unknown> }
  /** It is this charter's already, which nobody could find by the entry's id yet. */
  | { readonly kind: 'known'; readonly charter: Charter }
  | { readonly kind: 'no-id-left' }

export async function takeOver(
  world: World,
  reader: Reader,
  entry: CalendarEntry,
  reading: CharterReading,
  begunBy?: string,
): Promise<TakenOver> {
  const known = await knownNearby(world, entry, reading.facts.date)
  if (known) return { kind: 'known', charter: known }

  const facts = reader.facts(reading, world.clock.business())
  const photoUploadCode = world.ids.code()
  const ref = refOf(entry, reading)
  let holder = facts.date
  for (let nth = 0; ; nth += 1) {
    const id = candidateIds(facts.name, facts.date, holder)[nth]
    if (id === undefined) return { kind: 'no-id-left' }
    if (isReserved(id)) continue
    const { boardingLeadHours } = world.operator
    const now = world.clock.business()
    const changed = await world.charters.create(
      newCharter({ id, facts, entry: ref, photoUploadCode, now, boardingLeadHours, begunBy }),
    )
    if (changed) return { kind: 'created', changed }

    const other = await holderOf(world, id)
    if (other && isSameEntry(other.entry, entry)) return { kind: 'known', charter: other }
    if (nth === 0 && other) holder = other.date
  }
}

/** By its id, or by the names that it has in every copy of the calendar. */
export function isSameEntry({ eventId, iCalUID, originalStart }: CalendarEntryRef, entry: CalendarEntry): boolean {
  return eventId === entry.id || (iCalUID !== '' && iCalUID === entry.iCalUID && originalStart === entry.originalStart)
}

/** The entry's own alias is written after the charter is: who died in between left it to be found here. */
async function knownNearby(world: World, entry: CalendarEntry, date: string): Promise<Charter | undefined> {
  const ids = await world.charters.near(date)
  const near = ids.length === 0 ? [] : await world.charters.current(ids)
  return near.find((charter) => isSameEntry(charter.entry, entry))
}

async function holderOf(world: World, id: string): Promise<Charter | undefined> {
  const owner = await world.charters.ownerOf(id)
  return owner === undefined ? undefined : world.charters.get(owner)
}

function refOf({ id, iCalUID, start, end, originalStart }: CalendarEntry, { says }: CharterReading): CalendarEntryRef {
  return { eventId: id, iCalUID, start, end, originalStart, says }
}
