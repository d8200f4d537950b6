// A queue of SQS. Whoever takes a message has to bear it twice: what it asks for is harmless to do again.
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { AwsAccess } from '../config/aws.ts'
import type { Queue } from '../ports/queue.ts'
import { awsFailure } from './aws-failure.ts'

const TIMEOUTS = { connectionTimeout: 500, requestTimeout: 500, throwOnRequestTimeout: true }

/** Whoever puts something off has little time left for it: three short tries. */
export function sqsQueue({ client }: AwsAccess, QueueUrl: string): Queue {
  const sqs = new SQSClient({ ...client, requestHandler: TIMEOUTS, maxAttempts: 3 })
  return {
    async put(message) {
      const command = new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) })
      await sqs.send(command).catch((error: unknown) => {
        throw awsFailure('SQS', 'put it off', error)
      })
    },
  }
}
