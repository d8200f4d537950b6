// POST /api/<method>: finds the team by the token, then the method by its name.
import { type Call, json, type Reply } from '../../stand-in.ts'
import { type Answer, fine, refuse } from '../answers.ts'
import { INSTALLED, scopeFor } from '../installation.ts'
import type { Workspace } from '../workspace.ts'
import { type Args, readArguments, text, tokenOf } from './arguments.ts'
import * as chat from './chat.ts'
import * as conversations from './conversations.ts'
import * as reactions from './reactions.ts'
import * as users from './users.ts'
import * as views from './views.ts'

type Method = (workspace: Workspace, args: Args) => Answer

const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': users.authTest,
  'chat.postMessage': chat.postMessage,
  'chat.postEphemeral': chat.postEphemeral,
  'chat.update': chat.update,
  'chat.delete': chat.remove,
  'chat.getPermalink': chat.getPermalink,
  'conversations.open': conversations.open,
  'conversations.info': conversations.info,
  'conversations.history': conversations.history,
  'conversations.replies': conversations.replies,
  'users.info': users.info,
  'users.lookupByEmail': users.lookupByEmail,
  'users.list': users.list,
  'views.open': views.open,
  'views.push': views.push,
  'views.update': views.update,
  'views.publish': views.publish,
  'reactions.add': reactions.add,
}

const CONNECT = 'apps.connections.open'

/** `connectionUrl` draws the address of a new Socket Mode connection for an app. */
export function answerWebApi(
  call: Call,
  workspaces: readonly Workspace[],
  connectionUrl: (appId: string) => string,
): Reply {
  const asker = workspaces.find(({ operator }) => operator.slack.botToken === tokenOf(call, readArguments(call) ?? {}))
  const { scopes, clockAhead } = (asker ?? workspaces[0])?.installed.state ?? INSTALLED
  const date = clockAhead ? { date: new Date(Date.now() + clockAhead).toUTCString() } : {}
  const answer = answerCall(call, workspaces, connectionUrl)
  return json(200, answer, { 'x-oauth-scopes': scopes.join(','), ...date })
}

export function methodOf({ url }: Call): string {
  return url.pathname.replace('/api/', '')
}

function answerCall(call: Call, workspaces: readonly Workspace[], connectionUrl: (appId: string) => string): Answer {
  const args = readArguments(call)
  if (!args) return refuse('invalid_json')
  const name = methodOf(call)
  if (name === 'api.test') return fine({})
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined
  if (!method && name !== CONNECT) return refuse('unknown_method')

  const token = tokenOf(call, args)
  if (token === '') return refuse('not_authed')
  const byBot = workspaces.find(({ operator }) => operator.slack.botToken === token)
  const byApp = workspaces.find(({ operator }) => operator.slack.appToken === token)
  if (!byBot && !byApp) return refuse('invalid_auth')
  if (byBot?.installed.state.revoked) return refuse('token_revoked')
  if (method) return byBot ? allowed(name, byBot, args, method) : refuse('not_allowed_token_type')
  return byApp ? fine({ url: connectionUrl(byApp.operator.slack.appId) }) : refuse('not_allowed_token_type')
}

function allowed(name: string, workspace: Workspace, args: Args, method: Method): Answer {
  const about = workspace.channels.find(text(args, 'channel'))
  const needed = scopeFor(name, about?.kind ?? 'channel')
  const { scopes } = workspace.installed.state
  if (needed && !scopes.includes(needed))
    return { ...refuse('missing_scope'), needed, provided: scopes.join(',') } as Answer
  return method(workspace, args)
}
