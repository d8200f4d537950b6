// The bucket as an edge sees it: by REST with origin access control, so no index documents, and 403 for what isn't there.
import { decodeSafely } from '../aws/signature.ts'
import { headersOf } from '../s3/facts.ts'
import type { ObjectStore } from '../s3/object-store.ts'
import { refuse } from '../s3/reply.ts'
import type { Held } from './edge-cache.ts'
import { ttlOf } from './freshness.ts'

const DEFAULT_TTL_MS = 24 * 3_600_000
export const ERROR_TTL_MS = 10_000

/** `now` is business time in milliseconds. */
export function askBucket(store: ObjectStore, bucket: string, path: string, now: number): Held {
  const object = store.get(bucket, decodeSafely(path.slice(1)))
  if (!object) return missing(now)
  const headers = { ...headersOf(object, false), server: 'AmazonS3' }
  return {
    status: 200,
    headers,
    body: object.body.toString('base64'),
    asked: now,
    ttl: ttlOf(headers, DEFAULT_TTL_MS, now),
  }
}

function missing(now: number): Held {
  const { status, headers = {}, body = '' } = refuse('AccessDenied')
  const { 'content-length': _, ...kept } = headers as Readonly<Record<string, string>>
  return { status, headers: kept, body: Buffer.from(body).toString('base64'), asked: now, ttl: ERROR_TTL_MS }
}
