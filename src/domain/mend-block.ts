// Somebody edited the entry: are our lines in it still whole?
import { folded, loneBlock } from './calendar-text.ts'
import type { Charter } from './charter.ts'
import { owe } from './settle.ts'

/** Owes them again when they are not as we wrote them for this revision. The same charter: nothing to mend. */
export function mendBlock(charter: Charter, description: string, block: string, now: string): Charter {
  const isWritten = charter.shown.calendar?.revision === charter.revision && !charter.owed.calendar
  return isWritten && loneBlock(description) !== folded(block) ? owe(charter, 'calendar', now) : charter
}
