// Slack by HTTP: a request is routed by its app and team, verified with that operator's secret, and handed to its Bolt app.
import { isValidSlackRequest } from '@slack/bolt'
import type { OperatorDoor } from './operator-door.ts'
import { problem } from './problem.ts'

export type Body = Readonly<Record<string, unknown>>
export type SlackHttpDoor = Pick<OperatorDoor, 'config' | 'bolt'>

export interface Asked<D extends SlackHttpDoor = SlackHttpDoor> {
  readonly door: D
  readonly body: Body
}

/** A timestamp further off than this, either way, is refused. */
const SKEW_MS = 5 * 60_000
/** Slack gives up after three seconds. */
const ANSWER_MS = 2_900

export async function slackRequest(doors: readonly SlackHttpDoor[], request: Request): Promise<Response> {
  const asked = await verified(doors, request)
  if (asked instanceof Response) return asked
  const late = Promise.withResolvers<Response>()
  const timer = setTimeout(() => late.resolve(new Response(null, { status: 503 })), ANSWER_MS)
  return Promise.race([processed(asked, request.headers).answer, late.promise]).finally(() => clearTimeout(timer))
}

/** What Slack asks, and of whom; a response where there is nothing more to do. */
export async function verified<D extends SlackHttpDoor>(
  doors: readonly D[],
  request: Request,
): Promise<Asked<D> | Response> {
  const raw = await request.text()
  const body = parseBody(raw, request.headers.get('content-type') ?? '')
  if (!body) return problem(400, 'This is not a request of Slack’s.', 'The body could not be read.')

  const door = body.type === 'url_verification' ? doors.find((one) => isSigned(one, raw, request)) : route(doors, body)
  if (!door || !isSigned(door, raw, request)) {
    return problem(
      401,
      'This request is not signed by a Slack app that is known here.',
      'Check the signing secret and the clock.',
    )
  }
  return body.type === 'url_verification' ? Response.json({ challenge: body.challenge }) : { door, body }
}

export function route<D extends SlackHttpDoor>(doors: readonly D[], body: Body): D | undefined {
  const team = body.team_id ?? (body.team as { id?: unknown } | null | undefined)?.id
  return doors.find(({ config }) => config.slack.appId === body.api_app_id && config.slack.teamId === team)
}

function isSigned({ config }: SlackHttpDoor, body: string, { headers }: Request): boolean {
  const timestamp = Number(headers.get('x-slack-request-timestamp'))
  if (!Number.isFinite(timestamp) || Math.abs(Date.now() - timestamp * 1_000) > SKEW_MS) return false
  return isValidSlackRequest({
    signingSecret: config.slack.signingSecret,
    body,
    headers: { 'x-slack-signature': headers.get('x-slack-signature') ?? '', 'x-slack-request-timestamp': timestamp },
  })
}

export interface Processing {
  /** What the listener acknowledges; of an event, which Slack sends again otherwise, once it is dealt with. */
  readonly answer: Promise<Response>
  /** The listener has come to its end, which may be after its acknowledgement. */
  readonly ended: Promise<unknown>
}

export function processed({ door: { bolt }, body }: Asked, headers: Headers): Processing {
  const { promise: answer, resolve } = Promise.withResolvers<Response>()
  const retry = headers.get('x-slack-retry-num')
  const isEvent = body.type === 'event_callback'
  const ended = bolt
    .processEvent({
      body,
      ack: async (response?: unknown) => {
        if (!isEvent) resolve(acknowledgement(response))
      },
      ...(retry ? { retryNum: Number(retry), retryReason: headers.get('x-slack-retry-reason') ?? '' } : {}),
    })
    .then(() => isEvent && resolve(new Response(null, { status: 200 })))
    .catch(() => resolve(new Response(null, { status: 500 })))
  return { answer, ended }
}

function acknowledgement(response: unknown): Response {
  if (response === undefined || response === null || response === '') return new Response(null, { status: 200 })
  return typeof response === 'string' ? new Response(response) : Response.json(response)
}

/** Slack sends JSON, or a form whose `payload` is JSON, or a form that is a command. */
function parseBody(raw: string, type: string): Body | undefined {
  try {
    if (type.includes('json')) return asRecord(JSON.parse(raw))
    const form = new URLSearchParams(raw)
    const payload = form.get('payload')
    return payload === null ? Object.fromEntries(form) : asRecord(JSON.parse(payload))
  } catch {
    return undefined
  }
}

function asRecord(value: unknown): Body | undefined {
  return value !== null && typeof value === 'object' ? (value as Body) : undefined
}
