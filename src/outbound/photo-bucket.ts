// Photos on S3: strangers post into quarantine by signed forms; what was developed is kept beside it, and read by us alone.
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { AwsAccess, StoreConfig } from '../config.ts'
import { MOST_BYTES, type PhotoType } from '../domain/photo/batch.ts'
import type { Clock, PhotoStore, UploadForm } from '../ports.ts'
import { awsFailure } from './aws-failure.ts'
import { uploadFields } from './photo-policy.ts'

export interface PhotosAt {
  readonly aws: AwsAccess
  readonly store: StoreConfig
}

export function photoBucket({ aws, store }: PhotosAt, clock: Pick<Clock, 'wall'>): PhotoStore {
  const s3 = new S3Client({ ...aws.client, ...(aws.endpoints.s3 ? { endpoint: aws.endpoints.s3 } : {}) })
  const Bucket = store.photosBucket
  const { region } = aws.client
  /** A stand-in has one address for all buckets. */
  const url = aws.endpoints.s3 ? `${aws.endpoints.s3}/${Bucket}` : `https://${Bucket}.s3.${region}.amazonaws.com/`

  return { invite, origin: async () => new URL(url).origin, read, keep, clear }

  async function invite(key: string, type: PhotoType, until: Date): Promise<UploadForm> {
    const signer = await calling('sign an upload', () => s3.config.credentials())
    const policy = { bucket: Bucket, key, type, mostBytes: MOST_BYTES, region, now: clock.wall(), until }
    return { url, fields: uploadFields(policy, signer) }
  }

  async function read(key: string, mostBytes: number): Promise<Uint8Array | 'too-large' | undefined> {
    try {
      const { Body, ContentLength = 0 } = await s3.send(new GetObjectCommand({ Bucket, Key: key }))
      if (ContentLength <= mostBytes) return await Body?.transformToByteArray()
      await Body?.transformToWebStream().cancel()
      return 'too-large'
    } catch (error) {
      if ((error as Error).name === 'NoSuchKey') return undefined
      throw awsFailure('S3', `read ${key}`, error)
    }
  }

  async function keep(key: string, jpeg: Uint8Array): Promise<void> {
    const object = { Bucket, Key: key, Body: jpeg, ContentType: 'image/jpeg', CacheControl: 'private, no-store' }
    try {
      await s3.send(new PutObjectCommand({ ...object, IfNoneMatch: '*' }))
    } catch (error) {
      if ((error as Error).name !== 'PreconditionFailed') throw awsFailure('S3', `keep ${key}`, error)
    }
  }

  /** A deleted object of a versioned bucket would still be there, with where it was taken. */
  async function clear(prefix: string, except: ReadonlySet<string> = new Set()): Promise<void> {
    for (const { Key = '', VersionId } of await versions(prefix)) {
      if (except.has(Key)) continue
      await calling(`remove ${Key}`, () => s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId })))
    }
  }

  async function versions(Prefix: string) {
    const found: { readonly Key?: string | undefined; readonly VersionId?: string | undefined }[] = []
    let after: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {}
    while (after) {
      const list: ListObjectVersionsCommand = new ListObjectVersionsCommand({ Bucket, Prefix, ...after })
      const page = await calling(`list ${Prefix}`, () => s3.send(list))
      found.push(...(page.Versions ?? []), ...(page.DeleteMarkers ?? []))
      after = page.IsTruncated
        ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
        : undefined
    }
    return found
  }
}

function calling<T>(operation: string, call: () => Promise<T>): Promise<T> {
  return call().catch((error: unknown) => {
    throw awsFailure('S3', operation, error)
  })
}
