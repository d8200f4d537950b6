// What SNS answers by GET: its certificate, and the links inside its messages. No signature is asked for.
import { randomUUID } from 'node:crypto'
import { element, xmlDocument } from '../../aws/xml.ts'
import type { Call, Reply } from '../../stand-in.ts'
import { CERTIFICATE_PATH } from './messages.ts'
import type { Signer } from './signer.ts'
import type { Subscriptions } from './subscriptions.ts'

const NAMESPACE = { xmlns: 'http://sns.amazonaws.com/doc/2010-03-31/' }

export function snsOperation({ url }: Call): string {
  return url.pathname === CERTIFICATE_PATH ? 'GetCertificate' : (url.searchParams.get('Action') ?? 'GET')
}

export async function answerSns(call: Call, signer: Signer, kept: Subscriptions): Promise<Reply> {
  const parameter = (name: string) => call.url.searchParams.get(name) ?? ''
  switch (snsOperation(call)) {
    case 'GetCertificate':
      return { status: 200, headers: { 'content-type': 'application/x-pem-file' }, body: await signer.certificate() }
    case 'ConfirmSubscription': {
      const confirmed = kept.confirm(parameter('TopicArn'), parameter('Token'))
      return confirmed ? done('ConfirmSubscription', confirmed.arn) : refuse(400, 'InvalidParameter', 'Invalid token')
    }
    case 'Unsubscribe':
      return kept.end(parameter('SubscriptionArn'))
        ? done('Unsubscribe')
        : refuse(404, 'NotFound', 'Subscription does not exist')
    default:
      return refuse(404, 'NotFound', 'There is nothing here.')
  }
}

function done(action: string, subscriptionArn?: string): Reply {
  const result = subscriptionArn && element(`${action}Result`, element('SubscriptionArn', subscriptionArn))
  const metadata = element('ResponseMetadata', element('RequestId', randomUUID()))
  return xml(200, xmlDocument(`${action}Response`, [result || undefined, metadata], NAMESPACE))
}

function refuse(status: number, code: string, message: string): Reply {
  const error = element('Error', [element('Type', 'Sender'), element('Code', code), element('Message', message)])
  return xml(status, xmlDocument('ErrorResponse', [error, element('RequestId', randomUUID())], NAMESPACE))
}

function xml(status: number, body: string): Reply {
  return { status, headers: { 'content-type': 'text/xml' }, body }
}
