// Checks a request that is signed in its Authorization header, and refuses it in the service's own words.
import type { AwsAccount } from '../operators.ts'
import type { Call } from '../stand-in.ts'
import {
  ALGORITHM,
  canonicalRequest,
  readAmzDate,
  readCredential,
  type Scope,
  sameSignature,
  sha256,
  signature,
} from './signature.ts'

export interface SigFault {
  readonly code: string
  readonly message: string
  /** HTTP status that goes with the code. */
  readonly status: number
}

type Claim = Scope & {
  readonly accessKeyId: string
  readonly signedHeaders: readonly string[]
  readonly signed: string
}

const SKEW_MS = 15 * 60_000
/** Global services sign for this region, wherever the client says it lives. */
const GLOBAL_REGION = 'us-east-1'

/**
 * Undefined when the signature is right. `service` as in the credential's scope: `s3`, `ses`, `cloudfront`.
 * The body counts as signed for every service but S3, whose `x-amz-content-sha256` the caller has to hold against it.
 */
export function verifySigV4(call: Call, account: AwsAccount, service: string, wall = new Date()): SigFault | undefined {
  const header = call.headers.authorization
  if (!header) return missing(service)
  const claim = readAuthorization(header)
  if (!claim) return malformed(service, 'The authorization header that you provided is not valid.')
  const fault = scopeFault(claim, account, service)
  if (fault) return fault

  const time = call.headers['x-amz-date'] ?? ''
  const signedAt = readAmzDate(time)
  if (!signedAt) return missing(service)
  if (Math.abs(wall.getTime() - signedAt.getTime()) > SKEW_MS) return skewed(service)
  if (!time.startsWith(claim.day)) return malformed(service, `Invalid credential date "${claim.day}".`)

  const bare = unsignedFault(call, claim.signedHeaders, service)
  if (bare) return bare
  const canonical = canonicalRequest(call, service, claim.signedHeaders, payloadHash(call, service))
  if (!sameSignature(signature(account.secretAccessKey, claim, time, canonical), claim.signed)) return wrongSignature()
  return undefined
}

/** Whether the credential belongs to this account and is scoped to this service and its region. */
export function scopeFault(
  claim: Scope & { readonly accessKeyId: string },
  account: AwsAccount,
  service: string,
): SigFault | undefined {
  if (claim.accessKeyId !== account.accessKeyId) return unknownKey(service)
  if (claim.service !== service)
    return malformed(service, `Credential should be scoped to correct service: '${service}'.`)
  if (claim.region === account.region || (service === 'cloudfront' && claim.region === GLOBAL_REGION)) return undefined
  return malformed(
    service,
    `The authorization header is malformed; the region '${claim.region}' is wrong; expecting '${account.region}'`,
  )
}

/** The host always has to be signed, and for S3 everything that changes what a request means. */
export function unsignedFault(call: Call, signedHeaders: readonly string[], service: string): SigFault | undefined {
  const binding = Object.keys(call.headers).filter((name) => service === 's3' && name.startsWith('x-amz-'))
  if (['host', ...binding].every((name) => signedHeaders.includes(name))) return undefined
  const message = 'There were headers present in the request which were not signed'
  return service === 's3' ? { code: 'AccessDenied', message, status: 403 } : wrongSignature()
}

export function wrongSignature(): SigFault {
  const message =
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.'
  return { code: 'SignatureDoesNotMatch', message, status: 403 }
}

function readAuthorization(header: string): Claim | undefined {
  if (!header.startsWith(`${ALGORITHM} `)) return undefined
  const part = (name: string) => new RegExp(`[\\s,]${name}=([^,\\s]+)`).exec(header)?.[1]
  const credential = readCredential(part('Credential') ?? '')
  const [signedHeaders, signed] = [part('SignedHeaders'), part('Signature')]
  if (!credential || !signedHeaders || !signed) return undefined
  return { ...credential, signedHeaders: signedHeaders.split(';'), signed }
}

function payloadHash(call: Call, service: string): string {
  const claimed = call.headers['x-amz-content-sha256']
  return service === 's3' && claimed ? claimed : sha256(call.body)
}

function missing(service: string): SigFault {
  return service === 's3'
    ? { code: 'AccessDenied', message: 'Access Denied', status: 403 }
    : { code: 'MissingAuthenticationToken', message: 'Request is missing Authentication Token', status: 403 }
}

function unknownKey(service: string): SigFault {
  return service === 's3'
    ? {
        code: 'InvalidAccessKeyId',
        message: 'The AWS Access Key Id you provided does not exist in our records.',
        status: 403,
      }
    : {
        code: 'InvalidClientTokenId',
        message: 'The security token included in the request is invalid.',
        status: 403,
      }
}

function malformed(service: string, message: string): SigFault {
  return service === 's3'
    ? { code: 'AuthorizationHeaderMalformed', message, status: 400 }
    : { code: 'SignatureDoesNotMatch', message, status: 403 }
}

function skewed(service: string): SigFault {
  return service === 's3'
    ? {
        code: 'RequestTimeTooSkewed',
        message: 'The difference between the request time and the current time is too large.',
        status: 403,
      }
    : { code: 'SignatureDoesNotMatch', message: 'Signature expired or not yet current.', status: 403 }
}
