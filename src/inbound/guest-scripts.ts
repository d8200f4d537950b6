// The scripts of the guest page, through the CDN from the guests' own host.
import type { Context, Hono } from 'hono'
import type { OperatorDoor } from './operator-door.ts'
import { problem } from './problem.ts'

export function onGuestScripts(routes: Hono, doorOf: (context: Context) => OperatorDoor | undefined): void {
  routes.get('/boarding/:name{[a-z-]+\\.js}', (context) => {
    const source = doorOf(context)?.world.templates.script(`guest/${context.req.param('name') ?? ''}`)
    if (source === undefined) return problem(404, 'There is nothing here.', 'No such script.')
    return new Response(source, { headers: HEADERS })
  })
}

/** The worker stands in a folder, and looks after the pages above it. */
const HEADERS = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=300',
  'x-content-type-options': 'nosniff',
  'service-worker-allowed': '/',
}
