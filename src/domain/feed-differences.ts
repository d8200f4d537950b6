// What a feed says that the charters here don't, while the calendar itself can't be read: shown, never applied.
import type { EntryReading } from './calendar-entry.ts'
import type { CalendarEntryRef, Charter } from './charter.ts'
import type { FeedEntry } from './feed.ts'
import { lastSaid } from './follow-entry.ts'
import { sameHours } from './merge-entry.ts'

export interface FeedDifferences {
  /** Names with their dates. */
  readonly added: readonly string[]
  readonly changed: readonly string[]
}

export interface ReadFeedEntry {
  readonly entry: FeedEntry
  readonly reading: EntryReading
}

/** What a feed leaves out is no difference. */
export function feedDifferences(read: readonly ReadFeedEntry[], charters: readonly Charter[]): FeedDifferences {
  const known = new Map(charters.map((charter) => [keyOfRef(charter.entry), charter]))
  const added: string[] = []
  const changed: string[] = []
  for (const { entry, reading } of read) {
    if (entry.cancelled || reading.kind !== 'charter') continue
    const charter = known.get(keyOf(entry.uid, entry.recurrenceId))
    const { name, date } = reading.says
    if (!charter) added.push(`${name}, ${date}`)
    else if (name !== lastSaid(charter).name || !sameHours(reading.says, lastSaid(charter)))
      changed.push(`${name}, ${date}`)
  }
  return { added, changed }
}

/** An instance of a series is known by its UID and by when its rule has it, in feeds and in the API alike. */
export function keyOf(uid: string, originalStart: string | undefined): string {
  if (originalStart === undefined) return uid
  return `${uid} ${originalStart.length > 10 ? new Date(originalStart).toISOString() : originalStart}`
}

function keyOfRef({ iCalUID, originalStart }: CalendarEntryRef): string {
  return keyOf(iCalUID, originalStart)
}
