// Who is asking, as what role, of which operator: for every route that wants a session.
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler, Next } from 'hono'
import type { Session } from '../domain/ops-session.ts'
import type { Person } from '../domain/person.ts'
import { mayAs, type Role } from '../domain/role.ts'
import type { World } from '../ports.ts'
import { openSession } from '../workflows/ops-access.ts'
import type { WorldDoor } from './operator-door.ts'
import { claimIn } from './ops-cookie.ts'
import { problem } from './problem.ts'
import { type RateLimit, rateLimit } from './rate-limit.ts'

/** `context.get('visitor')`, once `signedIn` has let them through. */
export interface Visitor {
  readonly world: World
  readonly person: Person
  /** `crew`, `captain` or `manager`. */
  readonly role: Role
  readonly session: Session
}

export interface OpsEnv {
  Variables: { visitor: Visitor; door: WorldDoor; address: string }
}
/** Where routes with a session are added: `ops.get(…)`, or `ops.openapi(…)` to be in the document too. */
export type OpsRoutes = OpenAPIHono<OpsEnv>

const MINUTES = 10 * 60_000
/** A page looks every few seconds, and somebody may have it open more than once. */
const MOST_A_SESSION = 1_500

/** Undefined: no session, one that is over, or another operator's. */
export async function visitorOf(world: World, context: Context): Promise<Visitor | undefined> {
  const claim = claimIn(context, world.operator)
  const signed = claim && (await openSession(world, claim))
  return signed && { world, ...signed }
}

/** Lets nobody through without a session. */
export function signedIn(): MiddlewareHandler<OpsEnv> {
  const limit: RateLimit = rateLimit(MOST_A_SESSION, MINUTES)
  return async (context, next) => {
    const { world } = context.get('door')
    const visitor = await visitorOf(world, context)
    if (!visitor) return notSignedIn()
    if (!limit(`${world.operator.id} ${visitor.session.id}`)) return tooOften()
    context.set('visitor', visitor)
    return next()
  }
}

/** For routes that want more than being signed in: `ops.use('/api/…', atLeast('manager'))`. */
export function atLeast(least: Role): MiddlewareHandler<OpsEnv> {
  return async (context: Context<OpsEnv>, next: Next) =>
    mayAs(context.get('visitor').role, least) ? next() : notForYou(least)
}

export function notSignedIn(): Response {
  return problem(401, 'You are not signed in.', 'Type “/crew ops” in Slack and open the link that it answers.')
}

export function notForYou(least: Role): Response {
  return problem(403, 'This is not yours to see.', `It is for a ${least}. Ask one of them.`)
}

export function tooOften(): Response {
  return problem(429, 'That was too often.', 'Please wait ten minutes and try again.', {}, { 'retry-after': '600' })
}
