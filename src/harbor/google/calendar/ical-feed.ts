// The secret feed: anyone with the address may read it, and it lags behind the calendar.
import { createHash } from 'node:crypto'
import type { HarborOperator } from '../../operators.ts'
import type { Call, Named, Reply } from '../../stand-in.ts'
import { ICAL_ROOT, icalPath } from './ical-address.ts'
import { icalCalendar } from './ical-calendar.ts'
import type { OpenCalendar } from './open-calendar.ts'

export interface IcalFeeds {
  readonly name: (call: Call) => Named | undefined
  readonly answer: (call: Call) => Reply | undefined
  readonly refresh: (operatorId: string) => void
}

interface Made {
  /** Business time in milliseconds. */
  readonly at: number
  readonly body: string
  readonly etag: string
  readonly modified: number
}

const STALE_MS = 5 * 60 * 1000

export function icalFeeds(calendars: readonly OpenCalendar[], operators: readonly HarborOperator[]): IcalFeeds {
  const kept = new Map<string, Made>()
  const paths = new Map(operators.map((operator) => [decodeURIComponent(icalPath(operator)), operator.id]))

  function feedOf(calendar: OpenCalendar): Made {
    const known = kept.get(calendar.operatorId)
    const age = calendar.now() - (known?.at ?? Number.NEGATIVE_INFINITY)
    if (known && age >= 0 && age < STALE_MS) return known
    const made = makeFeed(calendar)
    kept.set(calendar.operatorId, made)
    return made
  }

  return {
    name(call) {
      const path = feedPath(call)
      if (!path) return undefined
      return { service: 'ical', operation: 'feed', key: path.slice(ICAL_ROOT.length).split('/')[0] ?? '' }
    },
    answer(call) {
      const path = feedPath(call)
      if (!path) return undefined
      const calendar = calendars.find(({ operatorId }) => operatorId === paths.get(path))
      const readable = call.method === 'GET' || call.method === 'HEAD'
      return calendar && readable ? feedReply(feedOf(calendar), call) : noSuchPage()
    },
    refresh: (operatorId) => {
      kept.delete(operatorId)
    },
  }
}

function feedPath({ url }: Call): string | undefined {
  if (!url.pathname.startsWith(ICAL_ROOT)) return undefined
  try {
    return decodeURIComponent(url.pathname)
  } catch {
    return url.pathname
  }
}

/** Made from the last change's time, so that an unchanged calendar gives the same bytes, also after a restart. */
function makeFeed(calendar: OpenCalendar): Made {
  const modified = Date.parse(calendar.events.changed() ?? '1970-01-01T00:00:00Z')
  const body = icalCalendar(calendar, modified)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  return { at: calendar.now(), body, etag, modified }
}

function feedReply({ body, etag, modified }: Made, { headers }: Call): Reply {
  const known = headers['if-none-match']
  const since = Date.parse(headers['if-modified-since'] ?? '')
  const unchanged = known === undefined ? since >= Math.floor(modified / 1000) * 1000 : isAmong(etag, known)
  const shared = {
    'cache-control': 'private, max-age=0, must-revalidate',
    etag,
    'last-modified': new Date(modified).toUTCString(),
  }
  if (unchanged) return { status: 304, headers: shared }
  return { status: 200, headers: { ...shared, 'content-type': 'text/calendar; charset=UTF-8' }, body }
}

function isAmong(etag: string, list: string): boolean {
  return list.split(',').some((each) => [etag, `W/${etag}`, '*'].includes(each.trim()))
}

function noSuchPage(): Reply {
  return {
    status: 404,
    headers: { 'content-type': 'text/html; charset=UTF-8' },
    body: '<!DOCTYPE html><html lang="en"><title>Error 404 (Not Found)</title><p>The requested URL was not found on this server.</html>\n',
  }
}
