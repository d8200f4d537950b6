// Where the distribution turns when the bucket has no such page: our own one says so, with 404.
import type { Context, Hono } from 'hono'
import { notHerePage } from '../views/not-here.ts'
import type { WorldDoor } from './operator-door.ts'
import { problem } from './problem.ts'

export function onNotHere(routes: Hono, doorOf: (context: Context) => WorldDoor | undefined): void {
  routes.get('/not-here/*', (context) => {
    const world = doorOf(context)?.world
    if (!world) return problem(404, 'There is nothing here.', 'No operator is served under this name.')
    return new Response(world.templates.render('not-here.html', notHerePage(world.operator)), {
      status: 404,
      headers: HEADERS,
    })
  })
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
}
