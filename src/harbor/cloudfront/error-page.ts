// The pages that an edge writes itself, when no origin did.
import type { Held } from './edge-cache.ts'

const ERRORS = {
  403: 'Request blocked. We can’t connect to the server for this app or website at this time.',
  502: 'CloudFront wasn’t able to connect to the origin.',
  503: 'CloudFront attempted to establish a connection with the origin, but it has no capacity right now.',
  504: 'CloudFront wasn’t able to get an answer from the origin in time.',
} as const

export const METHOD_NOT_ALLOWED =
  'This distribution is not configured to allow the HTTP request method that was used for this request.'

export function errorPage(status: keyof typeof ERRORS, why: string = ERRORS[status]): Held {
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>ERROR: The request could not be satisfied</title></head>
<body><h1>${status} ERROR</h1><h2>The request could not be satisfied.</h2><p>${why}</p></body></html>
`
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', server: 'CloudFront' },
    body: Buffer.from(html).toString('base64'),
    asked: 0,
    ttl: 0,
  }
}
