// What the answer to a slash command makes the user see.
import { isRefusal } from './answers.ts'
import type { Delivered } from './app-door.ts'
import type { Channel } from './channels.ts'
import { isJson, type Json, parseJson, textOf } from './json.ts'
import type { SlackMessage } from './messages.ts'
import { post } from './posting.ts'
import type { SlackUser } from './users.ts'
import type { Workspace } from './workspace.ts'

export interface Asked {
  readonly user: SlackUser
  readonly channel: Channel
  readonly command: string
}

/** Nothing is shown for an empty answer: the app will answer later. */
export function showCommandAck(workspace: Workspace, asked: Asked, delivered: Delivered): SlackMessage | undefined {
  if (delivered.failure) return slackbotSays(workspace, asked, delivered.failure)
  const content = readAck(delivered.body)
  if (!content) return undefined

  const isPublic = content.response_type === 'in_channel'
  const place = { channel: asked.channel.id, ...(isPublic ? {} : { onlyFor: asked.user.id }) }
  const posted = post(workspace, place, { ...content, text: textOf(content, 'text') })
  return isRefusal(posted) ? slackbotSays(workspace, asked, 'invalid_command_response') : posted.message
}

function readAck(body: string): Json | undefined {
  if (body.trim() === '') return undefined
  const parsed = parseJson(body)
  if (!isJson(parsed)) return { text: body }
  return parsed.text === undefined && parsed.blocks === undefined ? undefined : parsed
}

/** Slack tells the user in these words when a command came to nothing. */
function slackbotSays({ operator, messages }: Workspace, { user, channel, command }: Asked, error: string) {
  const message: SlackMessage = {
    type: 'message',
    user: 'USLACKBOT',
    ts: messages.nextTs(),
    team: operator.slack.teamId,
    text: `${command} failed with the error "${error}"`,
    is_ephemeral: true,
  }
  messages.put({ channel: channel.id, onlyFor: user.id, message })
  return message
}
