// Guest pages on S3 behind CloudFront: conditional puts, exact invalidations, and a look through the CDN.
import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront'
import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { AwsAccess, StoreConfig } from '../config.ts'
import { Failure } from '../failure.ts'
import type { Page, Pages, ServedPage } from '../ports.ts'
import { awsFailure } from './aws-failure.ts'
import { pageSays } from './page-says.ts'

export interface GuestPagesAt {
  readonly aws: AwsAccess
  readonly store: StoreConfig
  /** Public address, without a slash at its end. */
  readonly guestSite: string
}

/** A page is fresh for browsers for a minute, for the CDN until it is invalidated. */
const CACHE_CONTROL = 'public, max-age=60, s-maxage=86400'
const FETCH_TIMEOUT_MS = 10_000

export function guestPages({ aws, store, guestSite }: GuestPagesAt): Pages {
  const s3 = new S3Client({ ...aws.client, ...(aws.endpoints.s3 ? { endpoint: aws.endpoints.s3 } : {}) })
  const cdn = new CloudFrontClient({
    ...aws.client,
    ...(aws.endpoints.cloudfront ? { endpoint: aws.endpoints.cloudfront } : {}),
  })

  return { put, invalidate, look }

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
    const found = await head(page)
    if (found && found.revision > page.revision) throw superseded(page)
    const condition = found ? { IfMatch: found.etag } : { IfNoneMatch: '*' }
    try {
      const { ETag = '' } = await s3.send(new PutObjectCommand({ ...objectOf(store.pagesBucket, page), ...condition }))
      return { etag: ETag }
    } catch (error) {
      throw awsFailure('S3', `put ${page.path}`, error)
    }
  }

  async function head(page: Page): Promise<{ readonly etag: string; readonly revision: number } | undefined> {
    const { Bucket, Key } = objectOf(store.pagesBucket, page)
    try {
      const { ETag = '', Metadata } = await s3.send(new HeadObjectCommand({ Bucket, Key }))
      return { etag: ETag, revision: Number(Metadata?.revision ?? 0) }
    } catch (error) {
      if ((error as Error).name === 'NotFound') return undefined
      throw awsFailure('S3', `look at ${page.path}`, error)
    }
  }

  async function invalidate(paths: readonly string[], reference: string): Promise<void> {
    const InvalidationBatch = { CallerReference: reference, Paths: { Quantity: paths.length, Items: [...paths] } }
    try {
      await cdn.send(new CreateInvalidationCommand({ DistributionId: store.distributionId, InvalidationBatch }))
    } catch (error) {
      throw awsFailure('CloudFront', `invalidate ${paths.join(', ')}`, error)
    }
  }

  async function look(path: string, etag?: string): Promise<ServedPage | 'unchanged' | undefined> {
    const { status, html } = await fetched(path, etag ? { 'if-none-match': etag } : {})
    if (status === 304) return 'unchanged'
    if (status === 200) return pageSays(html)
    if (status === 403 || status === 404) return undefined
    throw siteFailure(path, undefined, String(status))
  }

  async function fetched(path: string, headers: Readonly<Record<string, string>>) {
    try {
      const response = await fetch(`${guestSite}${path}`, { headers, signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) })
      return { status: response.status, html: await response.text() }
    } catch (cause) {
      throw siteFailure(path, cause)
    }
  }
}

function siteFailure(path: string, cause: unknown, code?: string): Failure {
  const operation = `fetch ${path}`
  return new Failure({ service: 'The guest site', operation, outcome: 'not-done', retry: 'later', code, cause })
}

function objectOf(Bucket: string, { path, html, revision, redirect }: Page) {
  return {
    Bucket,
    Key: path.slice(1),
    Body: html,
    ContentType: 'text/html; charset=utf-8',
    CacheControl: CACHE_CONTROL,
    // The second is for the distribution's viewer function, which answers 301 where there is one.
    Metadata: { revision: String(revision), ...(redirect ? { redirect } : {}) },
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
