// One calendar's events on disk, deleted ones included; each write gets the calendar's next revision.
import type { Shelf } from '../../shelf.ts'
import type { StoredEvent } from './event-resource.ts'

export type Draft = Omit<StoredEvent, 'revision' | 'updated'>

export interface EventStore {
  readonly get: (id: string) => StoredEvent | undefined
  readonly all: () => readonly StoredEvent[]
  /** The stored instances of a series: changed or cancelled ones. */
  readonly exceptionsTo: (seriesId: string) => readonly StoredEvent[]
  /** Keeps it durably and tells the listeners. */
  readonly write: (draft: Draft) => StoredEvent
  /** That of the last write; 0 when there was none. */
  readonly revision: () => number
  /** Business time of the last write, ISO 8601. */
  readonly changed: () => string | undefined
  readonly onWrite: (listener: () => void) => void
}

export function eventStore(shelf: Shelf<StoredEvent>, now: () => Date): EventStore {
  const exceptions = new Map<string, Set<string>>()
  const listeners: (() => void)[] = []
  let latest: StoredEvent | undefined
  const revision = () => latest?.revision ?? 0

  for (const event of shelf.values()) {
    if (event.revision > revision()) latest = event
    remember(exceptions, event)
  }

  return {
    get: shelf.get,
    all: shelf.values,
    exceptionsTo: (seriesId) => [...(exceptions.get(seriesId) ?? [])].flatMap((id) => shelf.get(id) ?? []),
    write(draft) {
      const event = { ...draft, updated: now().toISOString(), revision: revision() + 1 } as StoredEvent
      shelf.set(event.id, event)
      latest = event
      remember(exceptions, event)
      for (const listener of listeners) listener()
      return event
    },
    revision,
    changed: () => latest?.updated,
    onWrite: (listener) => {
      listeners.push(listener)
    },
  }
}

function remember(exceptions: Map<string, Set<string>>, { id, recurringEventId }: StoredEvent): void {
  if (!recurringEventId) return
  const known = exceptions.get(recurringEventId)
  if (known) known.add(id)
  else exceptions.set(recurringEventId, new Set([id]))
}
