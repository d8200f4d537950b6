// A self-signed X.509 certificate for SNS's signatures, in DER by hand: node:crypto reads certificates but issues none.
import { createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto'

const SHA256_WITH_RSA = '1.2.840.113549.1.1.11'
const COMMON_NAME = '2.5.4.3'
const TAG = { integer: 0x02, bits: 0x03, null: 0x05, oid: 0x06, utf8: 0x0c, sequence: 0x30, set: 0x31, utcTime: 0x17 }
const EXPLICIT_0 = 0xa0
const DAY_MS = 24 * 60 * 60_000

/** PEM. Valid from a day before `now`, for ten years; `key` is an RSA private key. */
export function selfSignedCertificate(key: KeyObject, commonName: string, now: Date): string {
  const algorithm = der(TAG.sequence, oid(SHA256_WITH_RSA), der(TAG.null))
  const name = der(
    TAG.sequence,
    der(TAG.set, der(TAG.sequence, oid(COMMON_NAME), der(TAG.utf8, Buffer.from(commonName)))),
  )
  const validity = der(TAG.sequence, utcTime(now.getTime() - DAY_MS), utcTime(now.getTime() + 3650 * DAY_MS))
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' })

  const content = der(TAG.sequence, version3(), serial(), algorithm, name, validity, name, publicKey)
  const signed = bitString(sign('sha256', content, key))
  return pem(der(TAG.sequence, content, algorithm, signed))
}

function version3(): Buffer {
  return der(EXPLICIT_0, der(TAG.integer, Buffer.of(2)))
}

/** Positive: the first bit is off and the first byte isn't zero. */
function serial(): Buffer {
  return der(TAG.integer, Buffer.of(0x5a), randomBytes(15))
}

function utcTime(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replace(/[-:T]/g, '').slice(2, 14)
  return der(TAG.utcTime, Buffer.from(`${digits}Z`))
}

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...more] = dotted.split('.').map(Number)
  return der(TAG.oid, Buffer.from([first * 40 + second, ...more.flatMap(base128)]))
}

function base128(value: number): number[] {
  const low = [value & 0x7f]
  for (let high = value >> 7; high > 0; high >>= 7) low.unshift((high & 0x7f) | 0x80)
  return low
}

function bitString(bytes: Buffer): Buffer {
  return der(TAG.bits, Buffer.of(0), bytes)
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.of(tag), length(content.length), content])
}

function length(bytes: number): Buffer {
  if (bytes < 0x80) return Buffer.of(bytes)
  const hex = bytes.toString(16)
  const big = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
  return Buffer.concat([Buffer.of(0x80 | big.length), big])
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
