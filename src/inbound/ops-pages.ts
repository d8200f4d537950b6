// The ops page itself, its look and its scripts: the same for everybody, so that an edge may keep them a while.
import type { Hono } from 'hono'
import type { World } from '../ports.ts'
import { opsPage } from '../views/ops-page.ts'
import { problem } from './problem.ts'
import { at, type WaiverDoor } from './waiver-http.ts'

const HEADERS = { 'cache-control': 'public, max-age=60', 'x-content-type-options': 'nosniff' }

export function onOpsPages(routes: Hono, guests: WaiverDoor): void {
  for (const path of ['/ops', '/ops/', '/ops/index.html'])
    routes.get(path, (context) => at(guests, context, ({ world }) => pageOf(world)))
  routes.get('/ops/page.css', (context) =>
    at(guests, context, ({ world }) => {
      const css = world.templates.render('ops/page.css', opsPage(world.operator))
      return new Response(css, { headers: { ...HEADERS, 'content-type': 'text/css; charset=utf-8' } })
    }),
  )
  routes.get('/ops/:name{[a-z-]+\\.js}', (context) =>
    at(guests, context, ({ world }) => {
      const source = world.templates.script(`ops/${context.req.param('name')}`)
      if (source === undefined) return problem(404, 'There is nothing here.', 'No such script.')
      return new Response(source, { headers: { ...HEADERS, 'content-type': 'text/javascript; charset=utf-8' } })
    }),
  )
}

/** Nothing of others is fetched, nothing stands inline, and nobody frames it; photos come from the guests' host. */
function pageOf(world: World): Response {
  const { operator, templates } = world
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' ${new URL(operator.guestSite).origin}`,
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
  return new Response(templates.render('ops-page.html', opsPage(operator)), {
    headers: {
      ...HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    },
  })
}
