// Three private buckets: pages that have versions, records of signatures that are locked, photos that go in and out.
import { CfnBucket } from 'aws-cdk-lib/aws-s3'
import { CfnDeletionPolicy, type Stack } from 'aws-cdk-lib/core'
import type { OperatorFile } from './operator-file.ts'

export interface Buckets {
  readonly pages: CfnBucket
  readonly waivers: CfnBucket
  readonly photos: CfnBucket
}

/** An upload that came to nothing, or a crash, leaves nothing behind for longer. */
const QUARANTINE_DAYS = 30
/** How long an earlier page can be brought back. */
const EARLIER_PAGES_DAYS = 400

export function bucketsIn(stack: Stack, { settings }: OperatorFile): Buckets {
  return {
    pages: bucketIn(stack, 'Pages', settings.PAGES_BUCKET, {
      lifecycleConfiguration: {
        rules: [
          {
            id: 'earlier-pages',
            status: 'Enabled',
            noncurrentVersionExpiration: { noncurrentDays: EARLIER_PAGES_DAYS },
          },
          unfinished(),
        ],
      },
    }),
    waivers: bucketIn(stack, 'Waivers', settings.WAIVERS_BUCKET, {
      objectLockEnabled: true,
      objectLockConfiguration: {
        objectLockEnabled: 'Enabled',
        rule: { defaultRetention: { mode: 'GOVERNANCE', years: Number(settings.WAIVER_YEARS) } },
      },
    }),
    photos: bucketIn(stack, 'Photos', settings.PHOTOS_BUCKET, {
      lifecycleConfiguration: {
        rules: [
          {
            id: 'quarantine',
            status: 'Enabled',
            prefix: 'quarantine/',
            expirationInDays: QUARANTINE_DAYS,
            noncurrentVersionExpiration: { noncurrentDays: 1 },
          },
          unfinished(),
        ],
      },
    }),
  }
}

/** The guests' pages alone may upload. */
export function uploadsFrom({ photos }: Buckets, guestSite: string): void {
  photos.corsConfiguration = {
    corsRules: [{ allowedOrigins: [guestSite], allowedMethods: ['POST'], allowedHeaders: ['*'], maxAge: 600 }],
  }
}

type More = Partial<ConstructorParameters<typeof CfnBucket>[2]>

function bucketIn(stack: Stack, id: string, bucketName: string | undefined, more: More): CfnBucket {
  const bucket = new CfnBucket(stack, id, {
    bucketName: bucketName ?? '',
    versioningConfiguration: { status: 'Enabled' },
    publicAccessBlockConfiguration: {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    ownershipControls: { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] },
    bucketEncryption: {
      serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }],
    },
    ...more,
  })
  bucket.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN
  bucket.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN
  return bucket
}

function unfinished() {
  return { id: 'unfinished', status: 'Enabled', abortIncompleteMultipartUpload: { daysAfterInitiation: 1 } }
}
