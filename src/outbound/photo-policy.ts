// A form that lets a browser put one file into a bucket: SigV4 over a policy that allows this key, this type, this size.
import { createHmac } from 'node:crypto'

export interface Signer {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | undefined
}

export interface UploadPolicy {
  readonly bucket: string
  readonly key: string
  readonly type: string
  readonly mostBytes: number
  readonly region: string
  /** Wall time. */
  readonly now: Date
  readonly until: Date
}

/** The form's fields, to be sent before the file itself. */
export function uploadFields(policy: UploadPolicy, signer: Signer): Readonly<Record<string, string>> {
  const { bucket, key, type, mostBytes, region, now, until } = policy
  const date = now.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const day = date.slice(0, 8)
  const exact = {
    key,
    'Content-Type': type,
    success_action_status: '204',
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${signer.accessKeyId}/${day}/${region}/s3/aws4_request`,
    'x-amz-date': date,
    ...(signer.sessionToken ? { 'x-amz-security-token': signer.sessionToken } : {}),
  }
  const named = Object.entries(exact).map(([name, value]) => ({ [name]: value }))
  const conditions = [{ bucket }, ...named, ['content-length-range', 1, mostBytes]]
  const encoded = Buffer.from(JSON.stringify({ expiration: until.toISOString(), conditions })).toString('base64')
  const signing = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${signer.secretAccessKey}`)
  return { ...exact, policy: encoded, 'x-amz-signature': hmac(signing, encoded).toString('hex') }
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
