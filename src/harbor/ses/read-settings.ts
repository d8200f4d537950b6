// What SNS and SES's second API tell of their settings: subscriptions of a topic, and the suppression list.
import { randomUUID } from 'node:crypto'
import { verifySigV4 } from '../aws/sigv4.ts'
import { element, xmlDocument } from '../aws/xml.ts'
import type { AwsAccount } from '../operators.ts'
import { type Call, json, type Named, type Reply } from '../stand-in.ts'
import type { EventTopics } from './event-topics.ts'
import { readForm } from './query.ts'

const SUPPRESSED = '/v2/email/suppression/addresses'
const LIST = 'ListSubscriptionsByTopic'

export function nameSetting(call: Call): Named | undefined {
  if (call.url.pathname === SUPPRESSED) return { service: 'ses', operation: 'ListSuppressedDestinations', key: '' }
  if (!isList(call)) return undefined
  return { service: 'sns', operation: LIST, key: readForm(call).get('TopicArn') ?? '' }
}

export function answerSetting(
  call: Call,
  account: AwsAccount,
  topics: EventTopics,
  suppressed: () => readonly string[],
): Reply | undefined {
  if (call.url.pathname === SUPPRESSED) {
    const fault = verifySigV4(call, account, 'ses')
    return fault
      ? json(fault.status, { message: fault.message }, { 'x-amzn-errortype': fault.code })
      : listed(suppressed())
  }
  if (!isList(call)) return undefined
  const fault = verifySigV4(call, account, 'sns')
  return fault
    ? refused(fault.status, fault.code, fault.message)
    : subscriptions(topics, readForm(call).get('TopicArn') ?? '')
}

function isList(call: Call): boolean {
  return call.method === 'POST' && readForm(call).action === LIST
}

function listed(addresses: readonly string[]): Reply {
  const SuppressedDestinationSummaries = addresses.map((EmailAddress) => ({
    EmailAddress,
    Reason: 'BOUNCE',
    LastUpdateTime: 1_767_225_600,
  }))
  return json(200, { SuppressedDestinationSummaries, NextToken: null })
}

const NAMESPACE = { xmlns: 'http://sns.amazonaws.com/doc/2010-03-31/' }

function subscriptions(topics: EventTopics, topic: string): Reply {
  if (!topics.byArn.has(topic)) return refused(404, 'NotFound', 'Topic does not exist')
  const members = topics
    .subscribed(topic)
    .map(({ arn, endpoint }) =>
      element('member', [
        element('SubscriptionArn', arn),
        element('Owner', topic.split(':')[4] ?? ''),
        element('Protocol', new URL(endpoint).protocol.slice(0, -1)),
        element('Endpoint', endpoint),
        element('TopicArn', topic),
      ]),
    )
  const result = element(`${LIST}Result`, element('Subscriptions', members))
  const metadata = element('ResponseMetadata', element('RequestId', randomUUID()))
  return xml(200, xmlDocument(`${LIST}Response`, [result, metadata], NAMESPACE))
}

function refused(status: number, code: string, message: string): Reply {
  const error = element('Error', [element('Type', 'Sender'), element('Code', code), element('Message', message)])
  return xml(status, xmlDocument('ErrorResponse', [error, element('RequestId', randomUUID())], NAMESPACE))
}

function xml(status: number, body: string): Reply {
  return { status, headers: { 'content-type': 'text/xml' }, body }
}
