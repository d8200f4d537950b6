// Presigned addresses and posts, signed here by hand from AWS's description, so as not to ask the stand-in's own code.
import { createHash, createHmac } from 'node:crypto'
import type { AwsAccount } from '../../../src/harbor/operators.ts'

export interface Presign {
  readonly method?: string
  /** Wall time of signing. */
  readonly at?: Date
  readonly seconds?: number
  readonly query?: Readonly<Record<string, string>>
}

export interface Policy {
  readonly expires?: Date
  readonly conditions: readonly unknown[]
}

export function presignedUrl(account: AwsAccount, address: string, how: Presign = {}): string {
  const { method = 'GET', at = new Date(), seconds = 60, query = {} } = how
  const url = new URL(address)
  const pairs = Object.entries({
    ...query,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${account.accessKeyId}/${scope(account, at)}`,
    'X-Amz-Date': stamp(at),
    'X-Amz-Expires': String(seconds),
    'X-Amz-SignedHeaders': 'host',
  })
  const encoded = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).sort()
  const canonical = [method, url.pathname, encoded.join('&'), `host:${url.host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join(
    '\n',
  )
  const digest = createHash('sha256').update(canonical).digest('hex')
  const signed = sign(account, at, ['AWS4-HMAC-SHA256', stamp(at), scope(account, at), digest].join('\n'))
  return `${address}?${encoded.join('&')}&X-Amz-Signature=${signed}`
}

/** The fields of a form; `conditions` besides those of the signature itself. */
export function presignedFields(account: AwsAccount, { expires, conditions }: Policy): Record<string, string> {
  const at = new Date()
  const fields = {
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${account.accessKeyId}/${scope(account, at)}`,
    'x-amz-date': stamp(at),
  }
  const expiration = (expires ?? new Date(at.getTime() + 60_000)).toISOString()
  const own = Object.entries(fields).map(([name, value]) => ({ [name]: value }))
  const policy = Buffer.from(JSON.stringify({ expiration, conditions: [...conditions, ...own] })).toString('base64')
  return { ...fields, policy, 'x-amz-signature': sign(account, at, policy) }
}

function sign(account: AwsAccount, at: Date, text: string): string {
  const hmac = (key: string | Buffer, part: string) => createHmac('sha256', key).update(part).digest()
  const day = hmac(`AWS4${account.secretAccessKey}`, stamp(at).slice(0, 8))
  return hmac(hmac(hmac(hmac(day, account.region), 's3'), 'aws4_request'), text).toString('hex')
}

function scope({ region }: AwsAccount, at: Date): string {
  return `${stamp(at).slice(0, 8)}/${region}/s3/aws4_request`
}

function stamp(at: Date): string {
  return `${at.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
}
