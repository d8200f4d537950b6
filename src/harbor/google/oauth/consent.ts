// The consent page, on which everyone has already said yes: it sends the browser straight back with a code.
import type { HarborOperator } from '../../operators.ts'
import type { Call, Reply } from '../../stand-in.ts'
import type { Codes, Consent } from './codes.ts'
import type { Grants } from './grants.ts'

export function authorize(call: Call, operators: readonly HarborOperator[], grants: Grants, codes: Codes): Reply {
  const query = call.url.searchParams
  const operator = operators.find(({ google }) => google.clientId === query.get('client_id'))
  if (!operator) return errorPage(401, 'invalid_client', 'The OAuth client was not found.')
  const redirectUri = query.get('redirect_uri') ?? ''
  if (!isAllowed(redirectUri)) return errorPage(400, 'redirect_uri_mismatch', 'Only loopback and .test addresses.')

  const scopes = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '')
  if (query.get('response_type') !== 'code') return back(redirectUri, query, { error: 'unsupported_response_type' })
  if (scopes.length === 0) return back(redirectUri, query, { error: 'invalid_request' })

  const consent = readConsent(query, operator, redirectUri, scopes, grants)
  return back(redirectUri, query, { code: codes.issue(consent), scope: scopes.join(' ') })
}

/** Google gives a refresh token at the first consent only, unless asked to prompt again. */
function readConsent(
  query: URLSearchParams,
  operator: HarborOperator,
  redirectUri: string,
  scopes: readonly string[],
  grants: Grants,
): Consent {
  const asksAgain = query.get('prompt')?.split(' ').includes('consent') ?? false
  const challenge = query.get('code_challenge')
  return {
    clientId: operator.google.clientId,
    redirectUri,
    scopes,
    offline: query.get('access_type') === 'offline' && (asksAgain || !grants.has(operator.id, scopes)),
    ...(challenge ? { challenge, method: query.get('code_challenge_method') === 'S256' ? 'S256' : 'plain' } : {}),
  }
}

function isAllowed(redirectUri: string): boolean {
  const host = URL.parse(redirectUri)?.hostname ?? ''
  return /^(localhost|127\.0\.0\.1|\[::1\]|.+\.test)$/.test(host)
}

function back(redirectUri: string, query: URLSearchParams, answer: Readonly<Record<string, string>>): Reply {
  const target = new URL(redirectUri)
  const state = query.get('state')
  for (const [name, value] of Object.entries(answer)) target.searchParams.set(name, value)
  if (state !== null) target.searchParams.set('state', state)
  return { status: 302, headers: { location: target.href, 'cache-control': 'no-store' } }
}

function errorPage(status: number, error: string, sentence: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><title>Error ${status}: ${error}</title><h1>Access blocked</h1><p>${sentence} (${error})</p>`,
  }
}
