// The operations on buckets themselves: their list, creation and removal, versioning and CORS.
import { childrenOf, childText, element, readXml } from '../aws/xml.ts'
import type { Reply } from '../stand-in.ts'
import type { Bucket } from './buckets.ts'
import { corsDocument, readCorsDocument } from './cors.ts'
import { answer, answerXml, isoDate, refuse } from './reply.ts'
import { isReply, type S3Request, type S3State } from './request.ts'

export function listBuckets({ buckets, account }: S3State): Reply {
  const listed = buckets
    .list()
    .map(({ name, created }) => element('Bucket', [element('Name', name), element('CreationDate', isoDate(created))]))
  return answerXml('ListAllMyBucketsResult', [
    element('Owner', element('ID', account.accountId)),
    element('Buckets', listed),
  ])
}

/** With object lock a bucket is versioned from the start. */
export function createBucket({ buckets, clock }: S3State, { bucket, headers }: S3Request): Reply {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    return refuse('InvalidArgument', 'The specified bucket is not valid.', { BucketName: bucket })
  if (buckets.get(bucket)) return refuse('BucketAlreadyOwnedByYou', undefined, { BucketName: bucket })
  const locked = headers['x-amz-bucket-object-lock-enabled']?.toLowerCase() === 'true'
  const lock = locked ? { objectLock: true as const, versioning: 'Enabled' as const } : {}
  buckets.save({ name: bucket, created: clock.business().getTime(), ...lock })
  return answer(200, { location: `/${bucket}` })
}

export function deleteBucket({ buckets, store }: S3State, { bucket }: S3Request): Reply {
  if (store.versions(bucket).length > 0) return refuse('BucketNotEmpty', undefined, { BucketName: bucket })
  buckets.remove(bucket)
  return answer(204)
}

export function headBucket({ account }: S3State): Reply {
  return answer(200, { 'x-amz-bucket-region': account.region, 'content-type': 'application/xml' })
}

export function getBucketLocation({ account }: S3State): Reply {
  return answerXml('LocationConstraint', account.region === 'us-east-1' ? '' : account.region)
}

export function getBucketVersioning(state: S3State, request: S3Request): Reply {
  return answerXml('VersioningConfiguration', element('Status', bucketOf(state, request).versioning))
}

export function putBucketVersioning(state: S3State, request: S3Request): Reply {
  const status = childText(readXml(request.body.toString('utf8')), 'Status')
  if (status !== 'Enabled' && status !== 'Suspended') return refuse('MalformedXML')
  state.buckets.save({ ...bucketOf(state, request), versioning: status })
  return answer(200)
}

export function getBucketCors(state: S3State, request: S3Request): Reply {
  const { cors } = bucketOf(state, request)
  if (!cors) return refuse('NoSuchCORSConfiguration', undefined, { BucketName: request.bucket })
  return answerXml('CORSConfiguration', corsDocument(cors))
}

export function putBucketCors(state: S3State, request: S3Request): Reply {
  const rules = readCorsDocument(childrenOf(readXml(request.body.toString('utf8')), 'CORSRule'))
  if (isReply(rules)) return rules
  state.buckets.save({ ...bucketOf(state, request), cors: rules })
  return answer(200)
}

export function deleteBucketCors(state: S3State, request: S3Request): Reply {
  const { cors: _, ...kept } = bucketOf(state, request)
  state.buckets.save(kept)
  return answer(204)
}

export function getObjectLockConfiguration(state: S3State, request: S3Request): Reply {
  if (!bucketOf(state, request).objectLock)
    return refuse('ObjectLockConfigurationNotFoundError', undefined, { BucketName: request.bucket })
  return answerXml('ObjectLockConfiguration', element('ObjectLockEnabled', 'Enabled'))
}

/** Whether it exists was settled before any operation. */
function bucketOf({ buckets }: S3State, { bucket }: S3Request): Bucket {
  return buckets.get(bucket) ?? { name: bucket, created: 0 }
}
