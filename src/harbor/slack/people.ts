// Finds who and what the hands name, and refuses what that person couldn't reach.
import type { Delivered } from './app-door.ts'
import type { Channel } from './channels.ts'
import type { Deliveries } from './deliveries.ts'
import type { Handles } from './payloads.ts'
import { withState } from './payloads.ts'
import type { ResponseUrl } from './response-urls.ts'
import type { SlackUser } from './users.ts'
import type { KeptView, SlackView } from './views.ts'
import type { Workspace } from './workspace.ts'

/** What the hands work with. */
export interface Desk {
  readonly workspaceOf: (operatorId: string) => Workspace
  readonly deliveries: Deliveries
  /** The stand-in's own address, without a slash at the end. */
  readonly base: () => string
}

export function userOf({ users, operator }: Workspace, userId: string): SlackUser {
  const user = users.find(userId)
  if (!user || user.is_bot) throw new Error(`${operator.id} has no Slack user ${userId}`)
  return user
}

/** The team's channel, or the user's own direct message, which needn't be open yet. */
export function channelOf({ channels }: Workspace, user: SlackUser, channelId: string): Channel {
  const own = channels.directOf(user.id)
  const channel = [own.id, user.id].includes(channelId) ? own : channels.find(channelId)
  if (!channel || !channels.hasMember(channel, user.id)) throw new Error(`${user.id} is in no channel ${channelId}`)
  return channel
}

/** The same, for doing something there, which opens a direct message. */
export function enter(workspace: Workspace, user: SlackUser, channelId: string): Channel {
  const channel = channelOf(workspace, user, channelId)
  return channel.kind === 'im' ? workspace.channels.openDirect(user.id) : channel
}

export function viewOf({ views }: Workspace, user: SlackUser, viewId: string): KeptView {
  const kept = views.find(viewId)
  if (!kept || kept.user !== user.id) throw new Error(`${user.id} sees no view ${viewId}`)
  return kept
}

/** The modal on top, as a field that is left out when there is none. */
export function topModal({ views }: Workspace, user: SlackUser): { readonly modal?: SlackView } {
  const top = views.stack(user.id).at(-1)
  return top ? { modal: withState(top) } : {}
}

export function drawHandles({ triggers, responseUrls }: Workspace, of: ResponseUrl, base: string): Handles {
  return { triggerId: triggers.draw({ user: of.user }), responseUrl: `${base}/hooks/${responseUrls.draw(of)}` }
}

/** After an interaction: what came of it, and the modal that it may have opened. */
export function acted(workspace: Workspace, user: SlackUser, delivery: Delivered) {
  return { delivery, ...topModal(workspace, user) }
}
