// Mail events by SNS: the signature is checked against the certificate of the only place that may send them.
import { createVerify, X509Certificate } from 'node:crypto'
import { z } from 'zod'
import type { SendEvent } from '../workflows/record-send-event.ts'

const ENVELOPE = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: z.string(),
  TopicArn: z.string(),
  Subject: z.string().optional(),
  Message: z.string(),
  Timestamp: z.string(),
  Token: z.string().optional(),
  SubscribeURL: z.string().optional(),
  SignatureVersion: z.enum(['1', '2']),
  Signature: z.string(),
  SigningCertURL: z.string(),
})
export type Envelope = z.infer<typeof ENVELOPE>

const SES_EVENT = z.object({
  eventType: z.string(),
  mail: z.object({
    messageId: z.string(),
    destination: z.array(z.string()).default([]),
    tags: z.record(z.string(), z.array(z.string())).default({}),
  }),
})

const KINDS: Readonly<Record<string, SendEvent['kind']>> = {
  Send: 'sent',
  Delivery: 'delivered',
  Bounce: 'bounced',
  Complaint: 'complained',
}

/** Fields in the order in which SNS signs them. */
const SIGNED = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  UnsubscribeConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
} as const

export interface SnsFrom {
  /** Certificates and confirmations come from addresses with this prefix and no others. */
  readonly prefix: string
  /** The only topic that is heard: without one, none is, for anybody can have a topic that SNS signs. */
  readonly topic: string | undefined
}

export function readEnvelope(body: string): Envelope | undefined {
  try {
    return ENVELOPE.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}

/** Certificates by address; they don't change. */
export type Certificates = Map<string, string>

export async function isGenuine(envelope: Envelope, from: SnsFrom, certificates: Certificates): Promise<boolean> {
  const { SigningCertURL: address, SignatureVersion, Signature, TopicArn } = envelope
  if (!isFrom(address, from) || TopicArn !== from.topic) return false
  const pem = certificates.get(address) ?? (await (await fetch(address)).text())
  const { publicKey } = new X509Certificate(pem)
  certificates.set(address, pem)
  const verify = createVerify(SignatureVersion === '2' ? 'RSA-SHA256' : 'RSA-SHA1')
  return verify.update(signedText(envelope)).verify(publicKey, Signature, 'base64')
}

/** A real address is `https://sns.<region>.amazonaws.com/…`; a stand-in's is given in full. */
export function isFrom(address: string, { prefix }: SnsFrom): boolean {
  if (prefix !== 'https://sns.') return address.startsWith(`${prefix}/`)
  return /^https:\/\/sns\.[a-z0-9-]+\.amazonaws\.com\//.test(address)
}

/** Undefined for events that nobody waits for, and for mails that aren't ours. */
export function sendEvent({ Message, TopicArn }: Envelope): SendEvent | undefined {
  try {
    const { data } = SES_EVENT.safeParse(JSON.parse(Message))
    const kind = data && KINDS[data.eventType]
    const charterId = data?.mail.tags.charter?.[0]
    const tag = data?.mail.tags.key?.[0]
    if (!kind || !charterId || !tag) return undefined
    const messageId = `<${data.mail.messageId}@${TopicArn.split(':')[3]}.amazonses.com>`
    return { kind, charterId, tag, messageId, to: data.mail.destination }
  } catch {
    return undefined
  }
}

function signedText(envelope: Envelope): string {
  return SIGNED[envelope.Type]
    .filter((name) => envelope[name] !== undefined)
    .map((name) => `${name}\n${envelope[name]}\n`)
    .join('')
}
