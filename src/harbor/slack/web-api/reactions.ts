// reactions.add: the bot's emoji under a message.
import { type Answer, fine, isRefusal, refuse } from '../answers.ts'
import type { Workspace } from '../workspace.ts'
import { type Args, text } from './arguments.ts'
import { findMessage } from './chat.ts'

export function add(workspace: Workspace, args: Args): Answer {
  const name = text(args, 'name').replaceAll(':', '')
  if (!/^[a-z0-9_+'-]+$/.test(name)) return refuse('invalid_name')
  if (!text(args, 'channel') || !text(args, 'timestamp')) return refuse('no_item_specified')
  const found = findMessage(workspace, args, 'timestamp')
  if (isRefusal(found)) return found

  const { kept } = found
  const reactions = kept.message.reactions ?? []
  const ours = workspace.operator.slack.botUserId
  const others = reactions.find((reaction) => reaction.name === name)?.users ?? []
  if (others.includes(ours)) return refuse('already_reacted')
  const users = [...others, ours]
  const rest = reactions.filter((reaction) => reaction.name !== name)
  const reacted = { ...kept.message, reactions: [...rest, { name, users, count: users.length }] }
  workspace.messages.put({ ...kept, message: reacted })
  return fine()
}
