// Checks a presigned address: everything that the Authorization header says stands in its query.
import { ALGORITHM, canonicalRequest, readAmzDate, readCredential, sameSignature, signature } from '../aws/signature.ts'
import { type SigFault, scopeFault, unsignedFault, wrongSignature } from '../aws/sigv4.ts'
import type { AwsAccount } from '../operators.ts'
import type { Call } from '../stand-in.ts'

const LONGEST_SECONDS = 604_800
const EARLY_MS = 15 * 60_000
const NEEDED = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Signature',
  'X-Amz-Date',
  'X-Amz-SignedHeaders',
  'X-Amz-Expires',
]
const VERSION_2 = `The authorization mechanism you have provided is not supported. Please use ${ALGORITHM}.`
const NOT_HEADERS = new Set([...NEEDED, 'X-Amz-Security-Token'].map((name) => name.toLowerCase()))

/** Also with what Signature Version 2 put there, which is told that its time is over. */
export function isPresigned({ url }: Call): boolean {
  return ['X-Amz-Signature', 'X-Amz-Algorithm', 'AWSAccessKeyId'].some((name) => url.searchParams.has(name))
}

/** Undefined when the signature is right and hasn't expired. */
export function presignedFault(call: Call, account: AwsAccount, wall: Date): SigFault | undefined {
  const query = (name: string) => call.url.searchParams.get(name) ?? ''
  if (query('AWSAccessKeyId') !== '') return { code: 'InvalidRequest', message: VERSION_2, status: 400 }
  if (NEEDED.some((name) => query(name) === ''))
    return invalid(`Query-string authentication version 4 requires the ${NEEDED.join(', ')} parameters.`)
  if (query('X-Amz-Algorithm') !== ALGORITHM) return invalid(`X-Amz-Algorithm only supports "${ALGORITHM}"`)
  const credential = readCredential(query('X-Amz-Credential'))
  if (!credential) return invalid('Error parsing the X-Amz-Credential parameter; the Credential is mal-formed')
  const signedAt = readAmzDate(query('X-Amz-Date'))
  if (!signedAt) return invalid("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"")
  const seconds = Number(query('X-Amz-Expires'))
  if (!Number.isInteger(seconds) || seconds < 0) return invalid('X-Amz-Expires should be a number')
  if (seconds > LONGEST_SECONDS)
    return invalid(
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    )

  const scope = scopeFault(credential, account, 's3')
  if (scope) return scope.code === 'AuthorizationHeaderMalformed' ? invalid(scope.message) : scope
  if (wall.getTime() < signedAt.getTime() - EARLY_MS) return denied('Request is not valid yet')
  if (wall.getTime() > signedAt.getTime() + seconds * 1_000) return denied('Request has expired')

  const signedHeaders = query('X-Amz-SignedHeaders').split(';')
  const bare = unsignedFault(call, signedHeaders, 's3')
  if (bare) return bare
  const hash = call.headers['x-amz-content-sha256'] ?? (query('X-Amz-Content-Sha256') || 'UNSIGNED-PAYLOAD')
  const canonical = canonicalRequest(call, 's3', signedHeaders, hash, 'X-Amz-Signature')
  const right = signature(account.secretAccessKey, credential, query('X-Amz-Date'), canonical)
  return sameSignature(right, query('X-Amz-Signature')) ? undefined : wrongSignature()
}

/** What a presigner moved from the headers into the query counts as headers: `x-amz-meta-…`, `x-amz-checksum-…`. */
export function withHoisted({ headers, url }: Call): Readonly<Record<string, string>> {
  const hoisted = [...url.searchParams]
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => name.startsWith('x-amz-') && !NOT_HEADERS.has(name))
  return { ...Object.fromEntries(hoisted), ...headers }
}

function invalid(message: string): SigFault {
  return { code: 'AuthorizationQueryParametersError', message, status: 400 }
}

function denied(message: string): SigFault {
  return { code: 'AccessDenied', message, status: 403 }
}
