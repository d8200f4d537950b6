// What guests reach, of the operator whose host they asked.
import type { Context, Hono } from 'hono'
import { byHost } from './by-host.ts'
import { crewFeedRoute } from './crew-feed.ts'
import { onManifest } from './manifest-http.ts'
import { onNotHere } from './not-here.ts'
import { onOpenPages } from './open-pages.ts'
import type { Background, OperatorDoor } from './operator-door.ts'
import { onOps } from './ops-http.ts'
import { onPhotos } from './photo-http.ts'
import { at, onWaivers } from './waiver-http.ts'

export type GuestDoor = Pick<OperatorDoor, 'world' | 'config'>

/** `proxies`: how many of ours stand before this program. */
export function onGuests(routes: Hono, doors: readonly GuestDoor[], background: Background, proxies: number): void {
  const byName = new Map(doors.map((door) => [door.config.host, door]))
  const guests = { doorOf: ({ req }: Context) => byHost(byName, req.header('host')), background, proxies }
  onOpenPages(routes, guests.doorOf)
  onNotHere(routes, guests.doorOf)
  onWaivers(routes, guests)
  onPhotos(routes, guests)
  onManifest(routes, guests)
  onOps(routes, guests)
  routes.get('/feeds/:file', (context) =>
    at(guests, context, ({ world }) => crewFeedRoute(world, context.req.param('file') ?? '', context.req.raw)),
  )
}
