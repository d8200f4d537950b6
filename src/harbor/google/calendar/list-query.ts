// The parameters of events.list, and which of them go together.
import { isZone, readTimestamp } from './event-time.ts'
import type { OpenCalendar } from './open-calendar.ts'
import { refuseParameter } from './refusal.ts'
import { type PagePoint, readPageToken, type SyncPoint } from './sync-tokens.ts'

export interface ListQuery {
  readonly singleEvents: boolean
  readonly showDeleted: boolean
  readonly orderBy: string | undefined
  readonly q: string | undefined
  readonly iCalUID: string | undefined
  /** In milliseconds, all three. */
  readonly timeMin: number | undefined
  readonly timeMax: number | undefined
  readonly updatedMin: number | undefined
  /** `name=value`, all of which must hold. */
  readonly privateProperties: readonly string[]
  readonly sharedProperties: readonly string[]
  readonly eventTypes: readonly string[]
  readonly since: SyncPoint | undefined
  readonly page: PagePoint | undefined
  readonly maxResults: number
  readonly zone: string
  /** Whether the last page may carry a sync token. */
  readonly syncs: boolean
}

const DEFAULT_PAGE = 250
const MAX_PAGE = 2500
const NARROWING = ['q', 'iCalUID', 'orderBy', 'privateExtendedProperty', 'sharedExtendedProperty', 'updatedMin']

/** Refuses with 400 what doesn't read or doesn't go together, with 410 a dead sync token. */
export function readListQuery(params: URLSearchParams, calendar: OpenCalendar): ListQuery {
  const syncToken = params.get('syncToken') ?? undefined
  const narrowed = NARROWING.filter((name) => params.has(name))
  if (syncToken) refuseBesideSyncToken(params, narrowed)

  const page = params.get('pageToken')
  const query: ListQuery = {
    singleEvents: params.get('singleEvents') === 'true',
    showDeleted: params.get('showDeleted') === 'true',
    orderBy: params.get('orderBy') ?? undefined,
    q: params.get('q') ?? undefined,
    iCalUID: params.get('iCalUID') ?? undefined,
    timeMin: timestamp(params, 'timeMin'),
    timeMax: timestamp(params, 'timeMax'),
    updatedMin: timestamp(params, 'updatedMin'),
    privateProperties: params.getAll('privateExtendedProperty'),
    sharedProperties: params.getAll('sharedExtendedProperty'),
    eventTypes: params.getAll('eventTypes'),
    since: syncToken ? calendar.tokens.read(syncToken) : undefined,
    page: page ? readPageToken(page) : undefined,
    maxResults: pageSize(params),
    zone: zoneOf(params, calendar),
    syncs: narrowed.length === 0,
  }
  checkTogether(query)
  return query
}

export function pageSize(params: URLSearchParams): number {
  const text = params.get('maxResults')
  if (text === null) return DEFAULT_PAGE
  const size = Number(text)
  if (!Number.isInteger(size) || size < 1) refuseParameter('maxResults', 'invalidParameter', 'Invalid integer value.')
  return Math.min(size, MAX_PAGE)
}

export function timestamp(params: URLSearchParams, name: string): number | undefined {
  const text = params.get(name)
  return text === null ? undefined : readTimestamp(text, name)
}

/** The zone in which the answer writes its offsets. */
export function zoneOf(params: URLSearchParams, calendar: OpenCalendar): string {
  const zone = params.get('timeZone')
  if (zone === null) return calendar.zone
  return isZone(zone) ? zone : refuseParameter('timeZone', 'invalid', 'Invalid time zone.')
}

function refuseBesideSyncToken(params: URLSearchParams, narrowed: readonly string[]): void {
  const forbidden = [...narrowed, ...['timeMin', 'timeMax'].filter((name) => params.has(name))]
  if (params.get('showDeleted') === 'false') forbidden.push('showDeleted')
  const [first] = forbidden
  if (first) refuseParameter(first, 'invalid', `Sync token cannot be used with the parameter: ${first}.`)
}

function checkTogether({ orderBy, singleEvents, timeMin, timeMax }: ListQuery): void {
  if (orderBy && !['startTime', 'updated'].includes(orderBy)) {
    refuseParameter('orderBy', 'invalidParameter', `Invalid string value: '${orderBy}'.`)
  }
  if (orderBy === 'startTime' && !singleEvents) {
    refuseParameter('orderBy', 'badRequest', 'The requested ordering is not available for the particular query.')
  }
  if (timeMin !== undefined && timeMax !== undefined && timeMax <= timeMin) {
    refuseParameter('timeMax', 'timeRangeEmpty', 'The specified time range is empty.')
  }
}
