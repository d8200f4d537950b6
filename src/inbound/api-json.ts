// An answer of the API: as its schema says, for nobody's cache, and 304 where the asker has it already.
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { NO_STORE } from './api-answers.ts'

export function answered(context: Context, body: object): Response {
  const text = JSON.stringify(body)
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const headers = { ...NO_STORE, etag }
  if (isKnown(context.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(text, {
    headers: { ...headers, 'content-type': 'application/json', 'x-content-type-options': 'nosniff' },
  })
}

/** A CDN that compressed an answer has made its tag a weak one. */
function isKnown(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, ''))) ?? false
}
