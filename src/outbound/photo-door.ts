// Photos on S3, as guests reach them: strangers post into quarantine by signed forms; what is kept is read by us alone.
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { AwsAccess } from '../config/aws.ts'
import type { StoreConfig } from '../config/store.ts'
import { MOST_BYTES, type PhotoType } from '../domain/photo/batch.ts'
import type { Clock } from '../ports/clock.ts'
import type { PhotoStore, UploadForm } from '../ports/photos.ts'
import { awsFailure } from './aws-failure.ts'
import { uploadFields } from './photo-policy.ts'

export interface PhotosAt {
  readonly aws: AwsAccess
  readonly store: StoreConfig
}

export type PhotoDoor = Pick<PhotoStore, 'invite' | 'origin' | 'read'>

export function photoDoor({ aws, store }: PhotosAt, clock: Pick<Clock, 'wall'>): PhotoDoor {
  const s3 = new S3Client({ ...aws.client, ...(aws.endpoints.s3 ? { endpoint: aws.endpoints.s3 } : {}) })
  const Bucket = store.photosBucket
  const { region } = aws.client
  /** A stand-in has one address for all buckets. */
  const url = aws.endpoints.s3 ? `${aws.endpoints.s3}/${Bucket}` : `https://${Bucket}.s3.${region}.amazonaws.com/`

  return { invite, origin: async () => new URL(url).origin, read }

  async function invite(key: string, type: PhotoType, until: Date): Promise<UploadForm> {
    const signer = await credentials()
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

  function credentials() {
    return s3.config.credentials().catch((error: unknown) => {
      throw awsFailure('S3', 'sign an upload', error)
    })
  }
}
