// The arithmetic of AWS Signature Version 4: canonical request, string to sign, derived key.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Call } from '../stand-in.ts'

/** What a credential is good for: `20260526/us-west-2/s3/aws4_request`. */
export interface Scope {
  readonly day: string
  readonly region: string
  readonly service: string
}

export const ALGORITHM = 'AWS4-HMAC-SHA256'

/** `omit` names a query parameter that is left out: the signature itself, in a presigned address. */
export function canonicalRequest(
  call: Call,
  service: string,
  signedHeaders: readonly string[],
  payloadHash: string,
  omit?: string,
): string {
  return [
    call.method,
    canonicalPath(call.url.pathname, service),
    canonicalQuery(call.url.search, omit),
    ...signedHeaders.map((name) => `${name}:${(call.headers[name] ?? '').trim().replace(/\s+/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n')
}

/** Hex. `time` as in `X-Amz-Date`: `20260526T160000Z`. */
export function signature(secret: string, scope: Scope, time: string, canonical: string): string {
  const path = `${scope.day}/${scope.region}/${scope.service}/aws4_request`
  return signText(secret, scope, [ALGORITHM, time, path, sha256(canonical)].join('\n'))
}

/** Hex. What a POST policy is signed with, too: there the text is the policy in base64. */
export function signText(secret: string, { day, region, service }: Scope, text: string): string {
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  return hmac(key, text).toString('hex')
}

export function sameSignature(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Splits `AKIA…/20260526/us-west-2/s3/aws4_request`. */
export function readCredential(text: string): (Scope & { readonly accessKeyId: string }) | undefined {
  const [accessKeyId, day, region, service, end, ...more] = text.split('/')
  if (!accessKeyId || !day || !region || !service || end !== 'aws4_request' || more.length > 0) return undefined
  return { accessKeyId, day, region, service }
}

/** Undefined unless it is a moment written as `20260526T160000Z`. */
export function readAmzDate(text: string): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second] = parts
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Everything but the unreserved characters of RFC 3986 as `%XX`. */
export function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Malformed escapes stay as they are. */
export function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** S3 signs the path encoded once, every other service twice. */
function canonicalPath(path: string, service: string): string {
  const segments = path.split('/')
  return service === 's3'
    ? segments.map((segment) => encodeStrictly(decodeSafely(segment))).join('/')
    : segments.map(encodeStrictly).join('/')
}

function canonicalQuery(search: string, omit?: string): string {
  const pairs = search.replace(/^\?/, '').split('&').filter(Boolean).map(canonicalPair)
  return pairs
    .filter(([name]) => name !== omit)
    .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

function canonicalPair(pair: string): readonly [string, string] {
  const [name = '', ...value] = pair.split('=')
  const recode = (text: string) => encodeStrictly(decodeSafely(text.replaceAll('+', ' ')))
  return [recode(name), recode(value.join('='))]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
