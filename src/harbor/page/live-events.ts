// Server-sent events: which panel of the page has something new.
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { HarborWorld } from '../harbor-world.ts'
import type { LogEntry } from '../log.ts'

/** The panel concerned, and whose it is; a line of the log comes along whole. */
export type LiveEvent =
  | { readonly kind: 'log'; readonly entry: LogEntry }
  | { readonly kind: 'clock' | 'sent' }
  | { readonly kind: 'mail' | 'calendar' | 'page' | 'store'; readonly operator: string }
  | { readonly kind: 'slack'; readonly operator: string; readonly channel?: string; readonly user?: string }

const HEARTBEAT_MS = 15_000
const STORE_WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']

export function liveEvents(world: HarborWorld): Hono {
  return new Hono().get('/', (context) =>
    streamSSE(context, async (stream) => {
      const send = (event: LiveEvent) => {
        stream.writeSSE({ data: JSON.stringify(event) }).catch(() => {})
      }
      const stop = follow(world, send)
      await stream.writeSSE({ event: 'ready', data: '' })
      const beat = setInterval(() => stream.writeSSE({ event: 'beat', data: '' }).catch(() => {}), HEARTBEAT_MS)
      beat.unref()
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      clearInterval(beat)
      stop()
    }),
  )
}

/** Calls `send` for everything that happens from now on; returns a function that stops it. */
function follow(world: HarborWorld, send: (event: LiveEvent) => void): () => void {
  const { ground, operators, slack, gmail, calendar, ses, objects, invalidations } = world
  const sendPage = (matches: (operator: (typeof operators)[number]) => boolean) => {
    const operator = operators.find(matches)
    if (operator) send({ kind: 'page', operator: operator.id })
  }
  const stops = [
    ground.log.onAdd((entry) => {
      send({ kind: 'log', entry })
      const table = STORE_WRITES.includes(entry.operation) ? entry.key.split(' ')[0] : undefined
      const operator = operators.find(({ aws }) => aws.dispatchTable === table)
      if (operator) send({ kind: 'store', operator: operator.id })
    }),
    ground.clock.onTurn(() => send({ kind: 'clock' })),
    slack.onChange(({ operatorId, ...where }) => send({ kind: 'slack', operator: operatorId, ...where })),
    gmail.onChange(({ operatorId }) => send({ kind: 'mail', operator: operatorId })),
    calendar.onChange((operator) => send({ kind: 'calendar', operator })),
    ses.onChange(() => send({ kind: 'sent' })),
    objects.onChange((bucket) => sendPage(({ aws }) => aws.pagesBucket === bucket)),
    invalidations.onCompleted(({ distributionId }) => sendPage(({ aws }) => aws.distributionId === distributionId)),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
