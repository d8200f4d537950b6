// Every request that reached a stand-in, newest last; kept in memory, with a line a request for who wants to watch.
export interface LogEntry {
  readonly id: number
  readonly service: Service
  /** The service's own name of the operation: `PutObject`, `chat.postMessage`, `events.patch`. */
  readonly operation: string
  /** What it was about: a bucket and key, a charter's event_id, a channel. Never a secret. */
  readonly key: string
  /** Wall time at which the request arrived, ISO 8601. */
  readonly time: string
  readonly ms: number
  /** HTTP status of the answer; 0 when the connection was reset. */
  readonly status: number
  readonly fault?: string
  /** A write under a condition that was not so: an answer, no failure. */
  readonly unmet?: true
}

export type Service =
  | 'slack'
  | 'oauth'
  | 'gmail'
  | 'calendar'
  | 'ical'
  | 'dynamodb'
  | 's3'
  | 'cloudfront'
  | 'cdn'
  | 'ses'
  | 'sns'

export interface RequestLog {
  readonly add: (entry: Omit<LogEntry, 'id'>) => void
  /** Entries with an id above `since`. */
  readonly after: (since: number) => readonly LogEntry[]
  readonly onAdd: (listener: (entry: LogEntry) => void) => () => void
}

const KEPT = 20_000

export function requestLog(): RequestLog {
  let entries: LogEntry[] = []
  let last = 0
  const listeners = new Set<(entry: LogEntry) => void>()

  return {
    add(entry) {
      last += 1
      const numbered = { id: last, ...entry }
      entries.push(numbered)
      if (entries.length > KEPT * 2) entries = entries.slice(-KEPT)
      for (const listener of listeners) listener(numbered)
    },
    after: (since) => entries.filter(({ id }) => id > since),
    onAdd(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
