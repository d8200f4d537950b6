// Authorization codes: one exchange each, ten minutes of wall time, bound to their PKCE challenge.
import { createHash, randomBytes } from 'node:crypto'
import type { Ground } from '../../ground.ts'

export interface Consent {
  readonly clientId: string
  readonly redirectUri: string
  readonly scopes: readonly string[]
  /** Whether a refresh token was asked for and is due. */
  readonly offline: boolean
  readonly challenge?: string
  readonly method?: 'S256' | 'plain'
}

export interface Codes {
  readonly issue: (consent: Consent) => string
  /** Takes the code out of use, whatever comes of it. */
  readonly take: (code: string) => Consent | undefined
}

const LIFETIME_MS = 600_000

export function codes(ground: Ground): Codes {
  const shelf = ground.shelf<Consent & { readonly expires: number }>('google/codes')
  const now = () => ground.clock.wall().getTime()
  return {
    issue(consent) {
      const code = `4/0${randomBytes(30).toString('base64url')}`
      shelf.set(code, { ...consent, expires: now() + LIFETIME_MS })
      return code
    },
    take(code) {
      const found = shelf.get(code)
      shelf.delete(code)
      return found && found.expires > now() ? found : undefined
    },
  }
}

export function provesPossession({ challenge, method }: Consent, verifier: string): boolean {
  if (challenge === undefined) return true
  const derived = method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url')
  return derived === challenge
}
