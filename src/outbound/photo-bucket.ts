// Photos on S3: what was developed is kept beside quarantine, and what nobody wants is cleared away.
import { DeleteObjectCommand, ListObjectVersionsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Clock } from '../ports/clock.ts'
import type { PhotoStore } from '../ports/photos.ts'
import { awsFailure } from './aws-failure.ts'
import { type PhotosAt, photoDoor } from './photo-door.ts'

export function photoBucket({ aws, store }: PhotosAt, clock: Pick<Clock, 'wall'>): PhotoStore {
  const s3 = new S3Client({ ...aws.client, ...(aws.endpoints.s3 ? { endpoint: aws.endpoints.s3 } : {}) })
  const Bucket = store.photosBucket

  return { ...photoDoor({ aws, store }, clock), keep, clear }

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
