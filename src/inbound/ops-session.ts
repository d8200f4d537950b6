// POST /api/session: a link's one use becomes a session; GET: whose it is; DELETE: out.
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { enterOps, leaveOps } from '../workflows/ops-access.ts'
import { ANSWERS, NO_STORE, refusals } from './api-answers.ts'
import { cookieOf, noCookie } from './ops-cookie.ts'
import { type OpsEnv, type OpsRoutes, tooOften } from './ops-visitor.ts'
import { problem } from './problem.ts'
import { rateLimit } from './rate-limit.ts'

/** Tries to begin a session, from one address. */
const MOST = 30
const MINUTES = 10 * 60_000

const BEGIN = createRoute({
  method: 'post',
  path: '/api/session',
  summary: 'Begin a session with the link that “/crew ops” answers',
  request: { body: { content: { 'application/json': { schema: z.object({ link: z.string().max(2_000) }) } } } },
  responses: { 204: { description: 'Signed in: the cookie is set' }, ...refusals(403, 422, 429) },
})

const END = createRoute({
  method: 'delete',
  path: '/api/session',
  summary: 'Sign out',
  responses: { 204: { description: 'Signed out' }, ...ANSWERS },
})

/** Needs no session. */
export function onEntering(ops: OpsRoutes): void {
  const limit = rateLimit(MOST, MINUTES)
  ops.openapi(BEGIN, async (context) => {
    const { world } = context.get('door')
    if (!limit(`${world.operator.id} ${context.get('address')}`)) return tooOften()
    const entered = await enterOps(world, context.req.valid('json').link)
    if (entered.kind !== 'entered') return refused(entered.kind)
    return done(context, cookieOf(world.operator, entered.claim, entered.session))
  })
}

export function onLeaving(ops: OpsRoutes): void {
  ops.openapi(END, async (context) => {
    const { world, person, session } = context.get('visitor')
    await leaveOps(world, person.id, session.id)
    return done(context, noCookie(world.operator))
  })
}

function done(context: Context<OpsEnv>, cookie: string): Response {
  return context.body(null, 204, { ...NO_STORE, 'set-cookie': cookie })
}

function refused(kind: 'dead' | 'used'): Response {
  const why = kind === 'used' ? 'This link was used already.' : 'This link has run out, or is not whole.'
  return problem(403, why, 'Type “/crew ops” in Slack: it answers a new one, for you alone.')
}
