// The page itself: a handful of files, sent with a policy under which nothing foreign can run.
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { Hono } from 'hono'

const FOLDER = new URL('static/', import.meta.url)
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: http://127.0.0.1:*",
  "frame-src 'self' blob: data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

export function staticFiles(): Hono {
  return new Hono().get('/:name?', async (context, next) => {
    const name = context.req.param('name') ?? 'index.html'
    const type = TYPES[extname(name)]
    if (!type || !/^[\w-]+\.\w+$/.test(name)) return next()
    const body = await readFile(new URL(name, FOLDER)).catch(() => undefined)
    if (!body) return next()
    return context.body(body, 200, {
      'content-type': type,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    })
  })
}
