// Google's consent page, and the refresh token that comes of it.
import { auth } from 'googleapis/build/src/apis/gmail/index.js'
import type { GoogleConfig } from '../../config/google.ts'
import { SCOPES } from '../../domain/doctor/google-scopes.ts'
import { googleFailure } from './access.ts'

export type ConsentClient = Pick<GoogleConfig, 'clientId' | 'clientSecret' | 'rootUrl'>

export interface Asking {
  readonly redirect: string
  /** PKCE, S256. */
  readonly challenge: string
  readonly state: string
}

export function consentAddress({ clientId, rootUrl }: ConsentClient, { redirect, challenge, state }: Asking): string {
  const address = new URL(rootUrl ? `${rootUrl}/o/oauth2/v2/auth` : 'https://accounts.google.com/o/oauth2/v2/auth')
  const query = {
    client_id: clientId,
    redirect_uri: redirect,
    response_type: 'code',
    scope: SCOPES.join(' '),
    access_type: 'offline',
    prompt: 'consent',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state,
  }
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  return address.href
}

export interface Answered {
  readonly code: string
  readonly redirect: string
  readonly verifier: string
}

export interface Granted {
  readonly refreshToken: string | undefined
  /** What the person has ticked. */
  readonly scopes: readonly string[]
}

export async function exchangeCode(
  { clientId, clientSecret, rootUrl }: ConsentClient,
  { code, redirect, verifier }: Answered,
): Promise<Granted> {
  const endpoints = rootUrl ? { endpoints: { oauth2TokenUrl: `${rootUrl}/token` } } : {}
  const client = new auth.OAuth2({ clientId, clientSecret, redirectUri: redirect, ...endpoints })
  try {
    const { tokens } = await client.getToken({ code, codeVerifier: verifier })
    return { refreshToken: tokens.refresh_token ?? undefined, scopes: (tokens.scope ?? '').split(' ').filter(Boolean) }
  } catch (error) {
    throw googleFailure('Google', 'exchange the code for a token', error)
  }
}
