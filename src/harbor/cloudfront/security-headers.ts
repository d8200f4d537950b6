// The response headers policy of a distribution; where the origin says its own, that stands.
import type { Distribution } from './distribution.ts'

export function securityHeaders({ connectTo = [] }: Distribution): Readonly<Record<string, string>> {
  const besides = connectTo.map((origin) => ` ${origin}`).join('')
  return {
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'content-security-policy': [
      "default-src 'self'",
      `img-src 'self' data:${besides}`,
      "style-src 'self' 'unsafe-inline'",
      "script-src 'self' 'unsafe-inline'",
      `connect-src 'self'${besides}`,
      "base-uri 'none'",
      `form-action 'self'${besides}`,
      "frame-ancestors 'none'",
    ].join('; '),
  }
}
