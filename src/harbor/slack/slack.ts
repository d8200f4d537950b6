// The Slack stand-in: Web API, response_url and Socket Mode on one port, and the hands of the people in its teams.
import type { Fault } from '../faults.ts'
import type { Ground } from '../ground.ts'
import type { HarborOperator } from '../operators.ts'
import { type Call, json, type Named, type Reply, type StandIn } from '../stand-in.ts'
import { answerLater, channelOfHook, HOOKS } from './answering-later.ts'
import { refuse } from './answers.ts'
import { deliveries } from './deliveries.ts'
import type { SlackHands } from './hands.ts'
import { type ChangeListener, handsOn } from './hands-on.ts'
import { SLACK_LIMITS, type SlackLimits } from './limits.ts'
import type { Desk } from './people.ts'
import { sockets } from './socket-mode.ts'
import { readArguments, text } from './web-api/arguments.ts'
import { answerWebApi, methodOf } from './web-api/web-api.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

export interface SlackHarbor {
  readonly standIn: StandIn
  readonly hands: SlackHands
  /** The address at which the stand-in is reached; until then it takes the Host of the last request. */
  readonly setBase: (url: string) => void
  readonly stop: () => void
}

/** `appOf` gives the address of an operator's app, such as `http://127.0.0.1:4601`. */
export function slackStandIn(
  ground: Ground,
  operators: readonly HarborOperator[],
  appOf: (operatorId: string) => string,
  limits: SlackLimits = SLACK_LIMITS,
): SlackHarbor {
  const listeners = new Set<ChangeListener>()
  const changed: ChangeListener = (change) => {
    for (const listener of listeners) listener(change)
  }
  const workspaces = operators.map((operator) => openWorkspace(ground, operator, limits, changed))
  const connections = sockets()
  const door = { sockets: connections, appOf, answerMs: limits.answerMs, wall: ground.clock.wall }
  const outgoing = deliveries(door, operators, ground.shelf('slack/owed-events'), limits.retryMs)
  const address = ownAddress()
  const desk = { workspaceOf: finder(workspaces), deliveries: outgoing, base: address.base }
  const connectionUrl = (appId: string) => address.base().replace(/^http/, 'ws') + connections.draw(appId)

  return {
    standIn: {
      name: (call) => named(call, workspaces),
      answer(call) {
        address.learn(call)
        if (call.url.pathname.startsWith('/api/')) return answerWebApi(call, workspaces, connectionUrl)
        if (call.url.pathname.startsWith(HOOKS) && call.method === 'POST') return answerLater(call, workspaces)
        return { status: 404, body: 'Not found' }
      },
      refusal,
      upgrade: connections.upgrade,
    },
    hands: handsOn(desk, listeners),
    setBase: address.set,
    stop() {
      outgoing.stop()
      connections.stop()
    },
  }
}

function named(call: Call, workspaces: readonly Workspace[]): Named {
  if (!call.url.pathname.startsWith('/api/')) {
    return { service: 'slack', operation: 'response_url', key: channelOfHook(call, workspaces) }
  }
  const args = readArguments(call) ?? {}
  const key = ['channel', 'user_id', 'user', 'users', 'view_id', 'email'].map((name) => text(args, name)).find(Boolean)
  return { service: 'slack', operation: methodOf(call), key: key ?? '' }
}

function refusal(kind: Fault['kind']): Reply {
  if (kind === '429') return json(429, refuse('ratelimited'), { 'retry-after': '1' })
  if (kind === '403') return json(200, { ...refuse('missing_scope'), needed: 'chat:write', provided: 'commands' })
  if (kind === 'expired') return json(200, refuse('token_expired'))
  return { status: 500, headers: { 'content-type': 'text/plain' }, body: 'Internal Server Error' }
}

function finder(workspaces: readonly Workspace[]): Desk['workspaceOf'] {
  return (operatorId) => {
    const workspace = workspaces.find(({ operator }) => operator.id === operatorId)
    if (!workspace) throw new Error(`The harbor has no operator ${operatorId}`)
    return workspace
  }
}

function ownAddress() {
  let told = ''
  let learnt = ''
  return {
    set: (url: string) => {
      told = url.replace(/\/$/, '')
    },
    learn: ({ url }: Call) => {
      learnt = url.origin
    },
    base: () => {
      if (told || learnt) return told || learnt
      throw new Error("The Slack stand-in doesn't know its own address yet: call setBase first")
    },
  }
}
