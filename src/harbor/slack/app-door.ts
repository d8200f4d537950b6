// One try to hand something to the app, down its open socket or as a signed HTTP request.
import type { HarborOperator } from '../operators.ts'
import type { Json } from './json.ts'
import { signed } from './signing.ts'
import type { Sockets } from './socket-mode.ts'

export interface Delivery {
  readonly kind: 'slash_commands' | 'interactive' | 'events_api'
  readonly payload: Json
}

export interface Delivered {
  /** HTTP status, 200 for an acknowledgement on the socket, 0 when there was no answer. */
  readonly status: number
  readonly body: string
  readonly over: 'http' | 'socket'
  /** Slack's word for why it counts as failed. */
  readonly failure?: 'operation_timeout' | 'dispatch_failed'
  /** The app asked not to be told again. */
  readonly noRetry?: boolean
}

export interface Retry {
  readonly num: number
  readonly reason: 'http_timeout' | 'http_error' | 'connection_failed'
}

export interface AppDoor {
  readonly sockets: Sockets
  readonly appOf: (operatorId: string) => string
  readonly answerMs: number
  readonly wall: () => Date
}

export async function handOver(
  door: AppDoor,
  operator: HarborOperator,
  delivery: Delivery,
  retry?: Retry,
): Promise<Delivered> {
  return door.sockets.isOpen(operator.slack.appId)
    ? downTheSocket(door, operator, delivery, retry)
    : byHttp(door, operator, delivery, retry)
}

async function downTheSocket(
  { sockets, answerMs }: AppDoor,
  { slack }: HarborOperator,
  { kind, payload }: Delivery,
  retry?: Retry,
): Promise<Delivered> {
  const envelope = {
    type: kind,
    payload,
    accepts_response_payload: kind !== 'events_api',
    ...(kind === 'events_api' ? { retry_attempt: retry?.num ?? 0, retry_reason: retry ? 'timeout' : '' } : {}),
  }
  const acknowledged = await sockets.send(slack.appId, envelope, answerMs)
  if (!acknowledged) return { status: 0, body: '', over: 'socket', failure: 'operation_timeout' }
  const isBare = Object.keys(acknowledged).length === 0
  return { status: 200, body: isBare ? '' : JSON.stringify(acknowledged), over: 'socket' }
}

async function byHttp(
  { appOf, answerMs, wall }: AppDoor,
  { id, slack }: HarborOperator,
  delivery: Delivery,
  retry?: Retry,
): Promise<Delivered> {
  const body = encoded(delivery)
  try {
    const response = await fetch(`${appOf(id)}/slack/events`, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(answerMs),
      headers: {
        'content-type': `application/${delivery.kind === 'events_api' ? 'json' : 'x-www-form-urlencoded'}`,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        ...signed(body, slack.signingSecret, wall()),
        ...(retry ? { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason } : {}),
      },
    })
    return {
      status: response.status,
      body: await response.text(),
      over: 'http',
      ...(response.ok ? {} : { failure: 'dispatch_failed' }),
      ...(response.headers.get('x-slack-no-retry') === '1' ? { noRetry: true } : {}),
    }
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    return { status: 0, body: '', over: 'http', failure: isLate ? 'operation_timeout' : 'dispatch_failed' }
  }
}

function encoded({ kind, payload }: Delivery): string {
  if (kind === 'events_api') return JSON.stringify(payload)
  if (kind === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  return new URLSearchParams(
    Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()
}
