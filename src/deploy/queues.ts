// What is put off waits in queues; what could not be dealt with ends in a queue of its own, where it is seen.
import { CfnQueue } from 'aws-cdk-lib/aws-sqs'
import type { Stack } from 'aws-cdk-lib/core'
import type { OperatorFile } from './operator-file.ts'

export interface Queues {
  /** What Slack asked and no answer had time for. */
  readonly later: CfnQueue
  /** Looks that Google asked for. */
  readonly looks: CfnQueue
  readonly mailEvents: CfnQueue
  /** Dead letters, by whom they were for. */
  readonly dead: Readonly<Record<'later' | 'looks' | 'mailEvents' | 'streams' | 'minute', CfnQueue>>
}

/** Longer than any function may take, as Lambda wants it. */
const VISIBLE_SECONDS = 720
const TRIES = 5
const FORTNIGHT = 14 * 86_400

export function queuesIn(stack: Stack, { stack: { operator } }: OperatorFile): Queues {
  const queue = (id: string, name: string, more: object) =>
    new CfnQueue(stack, id, { queueName: `crew-${operator}-${name}`, sqsManagedSseEnabled: true, ...more })
  const grave = (id: string, name: string) => queue(id, `${name}-dead`, { messageRetentionPeriod: FORTNIGHT })
  const dead = {
    later: grave('LaterDead', 'later'),
    looks: grave('LooksDead', 'looks'),
    mailEvents: grave('MailEventsDead', 'mail-events'),
    streams: grave('StreamsDead', 'streams'),
    minute: grave('MinuteDead', 'minute'),
  }
  const working = (id: string, name: string, to: CfnQueue, maxReceiveCount: number) =>
    queue(id, name, {
      visibilityTimeout: VISIBLE_SECONDS,
      redrivePolicy: { deadLetterTargetArn: to.attrArn, maxReceiveCount },
    })
  return {
    later: working('Later', 'later', dead.later, TRIES),
    looks: working('Looks', 'looks', dead.looks, TRIES),
    mailEvents: working('MailEvents', 'mail-events', dead.mailEvents, TRIES),
    dead,
  }
}
