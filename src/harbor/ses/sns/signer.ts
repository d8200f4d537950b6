// SNS's key and certificate, drawn once and kept, and the signature over a message's canonical string.
import { createPrivateKey, generateKeyPair, type KeyObject, sign } from 'node:crypto'
import { promisify } from 'node:util'
import type { Shelf } from '../../shelf.ts'
import { selfSignedCertificate } from './certificate.ts'

export interface Drawn {
  /** PKCS 8, PEM. */
  readonly key: string
  readonly certificate: string
}

/** Version 1 is SHA-1, which SNS uses unless a topic asks for 2, SHA-256. */
export type SignatureVersion = '1' | '2'

export interface Signer {
  /** PEM. */
  readonly certificate: () => Promise<string>
  /** Base64. */
  readonly sign: (message: Readonly<Record<string, string>>, version: SignatureVersion) => Promise<string>
  /** Once a key that is being drawn has been kept. */
  readonly settled: () => Promise<void>
}

/** What is signed, in this order; a member that a message lacks is left out. */
const SIGNED: Readonly<Record<string, readonly string[]>> = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
}

const newKeyPair = promisify(generateKeyPair)

export function snsSigner(kept: Shelf<Drawn>, wall: () => Date): Signer {
  let drawing: Promise<Drawn> | undefined
  const drawn = () => {
    drawing ??= Promise.resolve(kept.get('signing') ?? draw(kept, wall()))
    return drawing
  }
  let key: KeyObject | undefined

  return {
    certificate: async () => (await drawn()).certificate,
    async sign(message, version) {
      key ??= createPrivateKey((await drawn()).key)
      return sign(version === '1' ? 'sha1' : 'sha256', Buffer.from(canonicalString(message)), key).toString('base64')
    },
    async settled() {
      await drawing
    },
  }
}

export function canonicalString(message: Readonly<Record<string, string>>): string {
  const names = SIGNED[message.Type ?? ''] ?? []
  return names
    .filter((name) => message[name] !== undefined)
    .map((name) => `${name}\n${message[name]}\n`)
    .join('')
}

async function draw(kept: Shelf<Drawn>, now: Date): Promise<Drawn> {
  const { privateKey } = await newKeyPair('rsa', { modulusLength: 2048 })
  const drawn = {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    certificate: selfSignedCertificate(privateKey, 'sns.amazonaws.com', now),
  }
  kept.set('signing', drawn)
  return drawn
}
