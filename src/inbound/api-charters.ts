// GET /api/charters and /api/charters/:id: look-ups for who has a session, each fitted to their role.
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Charter } from '../domain/charter.ts'
import { localDate, shiftDate } from '../domain/times.ts'
import { CHARTER, ROWS } from '../views/api/schema.ts'
import { chartersByCrew, chartersByDate, wholeCharter } from '../workflows/look-up.ts'
import { ANSWERS, jsonOf, refusals } from './api-answers.ts'
import { cursorOf, markIn } from './api-cursor.ts'
import { answered } from './api-json.ts'
import type { OpsEnv, OpsRoutes } from './ops-visitor.ts'
import { problem } from './problem.ts'

/** Days that are shown when none are named, and the most that may be. */
const DAYS = { usual: 28, most: 3_700 }
const PAGE = { usual: 50, most: 100 }

export const cursor = z.string().max(1_000).optional().meta({ description: '`next` of the page before' })
export const limit = z.coerce.number().int().min(1).max(PAGE.most).default(PAGE.usual)
const date = z.iso.date().optional()
export const one = z.object({ id: z.string().max(200).meta({ description: 'Its id, or any other of its names' }) })

const LIST = createRoute({
  method: 'get',
  path: '/api/charters',
  summary: 'Charters by day, or by who sails; four weeks from today unless you say otherwise',
  request: {
    query: z.object({
      from: date,
      to: date,
      crew: z.string().min(1).max(100).optional().meta({ description: 'A person’s id' }),
      limit,
      cursor,
    }),
  },
  responses: { ...jsonOf(ROWS), ...ANSWERS, ...refusals(422) },
})

const ONE = createRoute({
  method: 'get',
  path: '/api/charters/{id}',
  summary: 'Everything of one charter',
  request: { params: one },
  responses: { ...jsonOf(CHARTER), ...ANSWERS, ...refusals(404) },
})

export function onCharters(ops: OpsRoutes): void {
  ops.openapi(LIST, async (context) => {
    const asked = context.req.valid('query')
    const { world, viewer } = viewing(context)
    const from = asked.from ?? localDate(world.clock.business(), world.operator.timeZone)
    const to = asked.to ?? shiftDate(from, DAYS.usual - 1)
    if (to < from || shiftDate(from, DAYS.most) < to)
      return unclear('These days can’t be looked up.', '“from” comes first, and ten years are the most.')
    const after = asked.cursor === undefined ? undefined : markIn(asked.cursor, asked.crew ? 3 : 2)
    if (asked.cursor !== undefined && !after) return noCursor()

    const page = { from, to, most: asked.limit, after }
    const { charters, next } = asked.crew
      ? await chartersByCrew(world, viewer, asked.crew, page)
      : await chartersByDate(world, viewer, page)
    return answered(context, { from, to, charters, ...(next ? { next: cursorOf(next) } : {}) })
  })

  ops.openapi(ONE, async (context) => {
    const { world, viewer } = viewing(context)
    const whole = await wholeCharter(world, viewer, context.req.valid('param').id)
    return whole.kind === 'found' ? answered(context, whole.said) : noCharter(whole.candidates)
  })
}

/** The role is the session's. */
export function viewing(context: Context<OpsEnv>) {
  const { world, role, person } = context.get('visitor')
  return { world, viewer: { role, person: person.id } }
}

export function noCharter(near: readonly Charter[] = []): Response {
  const candidates = near.map(({ id, name, date }) => ({ id, name, date }))
  const detail =
    near.length > 0 ? 'One of the candidates may be meant.' : 'Look it up by its day: /api/charters?from=…&to=….'
  return problem(404, 'No charter is called so.', detail, near.length > 0 ? { candidates } : {})
}

export function noCursor(): Response {
  return unclear('This is no cursor of this look-up.', 'Take `next` of the page before, with the same question.')
}

export function unclear(title: string, detail: string): Response {
  return problem(422, title, detail)
}
