// Frozen manifests that have outlived their term go for good, every version of them; a lock that still holds is respected.
import { DeleteObjectCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3'
import { isManifestFile } from '../domain/manifest/manifest.ts'
import type { Archive } from '../ports/archive.ts'
import { awsFailure } from './aws-failure.ts'
import type { RecordsAt } from './vault-reader.ts'

interface KeptVersion {
  readonly Key: string
  readonly VersionId: string | undefined
}

export function vaultSweeper({ aws, store }: RecordsAt): Pick<Archive, 'removeManifests'> {
  const s3 = new S3Client({ ...aws.client, ...(aws.endpoints.s3 ? { endpoint: aws.endpoints.s3 } : {}) })
  const Bucket = store.waiversBucket

  return {
    async removeManifests(charterId) {
      for (const version of await versionsUnder(`${charterId}/`)) if (!(await remove(version))) return 'locked'
      return 'gone'
    },
  }

  async function versionsUnder(Prefix: string): Promise<readonly KeptVersion[]> {
    const found: KeptVersion[] = []
    let after: { readonly KeyMarker?: string; readonly VersionIdMarker?: string } | undefined
    do {
      const list = new ListObjectVersionsCommand({ Bucket, Prefix, ...after })
      const page = await calling(`list the versions of ${Prefix}`, () => s3.send(list))
      const all = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]
      found.push(...all.flatMap(({ Key, VersionId }) => (Key && isManifestFile(Key) ? [{ Key, VersionId }] : [])))
      after = page.IsTruncated
        ? {
            ...(page.NextKeyMarker ? { KeyMarker: page.NextKeyMarker } : {}),
            ...(page.NextVersionIdMarker ? { VersionIdMarker: page.NextVersionIdMarker } : {}),
          }
        : undefined
    } while (after)
    return found
  }

  /** S3 says the same of a lock and of a right that is missing. */
  async function remove({ Key, VersionId }: KeptVersion): Promise<boolean> {
    try {
      await s3.send(new DeleteObjectCommand({ Bucket, Key, ...(VersionId ? { VersionId } : {}) }))
      return true
    } catch (error) {
      if ((error as Error).name === 'AccessDenied') return false
      throw awsFailure('S3', `remove ${Key}`, error)
    }
  }
}

function calling<T>(operation: string, call: () => Promise<T>): Promise<T> {
  return call().catch((error: unknown) => {
    throw awsFailure('S3', operation, error)
  })
}
