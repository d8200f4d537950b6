// Which pages may ask: the operator's own, by CORS; and what changes anything has to come from one of them.
import type { Context } from 'hono'
import type { Operator } from '../domain/operator.ts'

const READS = ['GET', 'HEAD', 'OPTIONS']

export function originsOf({ guestSite, appSite }: Operator): readonly string[] {
  return [new URL(guestSite).origin, new URL(appSite).origin]
}

/** A browser names the origin of whatever changes something; who names none has to be no page at all. */
export function isForeign({ req }: Context, operator: Operator): boolean {
  if (READS.includes(req.method)) return false
  const origin = req.header('origin')
  if (origin === undefined) return req.header('sec-fetch-site') !== 'same-origin'
  return !originsOf(operator).includes(origin)
}

/** `Vary` always, so that no cache gives one origin's answer to another. */
export function corsHeaders({ req }: Context, operator: Operator): Readonly<Record<string, string>> {
  const origin = req.header('origin') ?? ''
  if (!originsOf(operator).includes(origin)) return { vary: 'Origin' }
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'ETag, As-Of',
  }
}

export const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST, DELETE',
  'access-control-allow-headers': 'content-type, if-none-match',
  'access-control-max-age': '600',
}
