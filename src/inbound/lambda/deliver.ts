// The deliverer on Lambda: woken by the tables' streams, by whoever asks for a look, and each minute.
import type { DynamoDBStreamEvent, ScheduledEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import type { LedgerName } from '../../ports/clock.ts'
import type { World } from '../../ports.ts'
import type { Alarms } from '../schedule.ts'
import { eachMessage } from './batch.ts'
import { drain } from './drain.ts'

export interface Deliverer {
  readonly world: World
  readonly alarms: Alarms
  /** Those that this one delivers. */
  readonly kinds: ReadonlySet<LedgerName>
  readonly owingIn: (record: object) => OwingItem | undefined
  /** What is done each minute, before what is due. */
  readonly minutely: () => Promise<void>
  readonly look: (what: string) => Promise<void>
}

interface OwingItem {
  readonly kind: LedgerName
  readonly id: string
  readonly due: string
  readonly leasedUntil?: string | undefined
}

export type DeliverEvent = DynamoDBStreamEvent | SQSEvent | Pick<ScheduledEvent, 'source'>

/** What comes due within so long is waited for: a page that goes live, guests who sign together. */
const SOON_MS = 2_500
/** Of a minute, as long as something is due at once. */
const MOST_MS = 45_000

export function deliverHandler(deliverer: Deliverer): (event: DeliverEvent) => Promise<SQSBatchResponse> {
  return async (event) => {
    const patience = { soonMs: SOON_MS, mostMs: MOST_MS }
    const failed = await begin(deliverer, event)
    await drain(deliverer, patience)
    return failed
  }
}

async function begin(deliverer: Deliverer, event: DeliverEvent): Promise<SQSBatchResponse> {
  const { world, minutely } = deliverer
  if (!('Records' in event)) await minutely()
  else if (isQueue(event)) {
    return eachMessage(event, world.log, async (body) => deliverer.look((JSON.parse(body) as { look: string }).look))
  } else for (const record of event.Records) hear(deliverer, record)
  return { batchItemFailures: [] }
}

function isQueue(event: DynamoDBStreamEvent | SQSEvent): event is SQSEvent {
  return event.Records.some((record) => record.eventSource === 'aws:sqs')
}

/** Whoever has the lease sees the new debts themselves; the minute comes back to those who died. */
function hear({ world, alarms, owingIn, kinds }: Deliverer, record: object): void {
  const item = owingIn(record)
  if (!item || !kinds.has(item.kind)) return
  if (item.leasedUntil && item.leasedUntil > world.clock.wall().toISOString()) return
  alarms.set(item.kind, item.id, item.due)
}
