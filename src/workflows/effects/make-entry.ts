// The calendar entry of a charter that was begun in Slack: made under an id of ours, so that making it twice is harmless.
import { mergeBlock } from '../../domain/calendar-text.ts'
import type { Charter } from '../../domain/charter.ts'
import { entryAlias } from '../../domain/charter-id.ts'
import type { World } from '../../ports.ts'
import { calendarBlock } from '../../views/calendar-block.ts'
import { DONE, type Paid } from '../carrier.ts'

export async function makeEntry(world: World, charter: Charter): Promise<Paid<Charter>> {
  const { name: summary, times, timeZone, place: location, entry } = charter
  const merge = mergeBlock('', calendarBlock({ operator: world.operator, charter }), charter.revision)
  const description = merge.kind === 'merged' ? merge.description : ''
  const hours = { start: times?.startsAt ?? entry.start, end: times?.endsAt ?? entry.end }
  await world.charters.addAlias(entryAlias(entry.eventId), charter.id)
  const made = await world.calendar.insert({ id: entry.eventId, summary, description, location, ...hours, timeZone })

  const { iCalUID, start, end } = made
  const learn = (item: Charter): Charter => ({
    ...item,
    entry: { ...item.entry, iCalUID, start, end, toMake: undefined },
    shown: { ...item.shown, calendar: { revision: charter.revision } },
  })
  return { ...DONE, learn }
}
