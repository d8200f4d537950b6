// Writes the bot's messages, after checking their content as Slack does; for the Web API, acks and response_url alike.
import { isRefusal, type Refusal, refuse } from './answers.ts'
import { completed } from './block-kit/completed.ts'
import { blocksTooLong, messageProblems } from './block-kit/surfaces.ts'
import { isJson, type Json, textOf } from './json.ts'
import type { KeptMessage, SlackMessage } from './messages.ts'
import type { Workspace } from './workspace.ts'

/** What stands in a message, as it came in: nothing of it is known to be right. */
export interface Content {
  readonly text?: string
  readonly blocks?: unknown
  readonly attachments?: unknown
  readonly metadata?: unknown
}

export interface Place {
  readonly channel: string
  readonly threadTs?: string
  readonly broadcast?: boolean
  /** Ephemeral, for this user. */
  readonly onlyFor?: string
}

type Body = Pick<SlackMessage, 'text' | 'blocks' | 'metadata'>

const TEXT_MAX = 40_000
const METADATA_MAX = 16_000

export function post(workspace: Workspace, place: Place, content: Content): KeptMessage | Refusal {
  const body = readContent(content)
  if (isRefusal(body)) return body

  const { operator, messages } = workspace
  const { appId, botId, botUserId, teamId } = operator.slack
  const message: SlackMessage = {
    type: 'message',
    ...(place.broadcast && place.threadTs ? { subtype: 'thread_broadcast' } : {}),
    user: botUserId,
    ts: messages.nextTs(),
    bot_id: botId,
    app_id: appId,
    team: teamId,
    bot_profile: { id: botId, app_id: appId, user_id: botUserId, name: 'Crew', deleted: false, team_id: teamId },
    ...body,
    ...(place.threadTs ? { thread_ts: place.threadTs } : {}),
    ...(place.onlyFor ? { is_ephemeral: true } : {}),
  }
  const kept = { channel: place.channel, message, ...(place.onlyFor ? { onlyFor: place.onlyFor } : {}) }
  messages.put(kept)
  return kept
}

/** Blocks stay only when there is neither new text nor new blocks; metadata stays unless it is given. */
export function rewrite(workspace: Workspace, kept: KeptMessage, content: Content): KeptMessage | Refusal {
  const body = readContent(content)
  if (isRefusal(body)) return body

  const { blocks, attachments, ...rest } = kept.message
  const edited = { user: kept.message.user, ts: `${Math.floor(workspace.now().getTime() / 1000)}.000000` }
  const rewritten: KeptMessage = { ...kept, message: { ...rest, ...body, edited } as SlackMessage }
  workspace.messages.put(rewritten)
  return rewritten
}

function readContent({ text = '', blocks, attachments, metadata }: Content): Body | Refusal {
  const refusal = checkBlocks(blocks) ?? checkMetadata(metadata)
  if (refusal) return refusal
  if (text.length > TEXT_MAX) return refuse('msg_too_long')

  const named = completed(Array.isArray(blocks) ? blocks : [])
  const attached = Array.isArray(attachments) ? attachments.filter(isJson) : []
  if (text === '' && named.length === 0 && attached.length === 0) return refuse('no_text')
  return {
    text: text === '' && named.length > 0 ? "This content can't be displayed." : text,
    ...(named.length > 0 ? { blocks: named } : {}),
    ...(attached.length > 0 ? { attachments: attached } : {}),
    ...(isJson(metadata) && metadata.event_type ? { metadata } : {}),
  }
}

function checkBlocks(blocks: unknown): Refusal | undefined {
  if (blocks === undefined) return undefined
  if (!Array.isArray(blocks)) return refuse('invalid_blocks_format')
  const problems = messageProblems(blocks)
  if (problems.length > 0) return refuse('invalid_blocks', problems)
  return blocksTooLong(blocks) ? refuse('msg_blocks_too_long') : undefined
}

function checkMetadata(metadata: unknown): Refusal | undefined {
  if (metadata === undefined) return undefined
  if (!isJson(metadata)) return refuse('invalid_metadata_format')
  if (Object.keys(metadata).length === 0) return undefined
  if (!isComplete(metadata)) return refuse('invalid_metadata_schema')
  return JSON.stringify(metadata).length > METADATA_MAX ? refuse('metadata_too_large') : undefined
}

function isComplete(metadata: Json): boolean {
  return textOf(metadata, 'event_type') !== '' && isJson(metadata.event_payload)
}
