// How old the token to the operator's Google account is, and when it dies, as far as Google tells.
import type { Desk } from './desk.ts'
import { tell } from './outage.ts'

export interface TokenSeen {
  /** Tells one token from another without being one. */
  readonly fingerprint: string
  /** Business time; missing where it has no end that Google speaks of. */
  readonly dies?: string | undefined
}

export interface TokenAge extends TokenSeen {
  /** When it was first seen to work. */
  readonly since: string
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** How long before its end a token is spoken of. */
const NOTICE_MS = 2 * DAY_MS
/** Tokens of an app that Google has as "Testing" live a week. */
const TESTING_MS = 7 * DAY_MS

/** The same desk comes back when it is known already. An end that moved away is a new life of the token. */
export function tokenWorks(desk: Desk, seen: TokenSeen | undefined, now: Date): Desk {
  if (!seen) return desk
  const { token } = desk
  const moved = endOf(seen) - endOf(token)
  const same = token?.fingerprint === seen.fingerprint && !(moved > HOUR_MS)
  if (same && !(Math.abs(moved) > HOUR_MS) && (seen.dies === undefined) === (token.dies === undefined)) return desk
  return { ...desk, token: { ...seen, since: same ? token.since : now.toISOString() } }
}

/** Owes one message a day from two days before its end. */
export function tellTokenDies(desk: Desk, now: Date, today: string): Desk {
  const { dies } = desk.token ?? {}
  const left = dies ? Date.parse(dies) - now.getTime() : Number.NaN
  if (!dies || !(left > 0 && left <= NOTICE_MS)) return desk
  return tell(desk, `token-dies-${today}`, { kind: 'token-dies', dies, days: Math.ceil(left / DAY_MS) }, now)
}

/** It died at the age at which tokens of an unpublished app die. */
export function diedOfTesting({ token }: Desk, now: Date): boolean {
  const age = token ? now.getTime() - Date.parse(token.since) : 0
  return token?.dies !== undefined || Math.abs(age - TESTING_MS) < 12 * HOUR_MS
}

function endOf(token: TokenSeen | undefined): number {
  return token?.dies ? Date.parse(token.dies) : Number.NaN
}
