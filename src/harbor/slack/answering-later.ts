// POST to a response_url: a message for the one who asked or for all, or a change of the message that was pressed.
import { type Call, json, type Reply } from '../stand-in.ts'
import { isRefusal, refuse } from './answers.ts'
import { isJson, type Json, parseJson, textOf } from './json.ts'
import { post, rewrite } from './posting.ts'
import type { ResponseUrl } from './response-urls.ts'
import type { Workspace } from './workspace.ts'

export const HOOKS = '/hooks/'

export function answerLater(call: Call, workspaces: readonly Workspace[]): Reply {
  const id = hookId(call)
  const workspace = workspaces.find(({ responseUrls }) => responseUrls.find(id))
  if (!workspace) return json(404, refuse('expired_url'))
  const content = readContent(call)
  if (!content) return { status: 400, body: 'invalid_payload' }

  const use = workspace.responseUrls.use(id)
  if (typeof use === 'string') return json(404, refuse(use))
  const written = write(workspace, use, content)
  if (!isRefusal(written)) return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' }
  return json(400, written)
}

/** The channel that the address belongs to, for the log. */
export function channelOfHook(call: Call, workspaces: readonly Workspace[]): string {
  return workspaces.map(({ responseUrls }) => responseUrls.find(hookId(call))?.channel).find(Boolean) ?? ''
}

function hookId({ url }: Call): string {
  return url.pathname.slice(HOOKS.length)
}

function readContent({ headers, body }: Call): Json | undefined {
  const text = body.toString('utf8')
  const isForm = headers['content-type']?.includes('form')
  const parsed = parseJson(isForm ? (new URLSearchParams(text).get('payload') ?? '') : text)
  return isJson(parsed) ? parsed : undefined
}

function write(workspace: Workspace, { channel, user, ts }: ResponseUrl, content: Json): unknown {
  const original = ts ? workspace.messages.find(channel, ts) : undefined
  if (content.delete_original === true) {
    if (original) workspace.messages.remove(channel, original.message.ts)
    if (content.text === undefined && content.blocks === undefined) return undefined
  }
  const words = { ...content, text: textOf(content, 'text') }
  if (content.replace_original === true && original) return rewrite(workspace, original, words)

  const isPublic = content.response_type === 'in_channel'
  const threadTs = textOf(content, 'thread_ts')
  return post(workspace, { channel, ...(threadTs ? { threadTs } : {}), ...(isPublic ? {} : { onlyFor: user }) }, words)
}
