// Guest pages on S3 behind CloudFront: conditional puts and exact invalidations.
import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront'
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { AwsAccess } from '../config/aws.ts'
import type { StoreConfig } from '../config/store.ts'
import { Failure } from '../failure.ts'
import type { Invalidation, Page, Pages, PageVersion } from '../ports/pages.ts'
import { awsFailure } from './aws-failure.ts'
import { asOne, inBatches } from './in-batches.ts'
import { pageSays } from './page-says.ts'
import { servedPages } from './served-pages.ts'

export interface GuestPagesAt {
  readonly aws: AwsAccess
  readonly store: StoreConfig
  /** Public address, without a slash at its end. */
  readonly guestSite: string
}

/** A page is fresh for browsers for a minute, for the CDN until it is invalidated. */
const CACHE_CONTROL = 'public, max-age=60, s-maxage=86400'
/** Of one page, the newest first: more than anybody goes back. */
const MOST_VERSIONS = 100

export function guestPages({ aws, store, guestSite }: GuestPagesAt): Pages {
  const s3 = new S3Client({ ...aws.client, ...(aws.endpoints.s3 ? { endpoint: aws.endpoints.s3 } : {}) })
  const cdn = new CloudFrontClient({
    ...aws.client,
    ...(aws.endpoints.cloudfront ? { endpoint: aws.endpoints.cloudfront } : {}),
  })

  return { put, versions, version, invalidate: inBatches(invalidate), invalidateAll, ...servedPages(guestSite) }

  async function put(page: Page, etag: string | undefined): Promise<{ readonly etag: string }> {
    const condition = etag ? { IfMatch: etag } : { IfNoneMatch: '*' }
    try {
      const { ETag = '' } = await s3.send(new PutObjectCommand({ ...objectOf(store.pagesBucket, page), ...condition }))
      return { etag: ETag }
    } catch (error) {
      const { name } = error as Error
      if (name === 'PreconditionFailed' || name === 'NoSuchKey' || name === 'ConditionalRequestConflict')
        return putOver(page)
      throw awsFailure('S3', `put ${page.path}`, error)
    }
  }

  /** Another page stands there than we knew: ours goes over it only if it is not older. */
  async function putOver(page: Page): Promise<{ readonly etag: string }> {
    const found = await head(page.path)
    if (found && found.revision > page.revision) throw superseded(page)
    const condition = found ? { IfMatch: found.etag } : { IfNoneMatch: '*' }
    try {
      const { ETag = '' } = await s3.send(new PutObjectCommand({ ...objectOf(store.pagesBucket, page), ...condition }))
      return { etag: ETag }
    } catch (error) {
      throw awsFailure('S3', `put ${page.path}`, error)
    }
  }

  async function head(path: string, VersionId?: string) {
    try {
      const found = await s3.send(new HeadObjectCommand({ ...keyOf(store.pagesBucket, path), VersionId }))
      const { revision = 0, insteadof } = found.Metadata ?? {}
      return {
        etag: found.ETag ?? '',
        revision: Number(revision),
        ...(insteadof ? { insteadOf: Number(insteadof) } : {}),
      }
    } catch (error) {
      if ((error as Error).name === 'NotFound') return undefined
      throw awsFailure('S3', `look at ${path}`, error)
    }
  }

  async function versions(path: string): Promise<readonly PageVersion[]> {
    const { Bucket, Key } = keyOf(store.pagesBucket, path)
    try {
      const { Versions = [] } = await s3.send(
        new ListObjectVersionsCommand({ Bucket, Prefix: Key, MaxKeys: MOST_VERSIONS }),
      )
      const own = Versions.filter((one) => one.Key === Key && one.VersionId)
      return await Promise.all(
        own.map(async ({ VersionId = '', LastModified }) => {
          const { etag: _, ...facts } = (await head(path, VersionId)) ?? { etag: '', revision: 0 }
          return { version: VersionId, at: LastModified?.toISOString() ?? '', ...facts }
        }),
      )
    } catch (error) {
      throw awsFailure('S3', `list the versions of ${path}`, error)
    }
  }

  async function version(path: string, VersionId: string) {
    try {
      const found = await s3.send(new GetObjectCommand({ ...keyOf(store.pagesBucket, path), VersionId }))
      const html = (await found.Body?.transformToString()) ?? ''
      return { ...pageSays(html), html }
    } catch (error) {
      throw awsFailure('S3', `read a version of ${path}`, error)
    }
  }

  function invalidateAll(all: readonly Invalidation[]): Promise<void> {
    return asOne(invalidate, all)
  }

  async function invalidate(paths: readonly string[], reference: string): Promise<void> {
    const InvalidationBatch = { CallerReference: reference, Paths: { Quantity: paths.length, Items: [...paths] } }
    try {
      await cdn.send(new CreateInvalidationCommand({ DistributionId: store.distributionId, InvalidationBatch }))
    } catch (error) {
      throw awsFailure('CloudFront', `invalidate ${paths.join(', ')}`, error)
    }
  }
}

function keyOf(Bucket: string, path: string) {
  return { Bucket, Key: path.slice(1) }
}

function objectOf(Bucket: string, { path, html, revision, insteadOf, redirect }: Page) {
  return {
    ...keyOf(Bucket, path),
    Body: html,
    ContentType: 'text/html; charset=utf-8',
    CacheControl: CACHE_CONTROL,
    // `redirect` is for the distribution's viewer function, which answers 301 where there is one.
    Metadata: {
      revision: String(revision),
      ...(insteadOf ? { insteadof: String(insteadOf) } : {}),
      ...(redirect ? { redirect } : {}),
    },
  }
}

function superseded({ path }: Page): Failure {
  return new Failure({
    service: 'S3',
    operation: `put ${path}`,
    outcome: 'not-done',
    retry: 'never',
    code: 'superseded',
  })
}
