// The S3 stand-in: names a request, checks who signed it and what it carries, hands it to its operation.
import { verifySigV4 } from '../aws/sigv4.ts'
import type { Ground } from '../ground.ts'
import type { AwsAccount } from '../operators.ts'
import type { Call, Reply, StandIn } from '../stand-in.ts'
import {
  createBucket,
  deleteBucket,
  deleteBucketCors,
  getBucketCors,
  getBucketLocation,
  getBucketVersioning,
  getObjectLockConfiguration,
  headBucket,
  listBuckets,
  putBucketCors,
  putBucketVersioning,
} from './bucket-operations.ts'
import { type Bucket, openBuckets } from './buckets.ts'
import { type CorsRule, corsHeaders, preflight } from './cors.ts'
import { deleteObject, deleteObjects } from './delete-object.ts'
import { getObject } from './get-object.ts'
import { listObjects, listObjectsV2, listObjectVersions } from './listing.ts'
import {
  abortMultipartUpload,
  completeMultipartUpload,
  createMultipartUpload,
  listParts,
  uploadPart,
} from './multipart.ts'
import { type ObjectStore, objectStore } from './object-store.ts'
import { type Target, targetOf } from './operation.ts'
import { readPayload } from './payload.ts'
import { postedKey, postObject } from './post-object.ts'
import { isPresigned, presignedFault, withHoisted } from './presigned.ts'
import { deletePublicAccessBlock, getPublicAccessBlock, putPublicAccessBlock } from './public-access.ts'
import { copyObject, putObject } from './put-object.ts'
import { errorReply, refuse } from './reply.ts'
import { type Handler, isReply, type S3State } from './request.ts'
import { getRetention, putRetention } from './retention.ts'
import { deleteTagging, getTagging, putTagging } from './tagging.ts'
import { openUploads } from './uploads.ts'

export interface S3Harbor {
  readonly standIn: StandIn
  readonly store: ObjectStore
  /** Its settings from now on; what they were comes back. What is in it stays. */
  readonly amendBucket: (bucket: string, change: Partial<Bucket> | 'gone') => Bucket | undefined
  /** As PutBucketCors does. */
  readonly allowOrigins: (bucket: string, rules: readonly CorsRule[]) => void
}

const OPERATIONS: Readonly<Record<string, Handler>> = {
  ListBuckets: listBuckets,
  CreateBucket: createBucket,
  DeleteBucket: deleteBucket,
  HeadBucket: headBucket,
  GetBucketLocation: getBucketLocation,
  GetBucketVersioning: getBucketVersioning,
  PutBucketVersioning: putBucketVersioning,
  GetBucketCors: getBucketCors,
  GetObjectLockConfiguration: getObjectLockConfiguration,
  GetPublicAccessBlock: getPublicAccessBlock,
  PutPublicAccessBlock: putPublicAccessBlock,
  DeletePublicAccessBlock: deletePublicAccessBlock,
  PutBucketCors: putBucketCors,
  DeleteBucketCors: deleteBucketCors,
  ListObjects: listObjects,
  ListObjectsV2: listObjectsV2,
  ListObjectVersions: listObjectVersions,
  GetObject: getObject,
  HeadObject: getObject,
  PutObject: putObject,
  CopyObject: copyObject,
  DeleteObject: deleteObject,
  DeleteObjects: deleteObjects,
  CreateMultipartUpload: createMultipartUpload,
  UploadPart: uploadPart,
  ListParts: listParts,
  CompleteMultipartUpload: completeMultipartUpload,
  AbortMultipartUpload: abortMultipartUpload,
  GetObjectTagging: getTagging,
  PutObjectTagging: putTagging,
  DeleteObjectTagging: deleteTagging,
  GetObjectRetention: getRetention,
  PutObjectRetention: putRetention,
}

/** The buckets exist from the start, versioned, those in `locked` with object lock. Addresses are path-style: `/bucket/key`. */
export function s3StandIn(
  ground: Ground,
  account: AwsAccount,
  names: readonly string[],
  locked: readonly string[] = [],
): S3Harbor {
  const buckets = openBuckets(ground, names, locked)
  const store = objectStore(ground, buckets)
  const state: S3State = { account, clock: ground.clock, buckets, store, uploads: openUploads(ground) }

  return {
    standIn: {
      name(call) {
        const { operation, bucket, key } = targetOf(call)
        const about = operation === 'PostObject' ? postedKey(call) : key
        return { service: 's3', operation, key: about ? `${bucket}/${about}` : bucket }
      },
      answer: (call) => answered(state, call),
      refusal,
    },
    store,
    amendBucket(name, change) {
      const known = buckets.get(name)
      if (change === 'gone') buckets.remove(name)
      else buckets.save({ ...known, ...change, name, created: known?.created ?? 0 })
      return known
    },
    allowOrigins(bucket, rules) {
      const known = buckets.get(bucket)
      if (known) buckets.save({ ...known, cors: rules })
    },
  }
}

/** A page that may read the bucket may also read its refusals. */
function answered(state: S3State, call: Call): Reply {
  const target = targetOf(call)
  const cors = state.buckets.get(target.bucket)?.cors
  if (target.operation === 'OptionsObject') return preflight(call, cors)
  const reply = carriedOut(state, call, target)
  return { ...reply, headers: { ...reply.headers, ...corsHeaders(call, cors) } }
}

function carriedOut(state: S3State, call: Call, target: Target): Reply {
  const { operation, bucket } = target
  const missing = bucket !== '' && operation !== 'CreateBucket' && !state.buckets.get(bucket)
  const noSuchBucket = missing ? refuse('NoSuchBucket', undefined, { BucketName: bucket }) : undefined
  if (operation === 'PostObject') return noSuchBucket ?? postObject(state, call, bucket)

  const wall = state.clock.wall()
  const fault = isPresigned(call)
    ? presignedFault(call, state.account, wall)
    : verifySigV4(call, state.account, 's3', wall)
  if (fault) return errorReply(fault)
  const headers = isPresigned(call) ? withHoisted(call) : call.headers
  const owner = headers['x-amz-expected-bucket-owner']
  if (owner !== undefined && owner !== state.account.accountId) return refuse('AccessDenied')
  if (noSuchBucket) return noSuchBucket

  const handler = OPERATIONS[operation]
  if (!handler) return operation === 'NotImplemented' ? refuse('NotImplemented') : refuse('MethodNotAllowed')
  const payload = readPayload(headers, call.body)
  if (isReply(payload)) return payload
  return handler(state, { ...target, ...payload, call, headers, query: call.url.searchParams })
}

function refusal(kind: Parameters<StandIn['refusal']>[0]): Reply {
  if (kind === '429') return refuse('SlowDown')
  if (kind === '403') return refuse('AccessDenied')
  return refuse(kind === 'expired' ? 'ExpiredToken' : 'InternalError')
}
