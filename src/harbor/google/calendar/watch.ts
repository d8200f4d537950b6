// Push channels: a notice says only that something changed, and may be lost or come twice.
import { randomBytes } from 'node:crypto'
import type { Shelf } from '../../shelf.ts'
import { type PushMood, pushMood } from '../push-mode.ts'
import type { Fields } from './event-fields.ts'
import type { OpenCalendar } from './open-calendar.ts'
import { refuse } from './refusal.ts'

export interface Channel {
  readonly id: string
  readonly resourceId: string
  readonly resourceUri: string
  readonly address: string
  readonly operatorId: string
  /** Business time in milliseconds. */
  readonly expiration: number
  readonly messages: number
  readonly token?: string
}

export interface Watches {
  /** Answers the channel as events.watch does; refuses an address that isn't the operator's own. */
  readonly open: (calendar: OpenCalendar, body: Fields, resourceUri: string) => Fields
  readonly stop: (operatorId: string, body: Fields) => void
  readonly tell: (calendar: OpenCalendar) => void
}

const DEFAULT_TTL_S = 7 * 24 * 3600
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

export function watches(
  shelf: Shelf<Channel>,
  appOf: (operatorId: string) => string,
  mood: PushMood = pushMood(),
): Watches {
  const queues = new Map<string, Promise<void>>()

  function send(channel: Channel, state: 'sync' | 'exists'): void {
    const numbered = { ...channel, messages: channel.messages + 1 }
    shelf.set(channel.id, numbered)
    mood.deliver(() => {
      queues.set(
        channel.id,
        (queues.get(channel.id) ?? Promise.resolve()).then(() => post(numbered, state)),
      )
    })
  }

  return {
    open(calendar, body, resourceUri) {
      const channel = readChannel(calendar, body, resourceUri, appOf(calendar.operatorId))
      if (shelf.get(channel.id)) refuse(400, 'channelIdNotUnique', `Channel id ${channel.id} not unique`)
      send(channel, 'sync')
      const { id, resourceId, token, expiration } = channel
      return { kind: 'api#channel', id, resourceId, resourceUri, token, expiration: String(expiration) }
    },
    stop(operatorId, { id, resourceId }) {
      const channel = shelf.get(String(id))
      if (channel?.operatorId !== operatorId || channel.resourceId !== resourceId) {
        return refuse(404, 'notFound', `Channel '${id}' not found for project.`)
      }
      shelf.delete(channel.id)
    },
    tell(calendar) {
      for (const channel of shelf.values()) {
        if (channel.operatorId === calendar.operatorId && channel.expiration > calendar.now()) send(channel, 'exists')
      }
    },
  }
}

function readChannel(calendar: OpenCalendar, body: Fields, resourceUri: string, app: string): Channel {
  const { id, type, address, token, expiration, params } = body
  if (typeof id !== 'string' || !/^[\w\-+/=]{1,64}$/.test(id)) return refuse(400, 'invalid', 'Invalid channel id.')
  if (type !== 'web_hook') refuse(400, 'invalid', 'Unknown channel type.')
  const { ttl } = (params ?? {}) as Readonly<Record<string, unknown>>
  const wanted = expiration === undefined ? calendar.now() + 1000 * Number(ttl ?? DEFAULT_TTL_S) : Number(expiration)
  if (Number.isNaN(wanted)) refuse(400, 'invalid', 'Invalid expiration.')

  return {
    id,
    resourceId: randomBytes(20).toString('base64url'),
    resourceUri,
    address: ownAddress(address, app),
    operatorId: calendar.operatorId,
    expiration: Math.min(wanted, calendar.now() + 1000 * DEFAULT_TTL_S),
    messages: 0,
    ...(typeof token === 'string' ? { token } : {}),
  }
}

/** Google posts to verified domains only; here that is the operator's app and this machine. */
function ownAddress(address: unknown, app: string): string {
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined
  const known = url && (LOOPBACK.includes(url.hostname) || url.origin === new URL(app).origin)
  if (!known) return refuse(401, 'push.webhookUrlUnauthorized', 'Unauthorized WebHook callback channel')
  return url.href
}

async function post(channel: Channel, state: string): Promise<void> {
  const { id, resourceId, resourceUri, address, expiration, messages, token } = channel
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: {
        'x-goog-channel-id': id,
        'x-goog-channel-expiration': new Date(expiration).toUTCString(),
        'x-goog-message-number': String(messages),
        'x-goog-resource-id': resourceId,
        'x-goog-resource-state': state,
        'x-goog-resource-uri': resourceUri,
        ...(token ? { 'x-goog-channel-token': token } : {}),
      },
    })
    await answer.arrayBuffer()
  } catch {
    // Nobody there: the notice is lost, as it may be with Google.
  }
}
