// Kept records, as those read them who may write none.
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { AwsAccess } from '../config/aws.ts'
import type { StoreConfig } from '../config/store.ts'
import type { Vault } from '../ports/vault.ts'
import { awsFailure } from './aws-failure.ts'

export interface RecordsAt {
  readonly aws: AwsAccess
  readonly store: StoreConfig
}

export function vaultReader({ aws, store }: RecordsAt): Pick<Vault, 'read'> {
  const s3 = new S3Client({ ...aws.client, ...(aws.endpoints.s3 ? { endpoint: aws.endpoints.s3 } : {}) })
  return {
    async read(key) {
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: store.waiversBucket, Key: key }))
        return (await Body?.transformToString()) ?? ''
      } catch (error) {
        if ((error as Error).name === 'NoSuchKey') return undefined
        throw awsFailure('S3', `read ${key}`, error)
      }
    },
  }
}
