// GET /api/charters/:id/history and …/as-of: every entry, and how it stood at a moment.
import { createRoute, z } from '@hono/zod-openapi'
import { momentSaid } from '../domain/command/when-said.ts'
import type { World } from '../ports.ts'
import { AS_OF, HISTORY } from '../views/api/schema.ts'
import { charterAsOf, charterStory } from '../workflows/look-back.ts'
import { ANSWERS, jsonOf, refusals } from './api-answers.ts'
import { cursor, limit, noCharter, noCursor, one, unclear, viewing } from './api-charters.ts'
import { answered } from './api-json.ts'
import type { OpsRoutes } from './ops-visitor.ts'
import { problem } from './problem.ts'

const STORY = createRoute({
  method: 'get',
  path: '/api/charters/{id}/history',
  summary: 'Every revision and deed, newest first',
  request: { params: one, query: z.object({ limit, cursor }) },
  responses: { ...jsonOf(HISTORY), ...ANSWERS, ...refusals(404, 422) },
})

const THEN = createRoute({
  method: 'get',
  path: '/api/charters/{id}/as-of',
  summary: 'How it stood at a moment, and who knew what',
  request: {
    params: one,
    query: z.object({
      at: z.string().min(1).max(100).meta({ description: 'ISO 8601, or words such as “yesterday 5pm”' }),
    }),
  },
  responses: { ...jsonOf(AS_OF), ...ANSWERS, ...refusals(404, 422) },
})

export function onPast(ops: OpsRoutes): void {
  ops.openapi(STORY, async (context) => {
    const { world, viewer } = viewing(context)
    const { limit: most, cursor: after } = context.req.valid('query')
    const story = await charterStory(world, viewer, context.req.valid('param').id, { after, most })
    if (story.kind === 'unknown') return noCharter(story.candidates)
    if (story.kind === 'no-such-entry') return noCursor()
    const { id, name, revisions, next } = story
    return answered(context, { id, name, revisions, ...(next === undefined ? {} : { next }) })
  })

  ops.openapi(THEN, async (context) => {
    const { world, viewer } = viewing(context)
    const moment = momentIn(world, context.req.valid('query').at)
    if (!moment) return unclear('This is no moment I know.', 'Write “yesterday 5pm”, “May 26 14:00”, or ISO 8601.')
    const then = await charterAsOf(world, viewer, context.req.valid('param').id, moment)
    if (then.kind === 'then') return answered(context, then.said)
    if (then.kind === 'unknown') return noCharter(then.candidates)
    return problem(404, 'The charter was not known yet.', 'Ask for a later moment; the history has the first one.')
  })
}

/** A `+` of an offset comes as a space where nobody encoded it. */
function momentIn({ clock, operator }: World, text: string): Date | undefined {
  const exact = text.replace(/ (?=\d{2}:\d{2}$)/, '+')
  if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(exact) && !Number.isNaN(Date.parse(exact)))
    return new Date(exact)
  return momentSaid(text, { now: clock.business(), timeZone: operator.timeZone })
}
