// The ops page and its API: routed by host, same-site, and with a session for all that is personal.
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Hono, MiddlewareHandler } from 'hono'
import { onCharters } from './api-charters.ts'
import { onDesk } from './api-desk.ts'
import { onDocument } from './api-document.ts'
import { onPast } from './api-past.ts'
import { corsHeaders, isForeign, PREFLIGHT } from './ops-origins.ts'
import { onOpsPages } from './ops-pages.ts'
import { onEntering, onLeaving } from './ops-session.ts'
import { type OpsEnv, type OpsRoutes, signedIn, tooOften } from './ops-visitor.ts'
import { problem } from './problem.ts'
import { rateLimit } from './rate-limit.ts'
import { remoteAddress } from './remote-address.ts'
import type { WaiverDoor } from './waiver-http.ts'

const MINUTES = 10 * 60_000
/** From one address, signed in or not: an office is one. */
const MOST = 6_000

export function onOps(routes: Hono, guests: WaiverDoor): void {
  const ops: OpsRoutes = new OpenAPIHono<OpsEnv>({
    defaultHook: ({ success }) =>
      success
        ? undefined
        : problem(422, 'This question can’t be read.', 'See /api/openapi.json for what may be asked.'),
  })
  ops.use('/api/*', fromOurPages(guests))
  onDocument(ops)
  onEntering(ops)
  ops.use('/api/*', signedIn())
  onLeaving(ops)
  onDesk(ops)
  onCharters(ops)
  onPast(ops)
  routes.route('/', ops)
  onOpsPages(routes, guests)
}

function fromOurPages({ doorOf, proxies }: WaiverDoor): MiddlewareHandler<OpsEnv> {
  const limit = rateLimit(MOST, MINUTES)
  return async (context, next) => {
    const door = doorOf(context)
    if (!door) return problem(404, 'No operator is served under this name.', 'Check APP_HOST of the operator.')
    const { operator } = door.world
    const cors = corsHeaders(context, operator)
    if (context.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { ...cors, ...PREFLIGHT } })
    if (isForeign(context, operator))
      return problem(403, 'This page may not do that.', 'Use the operator’s own ops page; “/crew ops” leads to it.')
    const address = remoteAddress(context, proxies)
    if (!limit(`${operator.id} ${address}`)) return tooOften()

    context.set('door', door)
    context.set('address', address)
    await next()
    const headers = { ...cors, 'as-of': door.world.clock.business().toISOString() }
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
    return undefined
  }
}
