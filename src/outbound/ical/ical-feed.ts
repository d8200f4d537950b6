// The operator's own feed, by its secret address.
import type { Feed } from '../../ports/inbox-and-calendar.ts'
import { fetchFeed } from './fetch-feed.ts'
import { readFeed } from './read-feed.ts'

export function icalFeed(address: string, timeZone: string): Feed {
  return {
    async read({ mark, ...window }) {
      const fetched = await fetchFeed(address, mark)
      if (!fetched) return undefined
      const { bytes, problems, etag, lastModified } = fetched
      const read = await readFeed(bytes, { ...window, timeZone, countBefore: mark?.count })
      const whole = read.whole && problems.length === 0
      const reading = { ...read, whole, problems: [...problems, ...read.problems] }
      return whole ? { reading, mark: { etag, lastModified, count: reading.count } } : { reading }
    },
  }
}
