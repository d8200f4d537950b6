// What went wrong with a call to AWS, in our words: done, not done or unknown.
import { Failure, type FailureFacts } from '../failure.ts'

interface AwsError {
  readonly name?: string
  readonly code?: string
  readonly $metadata?: { readonly httpStatusCode?: number }
  /** The service's own words came with it. */
  readonly $fault?: string
}

/** No connection was made, so nothing can have happened. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CredentialsProviderError'])
const SLOW_DOWN = /Throttl|TooManyRequests|ProvisionedThroughput|RequestLimit|SlowDown|LimitExceeded/
const NOT_ALLOWED =
  /AccessDenied|Unauthorized|UnrecognizedClient|InvalidSignature|SignatureDoesNotMatch|ExpiredToken|InvalidAccessKey|InvalidClientTokenId/

export function awsFailure(service: string, operation: string, error: unknown): Failure {
  if (error instanceof Failure) return error
  return new Failure({ service, operation, cause: error, ...judge(error as AwsError) })
}

function judge(error: AwsError): Pick<FailureFacts, 'outcome' | 'retry' | 'code' | 'remedy'> {
  const code = error.name ?? 'Error'
  const status = error.$metadata?.httpStatusCode
  if (NOT_SENT.has(error.code ?? '') || NOT_SENT.has(code))
    return { outcome: 'not-done', retry: 'later', code: error.code ?? code }
  if (SLOW_DOWN.test(code)) return { outcome: 'not-done', retry: 'later', code }
  if (NOT_ALLOWED.test(code)) {
    const remedy = 'The AWS credentials are refused: renew them, or give them the permission.'
    return { outcome: 'not-done', retry: 'never', code, remedy }
  }
  if (status !== undefined && status >= 400 && status < 500)
    // A refusal whose reason was cut off may be one that another try gets past.
    return { outcome: 'not-done', retry: error.$fault === undefined && error.code ? 'later' : 'never', code }
  return { outcome: 'unknown', retry: 'later', code: error.code ?? code }
}
