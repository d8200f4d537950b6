// The page's port: taken first of all, and answering once there is a harbor to show.
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import type { HarborAddresses } from '../addresses.ts'
import { controls } from '../control/control.ts'
import { ownVisitors } from '../control/own-visitors.ts'
import { answerProblem, notFound } from '../control/refusals.ts'
import type { HarborWorld } from '../harbor-world.ts'
import { close, type Listening, listen } from '../stand-in.ts'
import { liveEvents } from './live-events.ts'
import { servedPages } from './served-pages.ts'
import { staticFiles } from './static-files.ts'
import { views } from './views.ts'

export interface PageDoor {
  readonly listen: (port: number) => Promise<Listening>
  readonly show: (world: HarborWorld, addresses: HarborAddresses) => void
}

export function pageDoor(): PageDoor {
  let app = new Hono().all('*', (context) => context.text('The harbor is opening.', 503, { 'retry-after': '1' }))
  let port = 0

  return {
    async listen(wanted) {
      const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) })
      await listen(server as never, wanted)
      port = (server.address() as AddressInfo).port
      return { port, stop: () => close(server as never) }
    },
    show(world, addresses) {
      app = new Hono()
        .use(ownVisitors(() => port))
        .route('/_harbor', controls(world))
        .route('/_harbor/live', liveEvents(world))
        .route('/_harbor/served', servedPages(world))
        .route('/_harbor/view', views(world, addresses))
        .route('/', staticFiles())
        .onError(answerProblem)
        .notFound(notFound)
    },
  }
}
