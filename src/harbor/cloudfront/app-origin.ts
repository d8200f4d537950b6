// The app as an edge asks it: the viewer's request goes through with its method, body and query.
import { type IncomingHttpHeaders, request } from 'node:http'
import type { Call, Reply } from '../stand-in.ts'

const TIMEOUT_MS = 30_000
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

export type AppAnswer = Reply & { readonly body: Buffer }

/** `app` is its origin, `http://127.0.0.1:4601`. Tells an app that can't be reached from one that doesn't answer in time. */
export function askApp(app: string, call: Call): Promise<AppAnswer | 'unreachable' | 'timeout'> {
  if (!URL.canParse(app)) return Promise.resolve('unreachable')
  return new Promise((resolve) => {
    const to = new URL(`${call.url.pathname}${call.url.search}`, app)
    const asked = request(to, { method: call.method, headers: forwarded(call, to.host), timeout: TIMEOUT_MS })
    asked.on('timeout', () => {
      resolve('timeout')
      asked.destroy()
    })
    asked.on('error', () => resolve('unreachable'))
    asked.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', () => resolve('unreachable'))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 502, headers: kept(response.headers), body: Buffer.concat(chunks) })
      })
    })
    asked.end(call.body)
  })
}

function forwarded(call: Call, host: string): Record<string, string> {
  const sent = Object.entries(call.headers).filter(([name]) => !HOP_BY_HOP.includes(name))
  const before = call.headers['x-forwarded-for']
  return {
    ...Object.fromEntries(sent),
    host,
    'x-forwarded-host': call.headers.host ?? '',
    'x-forwarded-for': before ? `${before}, 127.0.0.1` : '127.0.0.1',
    'x-forwarded-proto': 'http',
    ...(call.body.length > 0 ? { 'content-length': String(call.body.length) } : {}),
  }
}

function kept(headers: IncomingHttpHeaders): Readonly<Record<string, string | readonly string[]>> {
  const named = Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name) && name !== 'content-length')
  return Object.fromEntries(named.map(([name, value]) => [name, value ?? '']))
}
