// The manifest behind its signed link: a page to print, never kept by anybody on the way.
import type { Context, Hono } from 'hono'
import type { World } from '../ports.ts'
import { manifestPage } from '../views/manifest-page.ts'
import { openManifest } from '../workflows/manifest.ts'
import { problem } from './problem.ts'
import { at, type WaiverDoor } from './waiver-http.ts'

const HEADERS = {
  'cache-control': 'no-store',
  'content-type': 'text/html; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
}

export function onManifest(routes: Hono, door: WaiverDoor): void {
  routes.get('/manifest', (context) => at(door, context, ({ world }) => manifestOf(world, context)))
}

async function manifestOf(world: World, context: Context): Promise<Response> {
  const opened = await openManifest(world, context.req.query('link') ?? '')
  switch (opened.kind) {
    case 'manifest': {
      const { manifest, charter } = opened
      const html = world.templates.render('manifest.html', manifestPage(manifest, charter.revision))
      return new Response(html, { headers: HEADERS })
    }
    case 'dead':
      return problem(
        403,
        'This link has ended.',
        'Ask for a new one in Slack: “/crew”, the charter’s name, “manifest”.',
      )
    case 'not-allowed':
      return problem(
        403,
        'This manifest is for captains and managers.',
        'Ask one of them; the roster says who that is.',
      )
    case 'cleared':
      return problem(
        410,
        'This manifest is no longer kept.',
        'Who was aboard was taken out when its time was over; its hash stands in the charter’s history.',
      )
    case 'lost':
      return problem(503, 'The frozen manifest could not be found.', 'Ask a manager to run: npx crew verify-history')
  }
}
