// What Google says of the token, the inbox and the calendar.
import type { GoogleConfig } from '../../config/google.ts'
import type { CalendarSight, MailboxSight, TokenSight } from '../../domain/doctor/sights.ts'
import { Failure } from '../../failure.ts'
import { type Google, googleFailure, statusOf } from '../google/access.ts'

const TIMEOUT_MS = 15_000

/** Draws one access token, for what the answer says beside it. */
export async function tokenSight(google: GoogleConfig): Promise<TokenSight> {
  const { status, answer } = await refreshed(google)
  if (status === 200) {
    const { scope = '', refresh_token_expires_in: secondsLeft } = answer
    return { kind: 'alive', scopes: scope.split(' ').filter(Boolean), secondsLeft }
  }
  if (answer.error === 'invalid_grant') return { kind: 'dead' }
  if (answer.error === 'invalid_client' || answer.error === 'unauthorized_client') return { kind: 'client-refused' }
  throw unclear(answer.error ?? `http ${status}`)
}

export async function mailboxSight({ gmail }: Google): Promise<MailboxSight> {
  try {
    const { data } = await gmail.users.getProfile({ userId: 'me' })
    return { kind: 'open', address: data.emailAddress ?? '' }
  } catch (error) {
    const kind = refused(error)
    if (kind) return { kind }
    throw googleFailure('Google', 'look at the inbox', error)
  }
}

/** The list says how the calendar is shared with us, whatever is on it. */
export async function calendarSight({ calendar }: Google, calendarId: string): Promise<CalendarSight> {
  try {
    const { data } = await calendar.events.list({ calendarId, maxResults: 1, fields: 'accessRole,timeZone' })
    return { kind: 'shared', role: data.accessRole ?? '', timeZone: data.timeZone ?? '' }
  } catch (error) {
    const kind = statusOf(error) === 404 ? 'missing' : refused(error)
    if (kind) return { kind }
    throw googleFailure('Google', 'look at the calendar', error)
  }
}

interface TokenAnswer {
  readonly error?: string
  readonly scope?: string
  readonly refresh_token_expires_in?: number
}

async function refreshed({ clientId, clientSecret, refreshToken, rootUrl }: GoogleConfig) {
  const form = {
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
    grant_type: 'refresh_token',
  }
  try {
    const response = await fetch(rootUrl ? `${rootUrl}/token` : 'https://oauth2.googleapis.com/token', {
      method: 'POST',
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return { status: response.status, answer: (await response.json()) as TokenAnswer }
  } catch (cause) {
    throw unclear('no answer', cause)
  }
}

function refused(error: unknown): 'api-off' | 'not-allowed' | undefined {
  const { code } = googleFailure('Google', 'look', error).facts
  if (code === 'accessNotConfigured') return 'api-off'
  return code === 'insufficientPermissions' || code === 'forbidden' ? 'not-allowed' : undefined
}

function unclear(code: string, cause?: unknown): Failure {
  return new Failure({
    service: 'Google',
    operation: 'look at the token',
    outcome: 'unknown',
    retry: 'later',
    code,
    cause,
  })
}
