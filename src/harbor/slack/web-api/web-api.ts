// POST /api/<method>: finds the team by the token, then the method by its name.
import { type Call, json, type Reply } from '../../stand-in.ts'
import { type Answer, fine, refuse } from '../answers.ts'
import type { Workspace } from '../workspace.ts'
import { type Args, readArguments, tokenOf } from './arguments.ts'
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
const SCOPES = 'chat:write,commands,channels:history,channels:read,im:history,im:write,users:read,users:read.email'

/** `connectionUrl` draws the address of a new Socket Mode connection for an app. */
export function answerWebApi(
  call: Call,
  workspaces: readonly Workspace[],
  connectionUrl: (appId: string) => string,
): Reply {
  const answer = answerCall(call, workspaces, connectionUrl)
  return json(200, answer, { 'x-oauth-scopes': SCOPES })
}

export function methodOf({ url }: Call): string {
  return url.pathname.replace('/api/', '')
}

function answerCall(call: Call, workspaces: readonly Workspace[], connectionUrl: (appId: string) => string): Answer {
  const args = readArguments(call)
  if (!args) return refuse('invalid_json')
  const name = methodOf(call)
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined
  if (!method && name !== CONNECT) return refuse('unknown_method')

  const token = tokenOf(call, args)
  if (token === '') return refuse('not_authed')
  const byBot = workspaces.find(({ operator }) => operator.slack.botToken === token)
  const byApp = workspaces.find(({ operator }) => operator.slack.appToken === token)
  if (!byBot && !byApp) return refuse('invalid_auth')
  if (method) return byBot ? method(byBot, args) : refuse('not_allowed_token_type')
  return byApp ? fine({ url: connectionUrl(byApp.operator.slack.appId) }) : refuse('not_allowed_token_type')
}
