// A known charter's entry changed: our lines in it are mended where somebody mangled them.
import type { Charter } from '../domain/charter.ts'
import { type EntryNow, isOver } from '../domain/follow-entry.ts'
import { mendBlock } from '../domain/mend-block.ts'
import type { CalendarEntry } from '../ports/inbox-and-calendar.ts'
import type { World } from '../ports.ts'
import { calendarBlock } from '../views/calendar-block.ts'

/** The same charter when there is nothing to mend, or when it is over. */
export function mendEntry({ operator, clock }: World, charter: Charter, entry: CalendarEntry, kind: EntryNow['kind']) {
  const now = clock.business()
  if (kind !== 'charter' || isOver(charter, now)) return charter
  return mendBlock(charter, entry.description, calendarBlock({ operator, charter }), now.toISOString())
}
