// Google's pushes over HTTP, to the operator whose host they were sent to.
import type { Hono } from 'hono'
import { byHost, noSuchHost } from './by-host.ts'
import { type GoogleDoor, googlePush } from './google-push.ts'

export function onGoogle(routes: Hono, doors: readonly GoogleDoor[]): void {
  const pushes = new Map(doors.map((door) => [door.config.host, googlePush(door)]))
  for (const kind of ['gmail', 'calendar'] as const) {
    routes.post(`/google/${kind}`, (context) => {
      const push = byHost(pushes, context.req.header('host'))
      return push ? push[kind](context.req.raw) : noSuchHost()
    })
  }
}
