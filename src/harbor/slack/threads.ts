// What a channel's messages look like to somebody: its own flow, a thread, and the ephemeral ones meant for them.
import type { KeptMessage, SlackMessage } from './messages.ts'

type Replies = ReadonlyMap<string, readonly SlackMessage[]>

/** Oldest first, parents with their reply counts. Ephemeral messages only for the `viewer`; an app sees none. */
export function flow(kept: readonly KeptMessage[], viewer?: string): readonly SlackMessage[] {
  const messages = visible(kept, viewer)
  const replies = repliesIn(messages)
  return messages.filter(isInChannel).map((message) => withCounts(message, replies))
}

/** A parent and its replies, oldest first; nothing when there is no such parent. */
export function thread(kept: readonly KeptMessage[], ts: string, viewer?: string): readonly SlackMessage[] {
  const messages = visible(kept, viewer)
  const replies = repliesIn(messages)
  const parent = messages.find((message) => message.ts === ts && !isReply(message))
  return parent ? [withCounts(parent, replies), ...(replies.get(ts) ?? [])] : []
}

function visible(kept: readonly KeptMessage[], viewer?: string): readonly SlackMessage[] {
  return kept.filter(({ onlyFor }) => !onlyFor || onlyFor === viewer).map(({ message }) => message)
}

/** By the parent's ts. */
function repliesIn(messages: readonly SlackMessage[]): Replies {
  return Map.groupBy(messages.filter(isReply), ({ thread_ts }) => thread_ts ?? '')
}

function isReply(message: SlackMessage): boolean {
  return message.thread_ts !== undefined && message.thread_ts !== message.ts
}

function isInChannel(message: SlackMessage): boolean {
  return !isReply(message) || message.subtype === 'thread_broadcast'
}

function withCounts(message: SlackMessage, all: Replies): SlackMessage {
  const replies = (all.get(message.ts) ?? []).filter((reply) => !reply.is_ephemeral)
  if (replies.length === 0) return message
  const users = [...new Set(replies.map(({ user }) => user))]
  return {
    ...message,
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users: users,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)?.ts,
    is_locked: false,
    subscribed: false,
  }
}
