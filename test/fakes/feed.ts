// The calendar's own iCal feed in memory: what the calendar said when it was last read into the feed.
import type { FeedEntry } from '../../src/domain/feed.ts'
import type { CalendarEntry, Feed } from '../../src/ports/inbox-and-calendar.ts'
import type { Process } from './calls.ts'
import type { GoogleAccount } from './google.ts'

export interface FeedState {
  /** Stands still at what it showed then. */
  behind?: readonly CalendarEntry[] | undefined
  whole: boolean
}

export function fakeFeed(account: GoogleAccount, state: FeedState, process: Process): Feed {
  return {
    read: () =>
      process.call('feed.read', '', () => {
        const now = state.behind ?? [...account.entries.values()].map(({ entry }) => entry)
        const entries = now.filter(({ status }) => status !== 'cancelled').map(feedEntry)
        const problems = state.whole ? [] : ['it ends in the middle']
        return {
          reading: { whole: state.whole, count: entries.length, zone: 'UTC', entries, setAside: [], problems },
        }
      }),
  }
}

function feedEntry({
  iCalUID,
  summary,
  description,
  location,
  start,
  end,
  allDay,
  recurring,
}: CalendarEntry): FeedEntry {
  const said = { title: summary, description, location, start, end, allDay, recurring }
  return { uid: iCalUID, zone: 'America/Los_Angeles', cancelled: false, ...said }
}
