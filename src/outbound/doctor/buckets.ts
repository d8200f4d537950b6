// What S3 says of a bucket: versions, lock, who may read it, and whose pages may post to it.
import {
  GetBucketCorsCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import type { BucketSight } from '../../domain/doctor/sights.ts'
import { ifThere } from './asking.ts'

const ABSENT: BucketSight = { there: false, versioned: false, locked: false, closed: false, posters: [] }
const NO_BUCKET = /^NoSuchBucket$/

export async function bucketSight(
  s3: S3Client,
  Bucket: string,
  asks: 'lock' | 'posts' | 'neither',
): Promise<BucketSight> {
  const versioning = await ifThere('S3', 's3:GetBucketVersioning', NO_BUCKET, () =>
    s3.send(new GetBucketVersioningCommand({ Bucket })),
  )
  if (!versioning) return ABSENT
  const [lock, block, posters] = await Promise.all([
    asks === 'lock' ? lockOf(s3, Bucket) : false,
    blockOf(s3, Bucket),
    asks === 'posts' ? postersOf(s3, Bucket) : [],
  ])
  return { there: true, versioned: versioning.Status === 'Enabled', locked: lock, closed: block, posters }
}

async function lockOf(s3: S3Client, Bucket: string): Promise<boolean> {
  const found = await ifThere('S3', 's3:GetBucketObjectLockConfiguration', /NotFound/, () =>
    s3.send(new GetObjectLockConfigurationCommand({ Bucket })),
  )
  return found?.ObjectLockConfiguration?.ObjectLockEnabled === 'Enabled'
}

async function blockOf(s3: S3Client, Bucket: string): Promise<boolean> {
  const found = await ifThere('S3', 's3:GetBucketPublicAccessBlock', /NoSuchPublicAccessBlock/, () =>
    s3.send(new GetPublicAccessBlockCommand({ Bucket })),
  )
  const { BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets } =
    found?.PublicAccessBlockConfiguration ?? {}
  return Boolean(BlockPublicAcls && IgnorePublicAcls && BlockPublicPolicy && RestrictPublicBuckets)
}

async function postersOf(s3: S3Client, Bucket: string): Promise<readonly string[]> {
  const found = await ifThere('S3', 's3:GetBucketCORS', /NoSuchCORS/, () =>
    s3.send(new GetBucketCorsCommand({ Bucket })),
  )
  const rules = found?.CORSRules ?? []
  return rules
    .filter(({ AllowedMethods }) => AllowedMethods?.includes('POST'))
    .flatMap((rule) => rule.AllowedOrigins ?? [])
}
