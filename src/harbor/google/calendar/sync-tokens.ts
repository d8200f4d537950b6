// Where an increment begins: opaque to clients, dead after thirty days or when the harbor says so.
import { randomUUID } from 'node:crypto'
import type { Shelf } from '../../shelf.ts'
import { refuse, refuseParameter } from './refusal.ts'

export interface SyncPoint {
  readonly revision: number
  /** The window in which the full sync expanded series, in milliseconds. */
  readonly from?: number
  readonly to?: number
}

export interface PagePoint extends SyncPoint {
  /** The sort key of the last event that was shown. */
  readonly after: string
}

export interface SyncTokens {
  readonly issue: (point: SyncPoint) => string
  /** Refuses with 410 fullSyncRequired what isn't a living token of this calendar. */
  readonly read: (token: string) => SyncPoint
  /** Kills all tokens given out until now. */
  readonly expire: () => void
}

type Issued = SyncPoint & { readonly issued: number; readonly generation: string }

const LIVE_MS = 30 * 24 * 3600 * 1000

export function syncTokens(shelf: Shelf<string>, now: () => Date): SyncTokens {
  // Drawn, not counted: a token of another calendar, or of a world that was thrown away, must not pass here.
  const draw = () => shelf.set('generation', randomUUID())
  const generation = () => shelf.get('generation') ?? ''
  if (!generation()) draw()

  return {
    issue: (point) => encode({ ...point, issued: now().getTime(), generation: generation() }),
    read(token) {
      const issued = decode<Issued>(token)
      const lives = issued?.generation === generation() && now().getTime() - issued.issued < LIVE_MS
      if (!lives || typeof issued.revision !== 'number') return fullSyncRequired()
      return issued
    },
    expire: draw,
  }
}

export function issuePageToken(point: PagePoint): string {
  return encode(point)
}

export function readPageToken(token: string): PagePoint {
  const point = decode<PagePoint>(token)
  return typeof point?.after === 'string' && typeof point.revision === 'number'
    ? point
    : refuseParameter('pageToken', 'invalid', 'Invalid page token value.')
}

function fullSyncRequired(): never {
  return refuse(410, 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.', {
    domain: 'calendar',
    location: 'syncToken',
    locationType: 'parameter',
  })
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function decode<T>(token: string): T | undefined {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as T
  } catch {
    return undefined
  }
}
