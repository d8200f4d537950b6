// The cookie of a session: seen by no script, sent along by our own pages alone.
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Operator } from '../domain/operator.ts'
import type { Claim, Session } from '../domain/ops-session.ts'

export function claimIn(context: Context, operator: Operator): Claim | undefined {
  const [secret = '', id = '', ...rest] = (getCookie(context, nameOf(operator)) ?? '').split('.')
  const person = rest.join('.')
  return secret && id && person ? { person, id, secret } : undefined
}

export function cookieOf(operator: Operator, { person, id, secret }: Claim, { since, until }: Session): string {
  const seconds = Math.floor((Date.parse(until) - Date.parse(since)) / 1_000)
  return cookie(operator, encodeURIComponent(`${secret}.${id}.${person}`), seconds)
}

export function noCookie(operator: Operator): string {
  return cookie(operator, '', 0)
}

function cookie(operator: Operator, value: string, seconds: number): string {
  const secure = isSecure(operator) ? '; Secure' : ''
  return `${nameOf(operator)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`
}

/** Behind TLS the name itself keeps other hosts from setting it; on loopback ports share their cookies. */
function nameOf(operator: Operator): string {
  return `${isSecure(operator) ? '__Host-' : ''}ops-${operator.id}`
}

function isSecure({ guestSite }: Operator): boolean {
  return guestSite.startsWith('https:')
}
