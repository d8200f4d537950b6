// Signed and expiring links: HMAC-SHA256 (RFC 2104) over what the link opens and until when.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Link } from '../domain/link.ts'
import type { Clock, Links } from '../ports/clock.ts'

export interface LinkSecrets {
  readonly secret: string
  /** The one before: what it signed still opens, so that a secret can be changed without cutting guests off. */
  readonly previous?: string | undefined
  /** Its id. */
  readonly operator: string
}

/**
 * A token is `<payload>.<signature>`, both base64url; the payload says what it opens and hides nothing.
 * Operators who share a secret open none of each other's links.
 */
export function signedLinks({ secret, previous, operator }: LinkSecrets, clock: Pick<Clock, 'wall'>): Links {
  return {
    sign(link, until) {
      const payload = encode(link, until)
      return `${payload}.${signature(secret, operator, payload)}`
    },
    open(token, kind) {
      const [payload = '', signed = '', ...more] = token.split('.')
      if (more.length > 0 || !isSigned(payload, signed)) return undefined
      const { link, until } = decode(payload)
      if (until <= clock.wall()) return undefined
      return link.kind === kind ? (link as never) : undefined
    },
  }

  function isSigned(payload: string, signed: string): boolean {
    return [secret, previous].some((key) => key !== undefined && same(signature(key, operator, payload), signed))
  }
}

function encode(link: Link, until: Date): string {
  const seconds = Math.floor(until.getTime() / 1_000)
  return Buffer.from(JSON.stringify({ ...link, until: seconds })).toString('base64url')
}

/** Only of a payload that we signed ourselves. */
function decode(payload: string): { readonly link: Link; readonly until: Date } {
  const { until, ...link } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Link & { until: number }
  return { link, until: new Date(until * 1_000) }
}

function signature(secret: string, operator: string, payload: string): string {
  return createHmac('sha256', secret).update(`${operator} ${payload}`).digest('base64url')
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
