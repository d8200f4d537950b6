// One distribution's edge: answers from its cache, from the bucket or from the app, and says which.
import { randomBytes } from 'node:crypto'
import type { Ground } from '../ground.ts'
import type { ObjectStore } from '../s3/object-store.ts'
import type { Call, Reply, StandIn } from '../stand-in.ts'
import { type AppAnswer, askApp } from './app-origin.ts'
import { askBucket, ERROR_TTL_MS } from './bucket-origin.ts'
import { type Distribution, goesToApp, matchesPath } from './distribution.ts'
import type { EdgeCache, Held } from './edge-cache.ts'
import { errorPage, METHOD_NOT_ALLOWED } from './error-page.ts'
import { ttlOf } from './freshness.ts'
import { securityHeaders } from './security-headers.ts'
import { viewerReply } from './viewer-reply.ts'

interface Edge {
  readonly ground: Ground
  readonly distribution: Distribution
  readonly store: ObjectStore
  readonly appOf: (operatorId: string) => string
  readonly cache: EdgeCache
}

type Verdict = 'Hit' | 'Miss' | 'RefreshHit' | 'Error'

/** `appOf` answers the app's origin, `http://127.0.0.1:4601`, each time it is asked. `cache` is the CloudFront API's. */
export function edgeStandIn(
  ground: Ground,
  distribution: Distribution,
  store: ObjectStore,
  appOf: (operatorId: string) => string,
  cache: EdgeCache,
): StandIn {
  const edge = { ground, distribution, store, appOf, cache }
  return {
    name: ({ method, url }) => ({ service: 'cdn', operation: method, key: url.pathname }),
    answer: (call) => answered(edge, call),
    refusal: (kind, call) =>
      finished(edge, call, errorPage(kind === '500' ? 502 : kind === '429' ? 503 : 403), 'Error'),
  }
}

function answered(edge: Edge, call: Call): Reply | Promise<Reply> {
  if (edge.distribution.changed?.state.off) return finished(edge, call, errorPage(403), 'Error')
  if (goesToApp(edge.distribution, call.url.pathname)) return fromApp(edge, call)
  if (!isRead(call)) return finished(edge, call, errorPage(403, METHOD_NOT_ALLOWED), 'Error')
  return fromBucket(edge, call)
}

/** The query doesn't count: it neither reaches the bucket nor sets answers apart. */
async function fromBucket(edge: Edge, call: Call): Promise<Reply> {
  const { cache, distribution, store } = edge
  const { pathname } = call.url
  const held = cache.get(distribution.id, pathname)
  if (held && isFresh(edge, held)) return finished(edge, call, held, 'Hit')
  const error = cache.getError(distribution.id, pathname)
  if (error) return finished(edge, call, error, 'Error')

  const asked = askBucket(store, distribution.bucket, pathname, now(edge))
  if (asked.status !== 200) {
    cache.drop(distribution.id, pathname)
    const missing = (await saidNotHere(edge, call)) ?? asked
    // It may have been put meanwhile.
    const isStill = askBucket(store, distribution.bucket, pathname, now(edge)).status !== 200
    if (isStill) cache.holdError(distribution.id, pathname, missing)
    return finished(edge, call, missing, 'Error')
  }
  if (asked.ttl > 0) cache.hold(distribution.id, pathname, asked)
  return finished(edge, call, asked, held?.headers.etag === asked.headers.etag ? 'RefreshHit' : 'Miss')
}

/** The origin group's second: the app under a folder of its own. Without it the bucket's refusal stands. */
async function saidNotHere({ distribution, appOf, ground }: Edge, call: Call): Promise<Held | undefined> {
  if (!distribution.notHere) return undefined
  const url = new URL(`${distribution.notHere}${call.url.pathname}`, call.url)
  const answer = await askApp(appOf(distribution.operatorId), { ...call, method: 'GET', url, headers: {} })
  if (typeof answer === 'string') return undefined
  const headers = answer.headers as Readonly<Record<string, string>>
  const asked = ground.clock.business().getTime()
  return { status: answer.status, headers, body: answer.body.toString('base64'), asked, ttl: ERROR_TTL_MS }
}

/** Kept only when the app says so, and never what could be personal. */
async function fromApp(edge: Edge, call: Call): Promise<Reply> {
  const { cache, distribution, appOf } = edge
  const { origin, cookie, authorization } = call.headers
  const path = `${call.url.pathname}${call.url.search}${origin ? ` ${origin}` : ''}`
  const shareable = isRead(call) && !cookie && !authorization
  const held = shareable ? cache.get(distribution.id, path) : undefined
  if (held && isFresh(edge, held)) return finished(edge, call, held, 'Hit')

  const answer = await askApp(appOf(distribution.operatorId), call)
  if (typeof answer === 'string') return finished(edge, call, errorPage(answer === 'timeout' ? 504 : 502), 'Error')
  const kept = shareable && call.method === 'GET' ? keepable(answer, now(edge)) : undefined
  if (kept) cache.hold(distribution.id, path, kept)
  return dressed(edge, call, passedOn(call, answer), answer.status >= 400 ? 'Error' : 'Miss')
}

function keepable({ status, headers = {}, body }: AppAnswer, asked: number): Held | undefined {
  const { 'set-cookie': cookies, ...single } = headers as Readonly<Record<string, string>>
  const ttl = ttlOf(single, 0, asked)
  if (status !== 200 || cookies || ttl === 0) return undefined
  return { status, headers: single, body: body.toString('base64'), asked, ttl }
}

function passedOn({ method }: Call, answer: AppAnswer): Reply {
  const bodiless = method === 'HEAD' || answer.status === 204 || answer.status === 304
  if (bodiless) return { status: answer.status, headers: answer.headers ?? {} }
  return { ...answer, headers: { ...answer.headers, 'content-length': String(answer.body.length) } }
}

function finished(edge: Edge, call: Call, held: Held, verdict: Verdict): Reply {
  const age = Math.max(0, Math.floor((now(edge) - held.asked) / 1_000))
  const reply = viewerReply(call, held)
  return dressed(
    edge,
    call,
    verdict === 'Hit' ? { ...reply, headers: { ...reply.headers, age: String(age) } } : reply,
    verdict,
  )
}

function dressed({ distribution }: Edge, call: Call, reply: Reply, verdict: Verdict): Reply {
  const { caching } = distribution.changed?.state ?? {}
  const kept = caching && matchesPath(caching.paths, call.url.pathname) ? { 'cache-control': caching.says } : {}
  return {
    ...reply,
    headers: {
      ...(distribution.changed?.state.plain ? {} : securityHeaders(distribution)),
      ...reply.headers,
      ...kept,
      'x-cache': `${verdict} from cloudfront`,
      via: `1.1 ${distribution.id.toLowerCase()}.cloudfront.test (CloudFront)`,
      'x-amz-cf-pop': 'SAN50-P1',
      'x-amz-cf-id': randomBytes(40).toString('base64url'),
    },
  }
}

function isRead({ method }: Call): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Business time may be turned back; then what was held counts as just asked for. */
function isFresh(edge: Edge, { asked, ttl }: Held): boolean {
  return now(edge) - asked < ttl
}

function now({ ground }: Edge): number {
  return ground.clock.business().getTime()
}
