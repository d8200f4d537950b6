// How many messages lie in the dead-letter queue.
import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { Sights } from '../../domain/doctor/sights.ts'
import { asking } from './asking.ts'

export async function queueSight(sqs: SQSClient, QueueUrl: string): Promise<Sights['deadLetters']> {
  const { Attributes } = await asking('SQS', 'sqs:GetQueueAttributes', () =>
    sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] })),
  )
  return { waiting: Number(Attributes?.ApproximateNumberOfMessages ?? 0) }
}
