// What is made for one run and removed after it: two tables and two buckets of its own, and whatever else was put.
import { DeleteTableCommand, waitUntilTableExists, waitUntilTableNotExists } from '@aws-sdk/client-dynamodb'
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { AwsAccess } from '../../src/config/aws.ts'
import type { StoreConfig } from '../../src/config/store.ts'
import { dynamoClient } from '../../src/outbound/dynamo/client.ts'
import { createTables, crewTable, dispatchTable } from '../../src/outbound/dynamo/tables.ts'

export interface Throwaway {
  /** To be taken back at the end, the last one first. */
  readonly remember: (what: string, undo: () => Promise<unknown>) => void
  /** Says what could not be removed. */
  readonly clear: () => Promise<readonly string[]>
}

export function throwaway(): Throwaway {
  const made: { readonly what: string; readonly undo: () => Promise<unknown> }[] = []
  return {
    remember: (what, undo) => void made.push({ what, undo }),
    async clear() {
      const left: string[] = []
      for (const { what, undo } of made.splice(0).reverse())
        await undo().catch((error: unknown) => left.push(`${what} is still there: ${String(error)}`))
      return left
    },
  }
}

const MOST_SECONDS = 120

export async function ownTables(aws: AwsAccess, store: StoreConfig, { remember }: Throwaway): Promise<void> {
  const client = dynamoClient(aws)
  const patience = { client, maxWaitTime: MOST_SECONDS, minDelay: 1, maxDelay: 5 }
  for (const TableName of [store.dispatchTable, store.crewTable])
    remember(`the table ${TableName}`, async () => {
      await client.send(new DeleteTableCommand({ TableName }))
      // The answer comes first, and then it goes.
      await waitUntilTableNotExists(patience, { TableName })
    })
  await createTables(client, [dispatchTable(store.dispatchTable), crewTable(store.crewTable)])
  for (const TableName of [store.dispatchTable, store.crewTable]) await waitUntilTableExists(patience, { TableName })
}

/** The one for waivers with object lock, so that records are locked in earnest; who clears it away may bypass that. */
export async function ownBuckets(aws: AwsAccess, store: StoreConfig, { remember }: Throwaway): Promise<void> {
  const s3 = s3Of(aws)
  const { region } = aws.client
  const where = region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: region as never } }
  for (const [Bucket, isLocked] of [
    [store.waiversBucket, true],
    [store.photosBucket, false],
  ] as const) {
    await s3.send(new CreateBucketCommand({ Bucket, ...where, ObjectLockEnabledForBucket: isLocked }))
    remember(`the bucket ${Bucket}`, async () => {
      await emptied(aws, Bucket, { isLocked })
      await s3.send(new DeleteBucketCommand({ Bucket }))
    })
  }
}

interface Emptying {
  readonly Prefix?: string
  /** Only where there are locks may they be bypassed. */
  readonly isLocked?: boolean
}

/** Every version of every key with this prefix. */
export async function emptied(aws: AwsAccess, Bucket: string, { Prefix, isLocked }: Emptying): Promise<void> {
  const s3 = s3Of(aws)
  const bypass = isLocked ? { BypassGovernanceRetention: true } : {}
  for (let more = true; more; ) {
    const {
      Versions = [],
      DeleteMarkers = [],
      IsTruncated,
    } = await s3.send(new ListObjectVersionsCommand({ Bucket, ...(Prefix ? { Prefix } : {}) }))
    for (const { Key, VersionId } of [...Versions, ...DeleteMarkers])
      await s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId, ...bypass }))
    more = IsTruncated === true
  }
}

function s3Of({ client, endpoints }: AwsAccess): S3Client {
  return new S3Client({ ...client, ...(endpoints.s3 ? { endpoint: endpoints.s3 } : {}) })
}
