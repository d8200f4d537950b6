// Mail out: a configuration set whose events come to a topic, and from there into a queue that only it may fill.
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from 'aws-cdk-lib/aws-ses'
import { CfnSubscription, CfnTopic, CfnTopicPolicy } from 'aws-cdk-lib/aws-sns'
import { CfnQueuePolicy } from 'aws-cdk-lib/aws-sqs'
import type { Stack } from 'aws-cdk-lib/core'
import type { OperatorFile } from './operator-file.ts'
import type { Queues } from './queues.ts'

export interface MailParts {
  readonly set: string
  readonly topic: CfnTopic
}

export function mailIn(stack: Stack, { stack: { operator } }: OperatorFile, { mailEvents, dead }: Queues): MailParts {
  const name = `crew-${operator}`
  const set = new CfnConfigurationSet(stack, 'Mail', { name, reputationOptions: { reputationMetricsEnabled: true } })
  const topic = new CfnTopic(stack, 'MailTopic', { topicName: `${name}-mail`, signatureVersion: '2' })
  const told = new CfnTopicPolicy(stack, 'MailTopicPolicy', {
    topics: [topic.ref],
    policyDocument: only('ses.amazonaws.com', 'sns:Publish', topic.ref, {
      StringEquals: { 'AWS:SourceAccount': stack.account },
    }),
  })
  const destination = new CfnConfigurationSetEventDestination(stack, 'MailDestination', {
    configurationSetName: name,
    eventDestination: {
      name: 'topic',
      enabled: true,
      matchingEventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject', 'deliveryDelay'],
      snsDestination: { topicArn: topic.ref },
    },
  })
  destination.addResourceDependency(set)
  destination.addResourceDependency(told)
  const from = { ArnEquals: { 'aws:SourceArn': topic.ref } }
  new CfnQueuePolicy(stack, 'MailEventsPolicy', {
    queues: [mailEvents.ref, dead.mailEvents.ref],
    policyDocument: {
      Version: '2012-10-17',
      Statement: [mailEvents, dead.mailEvents].flatMap(
        ({ attrArn }) => only('sns.amazonaws.com', 'sqs:SendMessage', attrArn, from).Statement,
      ),
    },
  })
  new CfnSubscription(stack, 'MailSubscription', {
    topicArn: topic.ref,
    protocol: 'sqs',
    endpoint: mailEvents.attrArn,
    redrivePolicy: { deadLetterTargetArn: dead.mailEvents.attrArn },
  })
  return { set: name, topic }
}

export function only(Service: string, Action: string, Resource: string, Condition: object) {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service }, Action, Resource, Condition }],
  }
}
