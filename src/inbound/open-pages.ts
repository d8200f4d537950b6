// What an open guest page asks for, through the CDN from the guests' own host: its scripts, and which page counts now.
import type { Context, Hono } from 'hono'
import { currentPage } from '../workflows/current-page.ts'
import type { WorldDoor } from './operator-door.ts'
import { problem } from './problem.ts'

export function onOpenPages(routes: Hono, doorOf: (context: Context) => WorldDoor | undefined): void {
  routes.get('/boarding/:name{[a-z-]+\\.js}', (context) => {
    const source = doorOf(context)?.world.templates.script(`guest/${context.req.param('name') ?? ''}`)
    if (source === undefined) return problem(404, 'There is nothing here.', 'No such script.')
    return new Response(source, { headers: HEADERS })
  })
  routes.get('/boarding/:name{[a-z0-9-]+\\.json}', async (context) => {
    const world = doorOf(context)?.world
    const charterId = context.req.param('name').replace(/\.json$/, '')
    const current = world && (await currentPage(world, charterId))
    if (!current) return problem(404, 'There is nothing here.', 'No charter has this name.')
    return Response.json(current, { headers: { 'cache-control': 'no-store' } })
  })
}

/** The worker stands in a folder, and looks after the pages above it. */
const HEADERS = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=300',
  'x-content-type-options': 'nosniff',
  'service-worker-allowed': '/',
}
