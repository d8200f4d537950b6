// The payloads that Slack sends to an app, field for field.
import { randomBytes } from 'node:crypto'
import type { Channel } from './channels.ts'
import { stateValues } from './element-state.ts'
import type { Json } from './json.ts'
import type { KeptMessage } from './messages.ts'
import type { SlackUser } from './users.ts'
import type { Filled, KeptView, SlackView } from './views.ts'
import type { Workspace } from './workspace.ts'

/** Superseded by signatures years ago; still a field of every payload. */
const VERIFICATION_TOKEN = 'superseded-by-signatures'

/** What a person's doing lets the app do: open a view at once, answer later. */
export interface Handles {
  readonly triggerId: string
  readonly responseUrl: string
}

export interface TypedCommand {
  readonly user: SlackUser
  readonly channel: Channel
  readonly command: string
  readonly text: string
}

export function slashCommand({ operator }: Workspace, typed: TypedCommand, handles: Handles): Json {
  return {
    token: VERIFICATION_TOKEN,
    team_id: operator.slack.teamId,
    team_domain: operator.slack.teamDomain,
    channel_id: typed.channel.id,
    channel_name: typed.channel.name,
    user_id: typed.user.id,
    user_name: typed.user.name,
    command: typed.command,
    text: typed.text,
    api_app_id: operator.slack.appId,
    is_enterprise_install: 'false',
    response_url: handles.responseUrl,
    trigger_id: handles.triggerId,
  }
}

export function messageAction(
  workspace: Workspace,
  user: SlackUser,
  { kept, channel, action, filled }: Pressed & { readonly kept: KeptMessage; readonly channel: Channel },
  handles: Handles,
): Json {
  const { message, onlyFor } = kept
  return {
    ...blockActions(workspace, user, action, handles.triggerId),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: onlyFor !== undefined,
      ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
    },
    channel: { id: channel.id, name: channel.name },
    ...(onlyFor ? {} : { message }),
    state: { values: stateValues(message.blocks ?? [], filled) },
    response_url: handles.responseUrl,
  }
}

export function viewAction(
  workspace: Workspace,
  user: SlackUser,
  { kept, action }: Pressed & { readonly kept: KeptView },
  triggerId: string,
): Json {
  return {
    ...blockActions(workspace, user, action, triggerId),
    container: { type: 'view', view_id: kept.view.id },
    view: withState(kept),
  }
}

export function viewSubmission(workspace: Workspace, user: SlackUser, kept: KeptView, triggerId: string): Json {
  return {
    type: 'view_submission',
    ...sender(workspace, user),
    trigger_id: triggerId,
    view: withState(kept),
    response_urls: [],
  }
}

export function viewClosed(workspace: Workspace, user: SlackUser, kept: KeptView, isCleared: boolean): Json {
  return { type: 'view_closed', ...sender(workspace, user), view: withState(kept), is_cleared: isCleared }
}

/** `event` is the inner event; business time dates it. */
export function eventCallback({ operator, now }: Workspace, event: Json): Json {
  const { teamId, appId, botUserId } = operator.slack
  return {
    token: VERIFICATION_TOKEN,
    team_id: teamId,
    api_app_id: appId,
    event,
    type: 'event_callback',
    event_id: `Ev0${randomBytes(5).toString('hex').toUpperCase()}`,
    event_time: Math.floor(now().getTime() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: teamId, user_id: botUserId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${randomBytes(12).toString('base64url')}`,
  }
}

/** The view with what the user has filled in, as payloads carry it. */
export function withState({ view, filled }: KeptView): SlackView {
  return { ...view, state: { values: stateValues(view.blocks, filled) } }
}

interface Pressed {
  readonly action: Json
  readonly filled: Filled
}

function blockActions(workspace: Workspace, user: SlackUser, action: Json, triggerId: string): Json {
  return { type: 'block_actions', ...sender(workspace, user), trigger_id: triggerId, actions: [action] }
}

function sender({ operator: { slack } }: Workspace, user: SlackUser): Json {
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: slack.teamId },
    api_app_id: slack.appId,
    token: VERIFICATION_TOKEN,
    team: { id: slack.teamId, domain: slack.teamDomain },
    enterprise: null,
    is_enterprise_install: false,
  }
}
