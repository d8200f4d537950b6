// The CloudFront API's stand-in: invalidations, and enough of distributions to look them up.
import { verifySigV4 } from '../aws/sigv4.ts'
import type { Ground } from '../ground.ts'
import type { AwsAccount } from '../operators.ts'
import type { Call, Reply, StandIn } from '../stand-in.ts'
import type { Distribution } from './distribution.ts'
import { distributionReply, distributionsReply } from './distribution-document.ts'
import { type EdgeCache, edgeCache } from './edge-cache.ts'
import { invalidationReply, invalidationsReply, readBatch } from './invalidation-document.ts'
import { type Invalidation, type Invalidations, openInvalidations } from './invalidations.ts'
import { refuse, refuseUnsigned } from './reply.ts'

export interface CloudFrontHarbor {
  readonly standIn: StandIn
  /** Handed to the edges, which it empties. */
  readonly cache: EdgeCache
  readonly invalidations: Invalidations
}

export interface CloudFrontOptions {
  /** Milliseconds of wall time from an invalidation to its completion; 0 is at once. */
  readonly completeAfterMs?: number
}

interface Asked {
  readonly operation: string
  readonly distributionId: string
  readonly invalidationId: string
}

interface Known {
  readonly account: AwsAccount
  readonly distributions: readonly Distribution[]
  readonly invalidations: Invalidations
}

const COMPLETE_AFTER_MS = 100
const ROUTES: readonly (readonly [method: string, path: RegExp, operation: string])[] = [
  ['GET', /^\/distribution$/, 'ListDistributions'],
  ['GET', /^\/distribution\/([^/]+)$/, 'GetDistribution'],
  ['POST', /^\/distribution\/([^/]+)\/invalidation$/, 'CreateInvalidation'],
  ['GET', /^\/distribution\/([^/]+)\/invalidation$/, 'ListInvalidations'],
  ['GET', /^\/distribution\/([^/]+)\/invalidation\/([^/]+)$/, 'GetInvalidation'],
]

export function cloudfrontStandIn(
  ground: Ground,
  account: AwsAccount,
  distributions: readonly Distribution[],
  { completeAfterMs = COMPLETE_AFTER_MS }: CloudFrontOptions = {},
): CloudFrontHarbor {
  const cache = edgeCache(ground)
  const invalidations = openInvalidations(ground, cache, completeAfterMs)
  const known = { account, distributions, invalidations }

  return {
    standIn: {
      name(call) {
        const { operation, distributionId, invalidationId } = askedOf(call)
        const key = invalidationId ? `${distributionId}/${invalidationId}` : distributionId
        return { service: 'cloudfront', operation, key }
      },
      answer(call) {
        const fault = verifySigV4(call, account, 'cloudfront', ground.clock.wall())
        return fault ? refuseUnsigned(fault) : answered(known, call)
      },
      refusal,
    },
    cache,
    invalidations,
  }
}

/** The version in front of the path is a date, `2020-05-31`. */
function askedOf({ method, url }: Call): Asked {
  const path = url.pathname.replace(/^\/\d{4}-\d\d-\d\d(?:_\d+)?/, '').replace(/(.)\/$/, '$1')
  const route = ROUTES.find(([routeMethod, pattern]) => routeMethod === method && pattern.test(path))
  const [, distributionId = '', invalidationId = ''] = route?.[1].exec(path) ?? []
  return { operation: route?.[2] ?? 'Unknown', distributionId, invalidationId }
}

function answered({ account, distributions, invalidations }: Known, call: Call): Reply {
  const { operation, distributionId, invalidationId } = askedOf(call)
  if (operation === 'Unknown') return refuse(404, 'NoSuchResource', 'The specified resource does not exist.')
  if (operation === 'ListDistributions') return distributionsReply(distributions, account)
  const distribution = distributions.find(({ id }) => id === distributionId)
  if (!distribution) return refuse(404, 'NoSuchDistribution', 'The specified distribution does not exist.')

  switch (operation) {
    case 'GetDistribution':
      return distributionReply(distribution, account, invalidations.list(distributionId).filter(isInProgress).length)
    case 'CreateInvalidation':
      return createInvalidation(invalidations, distributionId, call)
    case 'ListInvalidations':
      return invalidationsReply(invalidations.list(distributionId), call.url.searchParams)
    default: {
      const found = invalidations.get(distributionId, invalidationId)
      if (!found) return refuse(404, 'NoSuchInvalidation', 'The specified invalidation does not exist.')
      return invalidationReply(200, found)
    }
  }
}

function createInvalidation(invalidations: Invalidations, distributionId: string, call: Call): Reply {
  const batch = readBatch(call.body)
  if ('status' in batch) return batch
  const created = invalidations.create(distributionId, batch.callerReference, batch.paths)
  switch (created.kind) {
    // The documentation promises InvalidationBatchAlreadyExists; what the service has been seen to answer is this.
    case 'other-batch':
      return refuse(
        400,
        'InvalidArgument',
        'Your request contains a caller reference that was used for a previous invalidation batch for the same distribution.',
      )
    case 'too-many':
      return refuse(
        400,
        'TooManyInvalidationsInProgress',
        'Processing your request will cause you to exceed the maximum number of in-progress invalidations.',
      )
    default: {
      const location = `${call.url.origin}${call.url.pathname}/${created.invalidation.id}`
      return invalidationReply(201, created.invalidation, { location })
    }
  }
}

function isInProgress({ status }: Invalidation): boolean {
  return status === 'InProgress'
}

function refusal(kind: Parameters<StandIn['refusal']>[0]): Reply {
  if (kind === '429') return refuse(400, 'Throttling', 'Rate exceeded')
  if (kind === '403') return refuse(403, 'AccessDenied', 'Access denied.')
  if (kind === 'expired') return refuse(403, 'ExpiredToken', 'The security token included in the request is expired')
  return refuse(500, 'ServiceFailure', 'We encountered an internal error. Please try again.')
}
