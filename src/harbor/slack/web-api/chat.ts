// chat.*: messages of the bot.
import { type Answer, fine, isRefusal, refuse } from '../answers.ts'
import type { Channel } from '../channels.ts'
import { postFault } from '../installation.ts'
import type { KeptMessage } from '../messages.ts'
import { type Content, post, rewrite } from '../posting.ts'
import type { Workspace } from '../workspace.ts'
import { type Args, flag, structured, text } from './arguments.ts'

const UPDATE_TEXT_MAX = 4_000

export function postMessage(workspace: Workspace, args: Args): Answer {
  const channel = workspace.channels.addressed(text(args, 'channel'))
  if (!channel) return refuse('channel_not_found')
  const fault = postFault(workspace.installed.state, channel)
  if (fault) return refuse(fault)
  const thread = threadOf(args)
  if (thread === 'invalid') return refuse('invalid_thread_ts')

  const place = { channel: channel.id, ...thread, broadcast: flag(args, 'reply_broadcast') }
  const posted = post(workspace, place, contentOf(args))
  if (isRefusal(posted)) return posted
  return fine({ channel: channel.id, ts: posted.message.ts, message: posted.message })
}

export function postEphemeral(workspace: Workspace, args: Args): Answer {
  const channel = workspace.channels.addressed(text(args, 'channel'))
  if (!channel) return refuse('channel_not_found')
  const user = workspace.users.find(text(args, 'user'))
  if (!user) return refuse('user_not_found')
  if (!workspace.channels.hasMember(channel, user.id)) return refuse('user_not_in_channel')
  const thread = threadOf(args)
  if (thread === 'invalid') return refuse('invalid_thread_ts')

  const posted = post(workspace, { channel: channel.id, ...thread, onlyFor: user.id }, contentOf(args))
  return isRefusal(posted) ? posted : fine({ message_ts: posted.message.ts })
}

export function update(workspace: Workspace, args: Args): Answer {
  const found = findMessage(workspace, args, 'ts')
  if (isRefusal(found)) return found
  const { kept, channel } = found
  if (kept.message.user !== workspace.operator.slack.botUserId) return refuse('cant_update_message')
  if (text(args, 'text').length > UPDATE_TEXT_MAX) return refuse('msg_too_long')

  const rewritten = rewrite(workspace, kept, updatedContent(args, kept))
  if (isRefusal(rewritten)) return rewritten
  const { message } = rewritten
  return fine({ channel: channel.id, ts: message.ts, text: message.text, message })
}

export function remove(workspace: Workspace, args: Args): Answer {
  const found = findMessage(workspace, args, 'ts')
  if (isRefusal(found)) return found
  if (found.kept.message.user !== workspace.operator.slack.botUserId) return refuse('cant_delete_message')
  workspace.messages.remove(found.channel.id, found.kept.message.ts)
  return fine({ channel: found.channel.id, ts: found.kept.message.ts })
}

export function getPermalink(workspace: Workspace, args: Args): Answer {
  const found = findMessage(workspace, args, 'message_ts')
  if (isRefusal(found)) return found
  const { ts, thread_ts: parent } = found.kept.message
  const address = `https://${workspace.operator.slack.teamDomain}.slack.test/archives/${found.channel.id}`
  const inThread = parent && parent !== ts ? `?thread_ts=${parent}&cid=${found.channel.id}` : ''
  return fine({ channel: found.channel.id, permalink: `${address}/p${ts.replace('.', '')}${inThread}` })
}

/** The lasting message that the call means: nobody can address an ephemeral one. */
export function findMessage(
  { channels, messages }: Workspace,
  args: Args,
  name: string,
): { readonly channel: Channel; readonly kept: KeptMessage } | (Answer & { ok: false; error: string }) {
  const channel = channels.find(text(args, 'channel'))
  if (!channel) return refuse('channel_not_found')
  const kept = messages.find(channel.id, text(args, name))
  return kept && !kept.onlyFor ? { channel, kept } : refuse('message_not_found')
}

function contentOf(args: Args): Content {
  return {
    text: text(args, 'text'),
    blocks: structured(args, 'blocks'),
    attachments: structured(args, 'attachments'),
    metadata: structured(args, 'metadata'),
  }
}

/** Text without blocks takes the blocks away; neither of them leaves both as they are. */
function updatedContent(args: Args, { message }: KeptMessage): Content {
  const content = contentOf(args)
  const untouched = content.text === '' && content.blocks === undefined
  return {
    ...(untouched
      ? { text: message.text, blocks: message.blocks }
      : { text: content.text ?? '', blocks: content.blocks }),
    attachments: content.attachments ?? message.attachments,
    metadata: content.metadata ?? message.metadata,
  }
}

function threadOf(args: Args): { readonly threadTs?: string } | 'invalid' {
  const ts = text(args, 'thread_ts')
  if (ts === '') return {}
  return /^\d+\.\d{6}$/.test(ts) ? { threadTs: ts } : 'invalid'
}
