// The two messages that SNS posts to a subscriber, as JSON with their signature, and the headers that go with them.
import { randomUUID } from 'node:crypto'
import type { SignatureVersion, Signer } from './signer.ts'

export type Message = Readonly<Record<string, string>>

export const CERTIFICATE_PATH = '/SimpleNotificationService-harbor.pem'

/** `base` is SNS's own address, such as `http://127.0.0.1:4606`. */
export function confirmationMessage(base: string, topicArn: string, token: string, wall: Date): Message {
  const query = new URLSearchParams({ Action: 'ConfirmSubscription', TopicArn: topicArn, Token: token })
  return {
    Type: 'SubscriptionConfirmation',
    MessageId: randomUUID(),
    Token: token,
    TopicArn: topicArn,
    Message: `You have chosen to subscribe to the topic ${topicArn}.\nTo confirm the subscription, visit the SubscribeURL included in this message.`,
    SubscribeURL: `${base}/?${query}`,
    Timestamp: wall.toISOString(),
    SigningCertURL: `${base}${CERTIFICATE_PATH}`,
  }
}

export interface Notified {
  readonly messageId: string
  /** Wall time, ISO 8601. */
  readonly timestamp: string
  readonly subject: string
  readonly message: string
}

export function notificationMessage(base: string, topicArn: string, subscriptionArn: string, told: Notified): Message {
  const query = new URLSearchParams({ Action: 'Unsubscribe', SubscriptionArn: subscriptionArn })
  return {
    Type: 'Notification',
    MessageId: told.messageId,
    TopicArn: topicArn,
    Subject: told.subject,
    Message: told.message,
    Timestamp: told.timestamp,
    SigningCertURL: `${base}${CERTIFICATE_PATH}`,
    UnsubscribeURL: `${base}/?${query}`,
  }
}

export async function signedBody(message: Message, signer: Signer, version: SignatureVersion): Promise<string> {
  const Signature = await signer.sign(message, version)
  return JSON.stringify({ ...message, SignatureVersion: version, Signature }, undefined, 2)
}

export function headersOf(message: Message, subscriptionArn: string): Readonly<Record<string, string>> {
  return {
    'content-type': 'text/plain; charset=UTF-8',
    'user-agent': 'Amazon Simple Notification Service Agent',
    'x-amz-sns-message-type': message.Type ?? '',
    'x-amz-sns-message-id': message.MessageId ?? '',
    'x-amz-sns-topic-arn': message.TopicArn ?? '',
    ...(message.Type === 'Notification' ? { 'x-amz-sns-subscription-arn': subscriptionArn } : {}),
  }
}
