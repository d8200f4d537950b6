// Mail events over HTTP: SNS posts them, and asks to be confirmed first.
import type { Hono } from 'hono'
import { recordSendEvent } from '../workflows/record-send-event.ts'
import { byHost, noSuchHost } from './by-host.ts'
import type { Background, OperatorDoor } from './operator-door.ts'
import { problem } from './problem.ts'
import { type Certificates, isFrom, isGenuine, readEnvelope, sendEvent } from './sns.ts'

type SesDoor = Pick<OperatorDoor, 'world' | 'config'>

export function onSesEvents(routes: Hono, doors: readonly SesDoor[], background: Background): void {
  const certificates: Certificates = new Map()
  const byName = new Map(doors.map((door) => [door.config.host, door]))
  routes.post('/ses/events', (context) => {
    const door = byHost(byName, context.req.header('host'))
    return door ? sesEvents(door, context.req.raw, certificates, background) : noSuchHost()
  })
}

async function sesEvents(
  { world, config: { store } }: SesDoor,
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
