// While the calendar's API refuses us, its feed still tells what is on it: read only, and shown with its age.
import type { CalendarRead } from '../domain/calendar-read.ts'
import { isWorthWriting } from '../domain/calendar-read.ts'
import { DESK } from '../domain/desk.ts'
import type { FeedReading } from '../domain/feed.ts'
import { feedDifferences } from '../domain/feed-differences.ts'
import { localDate, shiftDate } from '../domain/times.ts'
import { asFailure } from '../failure.ts'
import type { World } from '../ports.ts'
import { readerFor } from './entry-reader.ts'
import { inSlices } from './in-slices.ts'
import { reportJob } from './report-job.ts'

/** How far ahead it is read. */
const AHEAD_DAYS = 120
const SHOWN = 5

export async function readByFeed(world: World): Promise<void> {
  if (!world.feed) return
  try {
    const today = localDate(world.clock.business(), world.operator.timeZone)
    const desk = await world.desk.get(DESK)
    const window = { today, from: today, to: shiftDate(today, AHEAD_DAYS) }
    const answer = await world.feed.read({ ...window, mark: desk?.feedMark })
    const before = desk?.calendarRead
    const read = answer ? await readOf(world, answer.reading, window) : unchanged(world, before)
    if (!read || !isWorthWriting(before, read)) return
    const feedMark = answer ? answer.mark : desk?.feedMark
    await reportJob(world, 'feed', { kind: 'ok', learnt: { calendarRead: read, feedMark }, news: true })
  } catch (error) {
    await reportJob(world, 'feed', { kind: 'failed', failure: asFailure(error, 'read the calendar’s feed') })
  }
}

async function readOf(
  world: World,
  { whole, count, entries }: FeedReading,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<CalendarRead> {
  const read = { kind: 'feed', at: world.clock.business().toISOString(), entries: count, whole } as const
  if (!whole) return read
  const reader = readerFor(world.operator, await world.people.all())
  const judged = await inSlices(entries, (entry) => ({
    entry,
    reading: reader.read({ ...entry, summary: entry.title }),
  }))
  const { added, changed } = feedDifferences(
    judged,
    await world.charters.between(shiftDate(from, -1), shiftDate(to, 1)),
  )
  return { ...read, added: added.slice(0, SHOWN), changed: changed.slice(0, SHOWN) }
}

function unchanged({ clock }: World, before: CalendarRead | undefined): CalendarRead | undefined {
  return before?.kind === 'feed' ? { ...before, at: clock.business().toISOString() } : undefined
}
