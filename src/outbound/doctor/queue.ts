// How many messages lie in each dead-letter queue.
import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { QueueSight } from '../../domain/doctor/sights.ts'
import { asking } from './asking.ts'

export function queueSights(sqs: SQSClient, urls: readonly string[]): Promise<readonly QueueSight[]> {
  return Promise.all(urls.map((url) => queueSight(sqs, url)))
}

async function queueSight(sqs: SQSClient, QueueUrl: string): Promise<QueueSight> {
  const { Attributes } = await asking('SQS', 'sqs:GetQueueAttributes', () =>
    sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] })),
  )
  return { url: QueueUrl, waiting: Number(Attributes?.ApproximateNumberOfMessages ?? 0) }
}
