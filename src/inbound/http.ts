// Every HTTP route, on any server: Slack routes itself by app and team, all else is routed by host.
import type { Hono } from 'hono'
import { onGoogle } from './google-http.ts'
import { onGuests } from './guest-http.ts'
import type { Background, OperatorDoor } from './operator-door.ts'
import { emptyRoutes } from './routes.ts'
import { onSesEvents } from './ses-http.ts'
import { slackRequest } from './slack-http.ts'

/** `proxies`: how many of ours stand before this program. */
export function httpRoutes(doors: readonly OperatorDoor[], background: Background, proxies = 1): Hono {
  const routes = emptyRoutes(doors[0]?.world.log)
  routes.post('/slack/events', (context) => slackRequest(doors, context.req.raw))
  onSesEvents(routes, doors, background)
  onGuests(routes, doors, background, proxies)
  onGoogle(routes, doors)
  return routes
}
