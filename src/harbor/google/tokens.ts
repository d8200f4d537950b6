// Access tokens: opaque, alive for one hour of wall time, kept on disk.
import { randomBytes } from 'node:crypto'
import type { Ground } from '../ground.ts'
import type { Call } from '../stand-in.ts'
import type { Bearer } from './routes.ts'

export interface Tokens {
  readonly issue: (bearer: Bearer, refreshToken: string) => string
  /** The living token that the request carries, in its header or as `access_token`. */
  readonly bearerOf: (call: Call) => Bearer | undefined
  readonly find: (token: string) => Issued | undefined
  readonly revoke: (token: string) => void
  /** Ends every access token drawn from this refresh token. */
  readonly revokeDrawnFrom: (refreshToken: string) => void
}

export interface Issued extends Bearer {
  readonly refreshToken: string
  /** Wall time, milliseconds. */
  readonly expires: number
}

export const LIFETIME_SECONDS = 3_600

export function tokens(ground: Ground): Tokens {
  const shelf = ground.shelf<Issued>('google/access-tokens')
  const now = () => ground.clock.wall().getTime()
  for (const [token, { expires }] of shelf.entries()) if (expires <= now()) shelf.delete(token)

  function find(token: string): Issued | undefined {
    const issued = shelf.get(token)
    return issued && issued.expires > now() ? issued : undefined
  }

  return {
    issue(bearer, refreshToken) {
      const token = `ya29.${randomBytes(48).toString('base64url')}`
      shelf.set(token, { ...bearer, refreshToken, expires: now() + LIFETIME_SECONDS * 1_000 })
      return token
    },
    bearerOf: (call) => find(carried(call)),
    find,
    revoke: (token) => shelf.delete(token),
    revokeDrawnFrom(refreshToken) {
      for (const [token, issued] of shelf.entries()) if (issued.refreshToken === refreshToken) shelf.delete(token)
    },
  }
}

function carried(call: Call): string {
  const header = /^Bearer (\S+)$/i.exec(call.headers.authorization ?? '')
  return header?.[1] ?? call.url.searchParams.get('access_token') ?? ''
}
