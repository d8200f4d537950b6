// conversations.*: channels, direct messages, and what was said in them.
import { type Answer, fine, refuse } from '../answers.ts'
import type { Channel } from '../channels.ts'
import type { Json } from '../json.ts'
import type { SlackMessage } from '../messages.ts'
import { flow, thread } from '../threads.ts'
import type { Workspace } from '../workspace.ts'
import { type Args, flag, text } from './arguments.ts'
import { page } from './pages.ts'

const PAGING = { idOf: ({ ts }: SlackMessage) => ts, name: 'messages', fallback: 100, max: 999 }

/** One-to-one only: the app has no use for group messages. */
export function open(workspace: Workspace, args: Args): Answer {
  const { channels, users, operator } = workspace
  const known = channels.find(text(args, 'channel'))
  const ids = known?.user ? [known.user] : text(args, 'users').split(',').filter(Boolean)
  const [id = ''] = ids
  if (ids.length === 0) return refuse(args.channel ? 'channel_not_found' : 'users_list_not_supplied')
  if (ids.length > 1) return refuse('method_not_supported_for_channel_type')
  if (id === operator.slack.botUserId) return refuse('cannot_dm_bot')
  if (!users.find(id)) return refuse('user_not_found')

  const alreadyOpen = channels.isOpen(id)
  const channel = channels.openDirect(id)
  return fine({
    ...(alreadyOpen ? { no_op: true, already_open: true } : {}),
    channel: flag(args, 'return_im') ? described(workspace, channel) : { id: channel.id },
  })
}

export function info(workspace: Workspace, args: Args): Answer {
  const channel = workspace.channels.find(text(args, 'channel'))
  const gone = channel?.kind === 'channel' && workspace.installed.state.channel === 'gone'
  return channel && !gone ? fine({ channel: described(workspace, channel) }) : refuse('channel_not_found')
}

/** Newest first. */
export function history(workspace: Workspace, args: Args): Answer {
  const channel = workspace.channels.find(text(args, 'channel'))
  if (!channel) return refuse('channel_not_found')
  const bounds = boundsOf(args)
  if (typeof bounds === 'string') return refuse(bounds)

  const messages = flow(workspace.messages.inChannel(channel.id)).filter(({ ts }) => isWithin(ts, bounds))
  const answer = page(args, withMetadata(messages.toReversed(), args), PAGING)
  return answer.ok ? { ...answer, pin_count: 0 } : answer
}

/** The parent, then its replies, oldest first. */
export function replies(workspace: Workspace, args: Args): Answer {
  const channel = workspace.channels.find(text(args, 'channel'))
  if (!channel) return refuse('channel_not_found')
  const bounds = boundsOf(args)
  if (typeof bounds === 'string') return refuse(bounds)

  const [parent, ...answers] = thread(workspace.messages.inChannel(channel.id), text(args, 'ts'))
  if (!parent) return refuse('thread_not_found')
  const messages = [parent, ...answers.filter(({ ts }) => isWithin(ts, bounds))]
  return page(args, withMetadata(messages, args), { ...PAGING, fallback: 999 })
}

export function described({ operator, now, installed }: Workspace, channel: Channel): Json {
  const common = {
    id: channel.id,
    created: 1_767_225_600,
    is_archived: channel.kind === 'channel' && installed.state.channel === 'archived',
    context_team_id: operator.slack.teamId,
    updated: now().getTime(),
    is_org_shared: false,
  }
  if (channel.kind === 'im') return { ...common, is_im: true, user: channel.user, is_open: true, priority: 0 }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: false,
    is_general: false,
    is_member: installed.state.channel !== 'left',
    ...(installed.state.channel === 'read-only' ? { is_read_only: true } : {}),
    creator: operator.people[0]?.slackUser ?? '',
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  }
}

type Bounds = { readonly oldest: number; readonly latest: number; readonly inclusive: boolean }

/** In microseconds, which a double still holds exactly. */
function boundsOf(args: Args): Bounds | string {
  const oldest = text(args, 'oldest') || '0'
  const latest = text(args, 'latest') || '9999999999'
  if (!isTs(oldest)) return 'invalid_ts_oldest'
  if (!isTs(latest)) return 'invalid_ts_latest'
  return { oldest: micros(oldest), latest: micros(latest), inclusive: flag(args, 'inclusive') }
}

function isTs(ts: string): boolean {
  return /^\d+(\.\d{1,6})?$/.test(ts)
}

function micros(ts: string): number {
  const [seconds = '0', rest = ''] = ts.split('.')
  return Number(seconds) * 1e6 + Number(rest.padEnd(6, '0'))
}

function isWithin(ts: string, { oldest, latest, inclusive }: Bounds): boolean {
  const at = micros(ts)
  return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest
}

/** Metadata is shown to who asks for it. */
function withMetadata(messages: readonly SlackMessage[], args: Args): readonly SlackMessage[] {
  if (flag(args, 'include_all_metadata')) return messages
  return messages.map(({ metadata, ...rest }) => rest as SlackMessage)
}
