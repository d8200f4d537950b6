// The guests' distribution: pages from the bucket, cached until they are invalidated; forms, photos and the API from the app, never cached.
import {
  CfnCachePolicy,
  CfnDistribution,
  CfnFunction,
  CfnOriginAccessControl,
  CfnOriginRequestPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { CfnBucketPolicy } from 'aws-cdk-lib/aws-s3'
import { Fn, type Stack } from 'aws-cdk-lib/core'
import type { Buckets } from './buckets.ts'
import { responseHeaders } from './headers.ts'
import type { OperatorFile } from './operator-file.ts'
import { APP_PATHS, NOT_HERE } from './paths.ts'
import { REDIRECT } from './redirect.ts'

export interface DistributionParts {
  readonly buckets: Pick<Buckets, 'pages'>
  /** The API's host, and the word by which it knows the distribution. */
  readonly api: { readonly host: string; readonly word: string }
}

const DAY = 86_400
const READING = ['GET', 'HEAD']
const EVERYTHING = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE']

/** Of the distribution as such, so that buckets may name the site that it serves. */
export function distributionIn(stack: Stack, file: OperatorFile, { buckets, api }: DistributionParts): CfnDistribution {
  const { operator, guests } = file.stack
  const named = (what: string) => `crew-${operator}-${what}`
  const pages = cachePolicy(stack, 'PagesCache', named('pages'), PAGES)
  const app = cachePolicy(stack, 'AppCache', named('app'), APP)
  const headers = responseHeaders(stack, file)
  const forward = new CfnOriginRequestPolicy(stack, 'AppRequest', {
    originRequestPolicyConfig: {
      name: named('app'),
      cookiesConfig: { cookieBehavior: 'all' },
      headersConfig: { headerBehavior: 'allExcept', headers: ['Host', 'X-Edge-Word'] },
      queryStringsConfig: { queryStringBehavior: 'all' },
    },
  })
  const redirect = new CfnFunction(stack, 'Redirect', {
    name: named('redirect'),
    autoPublish: true,
    functionCode: REDIRECT,
    functionConfig: { comment: 'A page that leads to another one is answered 301.', runtime: 'cloudfront-js-2.0' },
  })
  const access = new CfnOriginAccessControl(stack, 'PagesAccess', {
    originAccessControlConfig: {
      name: named('pages'),
      originAccessControlOriginType: 's3',
      signingBehavior: 'always',
      signingProtocol: 'sigv4',
    },
  })
  const appOrigin = {
    domainName: api.host,
    customOriginConfig: { originProtocolPolicy: 'https-only', originSslProtocols: ['TLSv1.2'] },
    originCustomHeaders: [{ headerName: 'x-edge-word', headerValue: api.word }],
  }
  const both = { compress: true, viewerProtocolPolicy: 'redirect-to-https' }
  const distribution = new CfnDistribution(stack, 'Site', {
    distributionConfig: {
      enabled: true,
      comment: `The guests of ${file.settings.BRAND}`,
      httpVersion: 'http2and3',
      ipv6Enabled: true,
      priceClass: 'PriceClass_100',
      ...(guests ? { aliases: [guests.host], viewerCertificate: certificate(guests.certificate) } : {}),
      origins: [
        {
          id: 'pages',
          domainName: buckets.pages.attrRegionalDomainName,
          originAccessControlId: access.attrId,
          s3OriginConfig: { originAccessIdentity: '' },
        },
        { ...appOrigin, id: 'app' },
        { ...appOrigin, id: 'not-here', originPath: NOT_HERE },
      ],
      originGroups: { quantity: 1, items: [PAGES_OR_WORD] },
      defaultCacheBehavior: {
        ...both,
        targetOriginId: PAGES_OR_WORD.id,
        allowedMethods: READING,
        cachedMethods: READING,
        cachePolicyId: pages.attrId,
        responseHeadersPolicyId: headers.pages.attrId,
        functionAssociations: [{ eventType: 'viewer-response', functionArn: redirect.attrFunctionArn }],
      },
      cacheBehaviors: APP_PATHS.map((pathPattern) => ({
        ...both,
        pathPattern,
        targetOriginId: 'app',
        allowedMethods: EVERYTHING,
        cachedMethods: READING,
        cachePolicyId: app.attrId,
        originRequestPolicyId: forward.attrId,
        responseHeadersPolicyId: headers.app.attrId,
      })),
    },
  })
  readable(stack, buckets, distribution)
  return distribution
}

/** Custom error responses would also take the place of what the app refuses: a dead link, an API's 404. */
const PAGES_OR_WORD = {
  id: 'pages-or-word',
  members: { quantity: 2, items: [{ originId: 'pages' }, { originId: 'not-here' }] },
  failoverCriteria: { statusCodes: { quantity: 2, items: [403, 404] } },
}

interface Caching {
  readonly minTtl: number
  readonly defaultTtl: number
  readonly maxTtl: number
  readonly queries: 'none' | 'all'
  readonly headers: readonly string[]
}

/** The key is the path alone. A page says itself how long it is good, and is invalidated before. */
const PAGES: Caching = { minTtl: 0, defaultTtl: 60, maxTtl: DAY, queries: 'none', headers: [] }
/** Nothing that doesn't say so is kept; what is, for each query and each page that may ask by itself. */
const APP: Caching = { minTtl: 0, defaultTtl: 0, maxTtl: 300, queries: 'all', headers: ['Origin'] }

function cachePolicy(stack: Stack, id: string, name: string, { queries, headers, ...ttls }: Caching): CfnCachePolicy {
  return new CfnCachePolicy(stack, id, {
    cachePolicyConfig: {
      name,
      ...ttls,
      parametersInCacheKeyAndForwardedToOrigin: {
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
        cookiesConfig: { cookieBehavior: 'none' },
        headersConfig:
          headers.length > 0 ? { headerBehavior: 'whitelist', headers: [...headers] } : { headerBehavior: 'none' },
        queryStringsConfig: { queryStringBehavior: queries },
      },
    },
  })
}

/** The distribution alone reads the pages, and nothing but pages. */
function readable(stack: Stack, { pages }: DistributionParts['buckets'], site: CfnDistribution): void {
  const arn = Fn.join('', ['arn:aws:cloudfront::', stack.account, ':distribution/', site.attrId])
  new CfnBucketPolicy(stack, 'PagesPolicy', {
    bucket: pages.ref,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Action: 's3:GetObject',
          Resource: Fn.join('', [pages.attrArn, '/*']),
          Condition: { StringEquals: { 'AWS:SourceArn': arn } },
        },
      ],
    },
  })
}

function certificate(acmCertificateArn: string): CfnDistribution.ViewerCertificateProperty {
  return { acmCertificateArn, sslSupportMethod: 'sni-only', minimumProtocolVersion: 'TLSv1.2_2021' }
}
