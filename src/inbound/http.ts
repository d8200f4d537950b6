// Every HTTP route, on any server: Slack routes itself by app and team, all else is routed by host.
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { recordSendEvent } from '../workflows/record-send-event.ts'
import { crewFeedRoute } from './crew-feed.ts'
import { googlePush } from './google-push.ts'
import { onManifest } from './manifest-http.ts'
import { onOpenPages } from './open-pages.ts'
import type { Background, OperatorDoor } from './operator-door.ts'
import { onOps } from './ops-http.ts'
import { onPhotos } from './photo-http.ts'
import { problem } from './problem.ts'
import { slackRequest } from './slack-http.ts'
import { type Certificates, isFrom, isGenuine, readEnvelope, sendEvent } from './sns.ts'
import { onWaivers } from './waiver-http.ts'

/** Bytes; Slack and SNS send far less. */
const BODY_LIMIT = 1_000_000

/** `proxies`: how many of ours stand before this program. */
export function httpRoutes(doors: readonly OperatorDoor[], background: Background, proxies = 1): Hono {
  const certificates: Certificates = new Map()
  const byName = new Map(doors.map((door) => [door.config.host, door]))
  const pushes = new Map(doors.map((door) => [door.config.host, googlePush(door)]))
  const routes = new Hono()
  routes.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: () => problem(413, 'That is too much.', 'Send less than one megabyte.'),
    }),
  )
  routes.get('/healthz', (context) => context.json({ ok: true }))
  routes.post('/slack/events', (context) => slackRequest(doors, context.req.raw))
  routes.post('/ses/events', (context) => {
    const door = byHost(byName, context.req.header('host'))
    return door ? sesEvents(door, context.req.raw, certificates, background) : noSuchHost()
  })
  const guests = { doorOf: ({ req }: Context) => byHost(byName, req.header('host')), background, proxies }
  onOpenPages(routes, guests.doorOf)
  onWaivers(routes, guests)
  onPhotos(routes, guests)
  onOps(routes, guests)
  onManifest(routes, guests)
  routes.get('/feeds/:file', (context) => {
    const door = byHost(byName, context.req.header('host'))
    return door ? crewFeedRoute(door.world, context.req.param('file'), context.req.raw) : noSuchHost()
  })
  for (const kind of ['gmail', 'calendar'] as const) {
    routes.post(`/google/${kind}`, (context) => {
      const push = byHost(pushes, context.req.header('host'))
      return push ? push[kind](context.req.raw) : noSuchHost()
    })
  }
  routes.notFound((context) =>
    problem(404, 'There is nothing here.', `No route ${context.req.method} ${context.req.path}.`),
  )
  routes.onError((error) => {
    for (const { world } of doors.slice(0, 1)) world.log.warn('request failed', { problem: error.message })
    return problem(
      500,
      'That did not work.',
      'Something went wrong here, and it was written to the log. Please try again.',
    )
  })
  return routes
}

function byHost<T>(known: ReadonlyMap<string, T>, host: string | undefined): T | undefined {
  return known.get(host?.replace(/^localhost(?=:|$)/, '127.0.0.1') ?? '')
}

function noSuchHost(): Response {
  return problem(404, 'No operator is served under this name.', 'Check APP_HOST of the operator.')
}

async function sesEvents(
  { world, config: { store } }: OperatorDoor,
  request: Request,
  certificates: Certificates,
  background: Background,
): Promise<Response> {
  const envelope = readEnvelope(await request.text())
  const from = { prefix: store.eventsFrom, topic: store.eventsTopic }
  if (!envelope) return problem(400, 'This is not a message of SNS.', 'Send it as SNS does.')
  if (!(await isGenuine(envelope, from, certificates)))
    return problem(403, 'This message is not signed by SNS.', 'Nothing was done.')

  if (envelope.Type === 'SubscriptionConfirmation' && envelope.SubscribeURL && isFrom(envelope.SubscribeURL, from)) {
    await fetch(envelope.SubscribeURL)
  }
  const event = envelope.Type === 'Notification' ? sendEvent(envelope) : undefined
  if (!event) return new Response(null, { status: 200 })
  const { kind, delivered } = await recordSendEvent(world, event)
  background.add(delivered, world)
  return kind === 'busy'
    ? problem(503, 'Not now.', 'This charter is being worked on. Send it again in a moment.')
    : new Response(null, { status: 200 })
}
