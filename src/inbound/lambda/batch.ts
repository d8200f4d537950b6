// Messages of a queue, each by itself: one that could not be dealt with comes again, the others don't.
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import type { Log } from '../../ports/clock.ts'

export async function eachMessage(
  { Records }: SQSEvent,
  log: Log,
  deal: (body: string) => Promise<void>,
): Promise<SQSBatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = []
  for (const { messageId, body } of Records) {
    await deal(body).catch((error: unknown) => {
      log.warn('message comes again', { id: messageId, problem: String(error) })
      batchItemFailures.push({ itemIdentifier: messageId })
    })
  }
  return { batchItemFailures }
}
