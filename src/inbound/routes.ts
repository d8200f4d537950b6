// What every set of routes has: a limit, an answer where there is nothing, and one where something went wrong.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Log } from '../ports/clock.ts'
import { problem } from './problem.ts'

/** Bytes; Slack and SNS send far less. */
const BODY_LIMIT = 1_000_000

export function emptyRoutes(log: Log | undefined): Hono {
  const routes = new Hono()
  routes.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: () => problem(413, 'That is too much.', 'Send less than one megabyte.'),
    }),
  )
  routes.get('/healthz', (context) => context.json({ ok: true }))
  routes.notFound((context) =>
    problem(404, 'There is nothing here.', `No route ${context.req.method} ${context.req.path}.`),
  )
  routes.onError((error) => {
    log?.warn('request failed', { problem: error.message })
    return problem(
      500,
      'That did not work.',
      'Something went wrong here, and it was written to the log. Please try again.',
    )
  })
  return routes
}
