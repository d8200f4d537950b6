// SES's events, by SNS and a queue: only the topic that may fill the queue is heard.
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { recordSendEvent } from '../../workflows/record-send-event.ts'
import type { OperatorDoor } from '../operator-door.ts'
import { readEnvelope, sendEvent } from '../sns.ts'
import { eachMessage } from './batch.ts'

type MailEventsDoor = Pick<OperatorDoor, 'world' | 'config'>

export function mailEventsHandler({ world, config }: MailEventsDoor): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return (event) =>
    eachMessage(event, world.log, async (body) => {
      const envelope = readEnvelope(body)
      if (envelope?.TopicArn !== config.store.eventsTopic) return
      const told = envelope && sendEvent(envelope)
      if (!told) return
      const { kind, delivered } = await recordSendEvent(world, told)
      if (kind === 'busy') throw new Error('this charter is being worked on')
      await delivered
    })
}
