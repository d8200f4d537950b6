// What every answer to a guest's browser says beside its content; where the app says its own, that stands.
import { CfnResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import type { Stack } from 'aws-cdk-lib/core'
import type { OperatorFile } from './operator-file.ts'

const YEAR = 31_536_000

export interface Headers {
  readonly pages: CfnResponseHeadersPolicy
  readonly app: CfnResponseHeadersPolicy
}

export function responseHeaders(stack: Stack, { stack: { operator, region }, settings }: OperatorFile): Headers {
  const uploads = `https://${settings.PHOTOS_BUCKET}.s3.${region}.amazonaws.com`
  const securityHeadersConfig = {
    strictTransportSecurity: { accessControlMaxAgeSec: YEAR, includeSubdomains: true, override: false },
    contentTypeOptions: { override: true },
    frameOptions: { frameOption: 'DENY', override: false },
    referrerPolicy: { referrerPolicy: 'strict-origin-when-cross-origin', override: false },
    contentSecurityPolicy: { contentSecurityPolicy: policy(uploads), override: false },
  }
  const made = (id: string, name: string, more: object) =>
    new CfnResponseHeadersPolicy(stack, id, {
      responseHeadersPolicyConfig: { name: `crew-${operator}-${name}`, securityHeadersConfig, ...more },
    })
  return {
    pages: made('PagesHeaders', 'pages', { corsConfig: cors(['*']) }),
    app: made('AppHeaders', 'app', {}),
  }
}

/** Pages are public; the app answers for its own routes whose page may ask. */
function cors(items: readonly string[]) {
  return {
    accessControlAllowCredentials: false,
    accessControlAllowHeaders: { items: ['*'] },
    accessControlAllowMethods: { items: ['GET', 'HEAD'] },
    accessControlAllowOrigins: { items: [...items] },
    accessControlMaxAgeSec: 600,
    originOverride: true,
  }
}

function policy(uploads: string): string {
  return [
    "default-src 'self'",
    `img-src 'self' data: ${uploads}`,
    "style-src 'self' 'unsafe-inline'",
    "script-src 'self' 'unsafe-inline'",
    `connect-src 'self' ${uploads}`,
    "base-uri 'none'",
    `form-action 'self' ${uploads}`,
    "frame-ancestors 'none'",
  ].join('; ')
}
