// Refresh tokens: what each operator's account has consented to, and until when that holds.
import { randomBytes } from 'node:crypto'
import type { Ground } from '../../ground.ts'
import { BOT_SCOPES, DRIVER_SCOPES, type HarborOperator } from '../../operators.ts'
import type { Bearer } from '../routes.ts'
import type { Tokens } from '../tokens.ts'

export interface Grant extends Bearer {
  readonly clientId: string
  /** Business time of the consent, milliseconds. */
  readonly consented: number
  readonly dead: boolean
}

export interface Grants {
  /** A grant that can still be used. */
  readonly find: (refreshToken: string) => Grant | undefined
  readonly has: (operatorId: string, scopes: readonly string[]) => boolean
  /** A new refresh token. */
  readonly consent: (operator: HarborOperator, scopes: readonly string[]) => string
  /** Ends the token and every access token drawn from it; tells whether it was alive. */
  readonly kill: (refreshToken: string) => boolean
  /** Alive again, as if consented just now. */
  readonly renew: (refreshToken: string) => void
  readonly consentedAt: (refreshToken: string) => Date | undefined
  /** The consent covers these from now on. */
  readonly limit: (refreshToken: string, scopes: readonly string[]) => void
  /** While an app is `testing`, its refresh tokens die after seven days of business time. */
  readonly publish: (operatorId: string, status: Publishing) => void
  /** Seconds of business time; undefined for a published app, whose tokens have no end. */
  readonly secondsLeft: (grant: Grant) => number | undefined
}

export type Publishing = 'testing' | 'production'

const SEVEN_DAYS_MS = 7 * 24 * 3_600_000

export function grants(ground: Ground, operators: readonly HarborOperator[], tokens: Tokens): Grants {
  const shelf = ground.shelf<Grant>('google/grants')
  const screens = ground.shelf<Publishing>('google/consent-screens')
  const now = () => ground.clock.business().getTime()
  for (const operator of operators) {
    plant(operator, operator.google.refreshToken, BOT_SCOPES)
    plant(operator, operator.google.driverRefreshToken, DRIVER_SCOPES)
  }

  function plant({ id, google }: HarborOperator, refreshToken: string, scopes: readonly string[]): void {
    if (shelf.get(refreshToken)) return
    const { clientId, inbox } = google
    shelf.set(refreshToken, { operatorId: id, address: inbox, clientId, scopes, consented: now(), dead: false })
  }

  /** An access token outlives its refresh token by an hour at most, which is over when the clock is turned past its end. */
  ground.clock.onTurn(() => {
    for (const [token, grant] of shelf.entries()) if ((secondsLeft(grant) ?? 1) <= 0) tokens.revokeDrawnFrom(token)
  })

  function secondsLeft({ operatorId, consented, scopes }: Grant): number | undefined {
    const isDriver = includesAll(scopes, DRIVER_SCOPES)
    if (isDriver || screens.get(operatorId) !== 'testing') return undefined
    return Math.floor((consented + SEVEN_DAYS_MS - now()) / 1_000)
  }

  function find(refreshToken: string): Grant | undefined {
    const grant = shelf.get(refreshToken)
    return grant && !grant.dead && (secondsLeft(grant) ?? 1) > 0 ? grant : undefined
  }

  return {
    find,
    has: (operatorId, scopes) =>
      shelf
        .entries()
        .some(([token, grant]) => grant.operatorId === operatorId && find(token) && includesAll(grant.scopes, scopes)),
    consent(operator, scopes) {
      const refreshToken = `1//0n${randomBytes(20).toString('hex')}`
      plant(operator, refreshToken, scopes)
      return refreshToken
    },
    kill(refreshToken) {
      const grant = find(refreshToken)
      if (!grant) return false
      shelf.set(refreshToken, { ...grant, dead: true })
      tokens.revokeDrawnFrom(refreshToken)
      return true
    },
    renew(refreshToken) {
      const grant = shelf.get(refreshToken)
      if (grant) shelf.set(refreshToken, { ...grant, consented: now(), dead: false })
    },
    consentedAt(refreshToken) {
      const grant = shelf.get(refreshToken)
      return grant && new Date(grant.consented)
    },
    limit(refreshToken, scopes) {
      const grant = shelf.get(refreshToken)
      if (grant) shelf.set(refreshToken, { ...grant, scopes })
      tokens.revokeDrawnFrom(refreshToken)
    },
    publish: (operatorId, status) => screens.set(operatorId, status),
    secondsLeft,
  }
}

function includesAll(held: readonly string[], asked: readonly string[]): boolean {
  return asked.every((scope) => held.includes(scope))
}
