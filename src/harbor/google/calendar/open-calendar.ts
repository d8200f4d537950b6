// One operator's calendar: who it belongs to, its events, and what its tokens are measured against.
import type { Ground } from '../../ground.ts'
import type { HarborOperator } from '../../operators.ts'
import { type EventStore, eventStore } from './events.ts'
import { type SyncTokens, syncTokens } from './sync-tokens.ts'

export interface OpenCalendar {
  readonly operatorId: string
  readonly id: string
  readonly summary: string
  /** The account that owns it. */
  readonly owner: string
  readonly zone: string
  readonly events: EventStore
  readonly tokens: SyncTokens
  /** What API clients may do; whoever owns the calendar sets it. Until the harbor's next start. */
  readonly sharing: { role: 'owner' | 'writer' | 'reader' | 'none'; zone?: string | undefined }
  /** Business time in milliseconds. */
  readonly now: () => number
}

export function openCalendar(ground: Ground, operator: HarborOperator): OpenCalendar {
  const { business } = ground.clock
  const sharing: OpenCalendar['sharing'] = { role: 'owner' }
  return {
    operatorId: operator.id,
    id: operator.google.calendarId,
    summary: operator.brand,
    owner: operator.google.inbox,
    get zone() {
      return sharing.zone ?? operator.timeZone
    },
    events: eventStore(ground.shelf(`calendar/${operator.id}-events`), business),
    tokens: syncTokens(ground.shelf(`calendar/${operator.id}-tokens`), business),
    sharing,
    now: () => business().getTime(),
  }
}
