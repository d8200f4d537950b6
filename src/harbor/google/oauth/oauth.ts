// Google's OAuth: consent, tokens, revocation, and the keys of what it signs.
import type { Ground } from '../../ground.ts'
import type { HarborOperator } from '../../operators.ts'
import { type Call, json, type Named, type Reply } from '../../stand-in.ts'
import type { GoogleRoutes } from '../routes.ts'
import type { Tokens } from '../tokens.ts'
import { codes } from './codes.ts'
import { authorize } from './consent.ts'
import { form, oauthError } from './form.ts'
import { type Grants, grants, type Publishing } from './grants.ts'
import type { Keys } from './keys.ts'
import { type Issuer, tokenEndpoint } from './token-endpoint.ts'

/** All of them concern the bot's refresh token; the driver's stays alive. */
export interface OAuthHands {
  readonly killRefreshToken: (operatorId: string) => void
  /** The same token lives again, aged zero. */
  readonly renewRefreshToken: (operatorId: string) => void
  /** Business time. */
  readonly consentedAt: (operatorId: string) => Date | undefined
  /** An app in `testing` loses its refresh tokens after seven days of business time; `production` at first. */
  readonly publish: (operatorId: string, status: Publishing) => void
  /** What the bot's consent covers, as full scopes. */
  readonly limit: (operatorId: string, scopes: readonly string[]) => void
  /** The OAuth client is deleted, or back. */
  readonly forgetClient: (operatorId: string, forgotten: boolean) => void
}

export interface OAuth {
  readonly routes: GoogleRoutes
  readonly hands: OAuthHands
}

const OPERATIONS: Readonly<Record<string, string>> = {
  'GET /o/oauth2/v2/auth': 'authorize',
  'POST /token': 'token',
  'POST /revoke': 'revoke',
  'GET /revoke': 'revoke',
  'GET /tokeninfo': 'tokeninfo',
  'POST /tokeninfo': 'tokeninfo',
  'GET /oauth2/v3/certs': 'certs',
  'GET /oauth2/v1/certs': 'pems',
}

export function oauth(ground: Ground, operators: readonly HarborOperator[], tokens: Tokens, keys: Keys): OAuth {
  const issuer = {
    operators,
    tokens,
    grants: grants(ground, operators, tokens),
    codes: codes(ground),
    deleted: new Set<string>(),
  }

  function answer(call: Call): Reply | undefined {
    switch (operationOf(call)) {
      case 'authorize':
        return authorize(call, operators, issuer.grants, issuer.codes)
      case 'token':
        return tokenEndpoint(issuer, call)
      case 'revoke':
        return revoke(issuer, call)
      case 'tokeninfo':
        return tokenInfo(issuer, call, ground.clock.wall())
      case 'certs':
        return json(200, keys.jwks(), { 'cache-control': 'public, max-age=3600' })
      case 'pems':
        return json(200, keys.pems(), { 'cache-control': 'public, max-age=3600' })
      default:
        return undefined
    }
  }

  return { routes: { name, answer }, hands: hands(operators, issuer.grants, issuer.deleted) }
}

function operationOf({ method, url }: Call): string | undefined {
  return OPERATIONS[`${method} ${url.pathname}`]
}

function name(call: Call): Named | undefined {
  const operation = operationOf(call)
  return operation ? { service: 'oauth', operation, key: form(call).get('client_id') ?? '' } : undefined
}

/** Either kind of token ends the whole grant. */
function revoke({ grants, tokens }: Issuer, call: Call): Reply {
  const token = form(call).get('token') ?? call.url.searchParams.get('token') ?? ''
  const issued = tokens.find(token)
  const ended = grants.kill(issued ? issued.refreshToken : token)
  if (issued) tokens.revoke(token)
  return issued || ended ? json(200, {}) : oauthError(400, 'invalid_token', 'Token expired or revoked')
}

function tokenInfo({ tokens, operators }: Issuer, call: Call, now: Date): Reply {
  const [, carried] = /^Bearer (\S+)$/i.exec(call.headers.authorization ?? '') ?? []
  const issued = tokens.find(
    carried ?? form(call).get('access_token') ?? call.url.searchParams.get('access_token') ?? '',
  )
  if (!issued) return oauthError(400, 'invalid_token', 'Invalid Value')

  const clientId = operators.find(({ id }) => id === issued.operatorId)?.google.clientId ?? ''
  return json(200, {
    azp: clientId,
    aud: clientId,
    scope: issued.scopes.join(' '),
    exp: String(Math.floor(issued.expires / 1_000)),
    expires_in: String(Math.floor((issued.expires - now.getTime()) / 1_000)),
    email: issued.address,
    email_verified: 'true',
    access_type: issued.refreshToken === '' ? 'online' : 'offline',
  })
}

function hands(operators: readonly HarborOperator[], grants: Grants, deleted: Set<string>): OAuthHands {
  const tokenOf = (operatorId: string) => operators.find(({ id }) => id === operatorId)?.google.refreshToken ?? ''
  return {
    killRefreshToken: (operatorId) => {
      grants.kill(tokenOf(operatorId))
    },
    renewRefreshToken: (operatorId) => grants.renew(tokenOf(operatorId)),
    consentedAt: (operatorId) => grants.consentedAt(tokenOf(operatorId)),
    publish: grants.publish,
    limit: (operatorId, scopes) => grants.limit(tokenOf(operatorId), scopes),
    forgetClient: (operatorId, forgotten) => {
      if (forgotten) deleted.add(operatorId)
      else deleted.delete(operatorId)
    },
  }
}
