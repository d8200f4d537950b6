// Hands things to the app; an event that it doesn't answer is delivered again, also after a restart.
import type { HarborOperator } from '../operators.ts'
import type { Shelf } from '../shelf.ts'
import { type AppDoor, type Delivered, type Delivery, handOver, type Retry } from './app-door.ts'
import { type Json, textOf } from './json.ts'

export interface Deliveries {
  /** Commands and interactions: one try. */
  readonly once: (operator: HarborOperator, delivery: Delivery) => Promise<Delivered>
  /** Gives the first try's outcome; the further ones follow in the background. */
  readonly event: (operator: HarborOperator, payload: Json) => Promise<Delivered>
  /** The last thing delivered to this operator's app, once more, freshly signed, with retry headers. */
  readonly again: (operator: HarborOperator, retry: Retry) => Promise<Delivered>
  readonly stop: () => void
}

/** An event on its way, with how many tries have failed. */
export type OwedEvent = { readonly operatorId: string; readonly payload: Json; readonly failed: number }

const FIRST_REASON: Retry['reason'] = 'connection_failed'

/** `retryMs` are the waits before the further tries of an event, in wall time. */
export function deliveries(
  door: AppDoor,
  operators: readonly HarborOperator[],
  owed: Shelf<OwedEvent>,
  retryMs: readonly number[],
): Deliveries {
  const last = new Map<string, Delivery>()
  const timers = new Set<NodeJS.Timeout>()
  let stopped = false

  const once = (operator: HarborOperator, delivery: Delivery, retry?: Retry) => {
    last.set(operator.id, delivery)
    return handOver(door, operator, delivery, retry)
  }

  const attempt = async (operator: HarborOperator, event: OwedEvent, reason: Retry['reason']): Promise<Delivered> => {
    const retry = event.failed > 0 ? { num: event.failed, reason } : undefined
    const delivered = await once(operator, { kind: 'events_api', payload: event.payload }, retry)
    const wait = retryMs[event.failed]
    const id = textOf(event.payload, 'event_id')
    if (!delivered.failure || delivered.noRetry || wait === undefined) owed.delete(id)
    else tryLater(operator, { ...event, failed: event.failed + 1 }, reasonOf(delivered), wait)
    return delivered
  }

  const tryLater = (operator: HarborOperator, event: OwedEvent, reason: Retry['reason'], wait: number) => {
    owed.set(textOf(event.payload, 'event_id'), event)
    if (stopped) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      attempt(operator, event, reason).catch((error: unknown) => console.error('harbor:', error))
    }, wait)
    timers.add(timer.unref())
  }

  for (const event of owed.values()) {
    const operator = operators.find(({ id }) => id === event.operatorId)
    if (operator) tryLater(operator, event, FIRST_REASON, retryMs[event.failed] ?? 0)
  }

  return {
    once: (operator, delivery) => once(operator, delivery),
    event(operator, payload) {
      const event = { operatorId: operator.id, payload, failed: 0 }
      owed.set(textOf(payload, 'event_id'), event)
      return attempt(operator, event, FIRST_REASON)
    },
    async again(operator, retry) {
      const delivery = last.get(operator.id)
      if (!delivery) throw new Error(`Nothing was delivered to ${operator.id} yet`)
      return once(operator, delivery, retry)
    },
    stop: () => {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

function reasonOf({ failure, status }: Delivered): Retry['reason'] {
  if (failure === 'operation_timeout') return 'http_timeout'
  return status === 0 ? FIRST_REASON : 'http_error'
}
