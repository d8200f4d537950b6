// Records of signatures in a bucket of their own: created once, locked where the bucket has object lock, never replaced.
import {
  GetObjectCommand,
  GetObjectLockConfigurationCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { addMonths } from 'date-fns/addMonths'
import { addYears } from 'date-fns/addYears'
import type { AwsAccess } from '../config/aws.ts'
import type { StoreConfig } from '../config/store.ts'
import { isManifestFile } from '../domain/manifest/manifest.ts'
import type { EvidenceFile } from '../domain/waiver/evidence.ts'
import type { Clock } from '../ports/clock.ts'
import type { Vault } from '../ports/vault.ts'
import { awsFailure } from './aws-failure.ts'
import { vaultReader } from './vault-reader.ts'

export interface VaultAt {
  readonly aws: AwsAccess
  readonly store: StoreConfig
  /** After which guests' data may go, and frozen manifests with it. */
  readonly guestMonths: number
}

export function waiverVault({ aws, store, guestMonths }: VaultAt, clock: Pick<Clock, 'wall'>): Vault {
  const s3 = new S3Client({ ...aws.client, ...(aws.endpoints.s3 ? { endpoint: aws.endpoints.s3 } : {}) })
  const Bucket = store.waiversBucket
  let locked: Promise<boolean> | undefined

  return { keep, all, ...vaultReader({ aws, store }) }

  async function keep({ key, text }: EvidenceFile): Promise<'kept' | 'other'> {
    locked ??= hasLock()
    const lock = (await locked)
      ? { ObjectLockMode: 'GOVERNANCE' as const, ObjectLockRetainUntilDate: lockedUntil(key) }
      : {}
    const file = { Bucket, Key: key, Body: text, ContentType: typeOf(key) }
    try {
      await s3.send(new PutObjectCommand({ ...file, ...lock, IfNoneMatch: '*' }))
      return 'kept'
    } catch (error) {
      if ((error as Error).name !== 'PreconditionFailed') throw awsFailure('S3', `keep ${key}`, error)
      return (await read(key)) === text ? 'kept' : 'other'
    }
  }

  function lockedUntil(key: string): Date {
    const now = clock.wall()
    return isManifestFile(key) ? addMonths(now, guestMonths) : addYears(now, store.waiverYears)
  }

  async function all(): Promise<readonly EvidenceFile[]> {
    const files: EvidenceFile[] = []
    for (const key of await keys()) files.push({ key, text: await read(key) })
    return files
  }

  async function keys(): Promise<readonly string[]> {
    const found: string[] = []
    let after: string | undefined
    do {
      const list = new ListObjectsV2Command({ Bucket, ...(after ? { ContinuationToken: after } : {}) })
      const page = await calling('list the records', () => s3.send(list))
      found.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []))
      after = page.NextContinuationToken
    } while (after)
    return found
  }

  async function read(key: string): Promise<string> {
    const { Body } = await calling(`read ${key}`, () => s3.send(new GetObjectCommand({ Bucket, Key: key })))
    return (await Body?.transformToString()) ?? ''
  }

  /** A bucket without it, or one that won't say, has none that is ours to set. */
  async function hasLock(): Promise<boolean> {
    try {
      const { ObjectLockConfiguration } = await s3.send(new GetObjectLockConfigurationCommand({ Bucket }))
      return ObjectLockConfiguration?.ObjectLockEnabled === 'Enabled'
    } catch {
      return false
    }
  }
}

function typeOf(key: string): string {
  return key.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8'
}

function calling<T>(operation: string, call: () => Promise<T>): Promise<T> {
  return call().catch((error: unknown) => {
    throw awsFailure('S3', operation, error)
  })
}
