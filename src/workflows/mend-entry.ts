// A known charter's entry changed: our lines in it are mended where somebody mangled them.
import type { Charter } from '../domain/charter.ts'
import { mendBlock } from '../domain/mend-block.ts'
import type { CalendarEntry, Changed, World } from '../ports.ts'
import { calendarBlock } from '../views/calendar-block.ts'

export async function mendEntry(
  world: World,
  known: Charter,
  entry: CalendarEntry,
): Promise<Changed<Charter, 'mended'> | undefined> {
  const mended = (charter: Charter): Charter => {
    const block = calendarBlock({ operator: world.operator, charter })
    return mendBlock(charter, entry.description, block, world.clock.business().toISOString())
  }
  if (mended(known) === known) return undefined
  return world.charters.change(known.id, (charter) => ({ next: mended(charter), outcome: 'mended' as const }))
}
