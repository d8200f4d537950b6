// The token endpoint: refresh tokens and authorization codes against access tokens.
import type { HarborOperator } from '../../operators.ts'
import { type Call, json, type Reply } from '../../stand-in.ts'
import { LIFETIME_SECONDS, type Tokens } from '../tokens.ts'
import { type Codes, provesPossession } from './codes.ts'
import { form, oauthError } from './form.ts'
import type { Grants } from './grants.ts'

export interface Issuer {
  readonly operators: readonly HarborOperator[]
  readonly grants: Grants
  readonly codes: Codes
  readonly tokens: Tokens
  /** Operators whose OAuth client is gone. */
  readonly deleted: ReadonlySet<string>
}

export function tokenEndpoint(issuer: Issuer, call: Call): Reply {
  const fields = form(call)
  const client = clientOf(issuer, call, fields)
  if ('status' in client) return client

  switch (fields.get('grant_type')) {
    case 'refresh_token':
      return refresh(issuer, client, fields.get('refresh_token') ?? '')
    case 'authorization_code':
      return exchange(issuer, client, fields)
    default:
      return oauthError(400, 'unsupported_grant_type', `Invalid grant_type: ${fields.get('grant_type') ?? ''}`)
  }
}

/** What Google says when a refresh token is dead, and when it never heard of it. */
export function deadGrant(): Reply {
  return oauthError(400, 'invalid_grant', 'Token has been expired or revoked.')
}

function clientOf({ operators, deleted }: Issuer, call: Call, fields: URLSearchParams): HarborOperator | Reply {
  const [, basic = ''] = /^Basic (.+)$/i.exec(call.headers.authorization ?? '') ?? []
  const [basicId, basicSecret] = Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent)
  const id = fields.get('client_id') ?? basicId
  const secret = fields.get('client_secret') ?? basicSecret
  const operator = operators.find(({ google }) => google.clientId === id)
  if (!operator || deleted.has(operator.id)) return oauthError(401, 'invalid_client', 'The OAuth client was not found.')
  return operator.google.clientSecret === secret ? operator : oauthError(401, 'invalid_client', 'Unauthorized')
}

function refresh({ grants, tokens }: Issuer, client: HarborOperator, refreshToken: string): Reply {
  if (refreshToken === '') return oauthError(400, 'invalid_request', 'Missing required parameter: refresh_token')
  const grant = grants.find(refreshToken)
  if (!grant) return deadGrant()
  if (grant.clientId !== client.google.clientId) return oauthError(401, 'unauthorized_client', 'Unauthorized')

  const { operatorId, address, scopes } = grant
  const left = grants.secondsLeft(grant)
  const accessToken = tokens.issue({ operatorId, address, scopes }, refreshToken)
  return granted(accessToken, scopes, left === undefined ? {} : { refresh_token_expires_in: left })
}

function exchange({ grants, codes, tokens }: Issuer, client: HarborOperator, fields: URLSearchParams): Reply {
  const consent = codes.take(fields.get('code') ?? '')
  if (!consent || consent.clientId !== client.google.clientId) {
    return oauthError(400, 'invalid_grant', 'Malformed auth code.')
  }
  if (consent.redirectUri !== fields.get('redirect_uri')) return oauthError(400, 'redirect_uri_mismatch', 'Bad Request')
  if (!provesPossession(consent, fields.get('code_verifier') ?? '')) {
    return oauthError(400, 'invalid_grant', 'Invalid code verifier.')
  }

  const refreshToken = consent.offline ? grants.consent(client, consent.scopes) : ''
  const bearer = { operatorId: client.id, address: client.google.inbox, scopes: consent.scopes }
  const accessToken = tokens.issue(bearer, refreshToken)
  return granted(accessToken, consent.scopes, refreshToken === '' ? {} : { refresh_token: refreshToken })
}

function granted(accessToken: string, scopes: readonly string[], more: object): Reply {
  const body = {
    access_token: accessToken,
    expires_in: LIFETIME_SECONDS - 1,
    ...more,
    scope: scopes.join(' '),
    token_type: 'Bearer',
  }
  return json(200, body, { 'cache-control': 'no-store' })
}
