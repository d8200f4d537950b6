// The real Bolt app over a fake world: what Slack would send it, and how it is answered.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { OperatorConfig } from '../../src/config.ts'
import { stateValues } from '../../src/harbor/slack/element-state.ts'
import { fillIn, type Values } from '../../src/harbor/slack/filling-in.ts'
import { background } from '../../src/inbound/operator-door.ts'
import { hearAll, slackApp } from '../../src/inbound/slack-app.ts'
import type { World } from '../../src/ports.ts'
import type { FakeWorld } from './world.ts'

type Json = Readonly<Record<string, unknown>>
export type View = Json & { readonly blocks: readonly Json[]; readonly callback_id: string }

const TEAM = 'T0JTEAM0001'
const OUTSIDE = [
  'inbox',
  'calendar',
  'feed',
  'access',
  'pushes',
  'pages',
  'vault',
  'photoStore',
  'darkroom',
  'chat',
  'mailer',
] as const satisfies readonly (keyof World)[]

export interface Acknowledged {
  readonly answer: unknown
}

/** Slack's side: it opens windows, and hears what is said to it. */
export async function slackServer() {
  let isSlow = false
  const views: View[] = []
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const view = new URLSearchParams(body).get('view')
      if (view) views.push(JSON.parse(view))
      if (!isSlow)
        response
          .setHeader('content-type', 'application/json')
          .end(JSON.stringify({ ok: true, view: { id: 'V0', ...(views.at(-1) ?? {}) } }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    url,
    views,
    slow: (on: boolean) => {
      isSlow = on
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

export type SlackServer = Awaited<ReturnType<typeof slackServer>>

/** `by`: a Slack user. What comes back was acknowledged; the work may go on. */
export function slackDoor(fake: FakeWorld, server: SlackServer) {
  const work = background()
  const app = slackApp({
    world: fake.world(),
    config: { slack: { botToken: 'xoxb-1', teamId: TEAM, appId: 'A1', signingSecret: 's' } } as OperatorConfig,
    background: work,
    clientOptions: { slackApiUrl: `${server.url}api/`, retryConfig: { retries: 0 } },
  })
  const from = (user: string) => ({ team: { id: TEAM }, user: { id: user }, trigger_id: '1.2.3', token: 't' })

  return {
    settled: work.settled,
    command: (by: string, text: string) =>
      heard({ ...from(by), team_id: TEAM, user_id: by, command: '/crew', text, response_url: `${server.url}later` }),
    press: (by: string, action: Json) => {
      const container = { type: 'message', channel_id: 'C1', message_ts: '1.1' }
      const [first] = (action.options ?? []) as readonly Json[]
      const actions = [{ ...action, action_ts: '1.0', ...(first ? { selected_option: first } : {}) }]
      const channel = { id: 'C1' }
      return heard({
        ...from(by),
        type: 'block_actions',
        container,
        channel,
        actions,
        response_url: `${server.url}later`,
      })
    },
    submit: (by: string, view: View, values: Values) => {
      const state = { values: stateValues(view.blocks, fillIn(view.blocks, {}, values)) }
      return heard({ ...from(by), type: 'view_submission', view: { id: 'V0', ...view, state } })
    },
    event: (event: Json) => heard({ team_id: TEAM, type: 'event_callback', event, event_id: 'E1' }),
  }

  /** Slack's answer to an event is that it was dealt with, to anything else the acknowledgement. */
  async function heard(body: Json): Promise<Acknowledged> {
    let acknowledged = (_: Acknowledged) => {}
    const answered = new Promise<Acknowledged>((resolve) => {
      acknowledged = resolve
    })
    const answer = (given: unknown) => acknowledged({ answer: given })
    const dealtWith = app.processEvent({
      body,
      ack: async (given?: unknown) => {
        if (body.type !== 'event_callback') answer(given)
      },
    })
    if (body.type === 'event_callback') dealtWith.then(answer, answer)
    else dealtWith.catch(answer)
    return answered
  }
}

/** From now on nothing but the store answers. */
export function stall(fake: FakeWorld, server: SlackServer): void {
  const never = new Proxy({}, { get: () => () => new Promise(() => {}) })
  Object.assign(fake.world(), Object.fromEntries(OUTSIDE.map((port) => [port, never])))
  server.slow(true)
}

export interface Heard {
  readonly actions: readonly string[]
  readonly views: readonly string[]
  readonly events: readonly string[]
}

/** The ids of all that the app listens to. */
export function allHeard(fake: FakeWorld): Heard {
  const found: Record<'action' | 'view' | 'event', string[]> = { action: [], view: [], event: [] }
  const listening = (kind: keyof typeof found) => (id: string | RegExp) => void found[kind].push(...idsOf(id))
  const app = { action: listening('action'), view: listening('view'), event: listening('event'), command: () => {} }
  hearAll(app as never, { world: fake.world(), background: background() })
  return { actions: found.action, views: found.view, events: found.event }
}

/** `^hours_right(:\d+)?$` is `hours_right`; `^(a|b)` are two. */
function idsOf(id: string | RegExp): readonly string[] {
  if (typeof id === 'string') return [id]
  const plain = id.source.replace(/^\^|\$$/g, '').replace('(:\\d+)?', '')
  return plain.replace(/^\((.*)\)$/, '$1').split('|')
}
