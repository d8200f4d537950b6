// Google's APIs for one operator, without retries of their own, and their failures in our words.
import { createHash } from 'node:crypto'
import { calendar, type calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js'
import { auth, gmail, type gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js'
import type { GoogleConfig } from '../../config/google.ts'
import type { TokenSeen } from '../../domain/token-age.ts'
import { Failure, type FailureFacts } from '../../failure.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Access } from '../../ports/inbox-and-calendar.ts'

export interface Google extends Access {
  readonly gmail: gmail_v1.Gmail
  readonly calendar: calendar_v3.Calendar
}

const TIMEOUT_MS = 15_000

export function googleAccess({ clientId, clientSecret, refreshToken, rootUrl }: GoogleConfig, clock: Clock): Google {
  const endpoints = rootUrl ? { endpoints: { oauth2TokenUrl: `${rootUrl}/token` } } : {}
  const client = new auth.OAuth2({ clientId, clientSecret, forceRefreshOnFailure: true, ...endpoints })
  client.setCredentials({ refresh_token: refreshToken })
  let seen: TokenSeen | undefined
  client.on('tokens', (tokens: object) => {
    const { refresh_token_expires_in: seconds } = tokens as { readonly refresh_token_expires_in?: number }
    seen = { fingerprint: fingerprintOf(refreshToken), dies: endAfter(seconds, clock) }
  })
  const options = {
    version: 'v3' as const,
    auth: client,
    retry: false,
    retryConfig: { retry: 0, noResponseRetries: 0 },
    timeout: TIMEOUT_MS,
    ...(rootUrl ? { rootUrl: `${rootUrl}/` } : {}),
  }
  return { calendar: calendar(options), gmail: gmail({ ...options, version: 'v1' }), seen: () => seen }
}

function fingerprintOf(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 12)
}

/** Google speaks of an end only where there is one. */
function endAfter(seconds: number | undefined, clock: Clock): string | undefined {
  return seconds ? new Date(clock.business().getTime() + seconds * 1_000).toISOString() : undefined
}

interface GoogleError {
  readonly code?: string | number
  readonly status?: number
  readonly message?: string
  readonly response?: { readonly status?: number; readonly data?: unknown; readonly headers?: unknown }
}

export function googleFailure(service: string, operation: string, error: unknown): Failure {
  if (error instanceof Failure) return error
  return new Failure({ service, operation, cause: error, ...judge(error as GoogleError) })
}

/** The HTTP status that Google answered with, if it answered. */
export function statusOf(error: unknown): number | undefined {
  const { response, status } = error as GoogleError
  return response?.status ?? status
}

function judge(error: GoogleError): Pick<FailureFacts, 'outcome' | 'retry' | 'code' | 'remedy'> {
  const status = statusOf(error)
  const reason = reasonOf(error)
  if (reason === 'invalid_grant')
    return { outcome: 'not-done', retry: 'never', code: 'invalid_grant', remedy: DEAD_TOKEN }
  if (reason === 'invalid_client' || reason === 'unauthorized_client')
    return { outcome: 'not-done', retry: 'never', code: reason, remedy: 'Check the Google client id and secret.' }
  if (reason.startsWith('push.')) return { outcome: 'not-done', retry: 'never', code: reason, remedy: NO_ADDRESS }
  if (status === 401) return { outcome: 'not-done', retry: 'later', code: 'unauthorized' }
  if (status === 412) return { outcome: 'not-done', retry: 'later', code: 'stale-etag' }
  if (status === 429 || (status === 403 && /ratelimit|quota/i.test(reason)))
    return { outcome: 'not-done', retry: 'later', code: reason }
  if (status === 403) return { outcome: 'not-done', retry: 'never', code: reason, remedy: NO_SCOPE }
  if (status !== undefined && status >= 400 && status < 500)
    return { outcome: 'not-done', retry: 'never', code: reason }
  if (error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND')
    return { outcome: 'not-done', retry: 'later', code: error.code }
  return { outcome: 'unknown', retry: 'later', code: reason }
}

const DEAD_TOKEN =
  'The Google token has expired or was revoked. Run `npx crew auth google`, set GOOGLE_REFRESH_TOKEN to what it wrote, and start the program again; everything that waits goes on by itself, and no mail is missed.'
const NO_SCOPE =
  'The Google account may not do that: share the calendar with it ("make changes to events"), or run `npx crew auth google`.'

const NO_ADDRESS =
  'Google does not take GOOGLE_PUSH_URL: it has to be an https address with a valid certificate that Google can reach.'

function reasonOf({ response, code, message }: GoogleError): string {
  const data = response?.data as { error?: string | { errors?: { reason?: string }[]; status?: string } } | undefined
  const error = data?.error
  if (typeof error === 'string') return error
  return error?.errors?.[0]?.reason ?? error?.status ?? String(code ?? message ?? 'error')
}
