// Threads: messages that answer one another.
import { json, type Reply } from '../../stand-in.ts'
import { googleError } from '../routes.ts'
import type { Desk } from './desk.ts'
import { newestFirst } from './message.ts'
import { isReply, page } from './paging.ts'
import { notFound, orderKey, readFormat, search } from './read-messages.ts'
import { messageResource } from './resource.ts'

/** One entry a thread, at the place of its newest message that was found. */
export function listThreads(desk: Desk): Reply {
  const found = search(desk)
  const leaders = found.filter((message, index) => found.findIndex((m) => m.threadId === message.threadId) === index)
  const shown = page(leaders, orderKey, desk.query, true)
  if (isReply(shown)) return shown

  const threads = shown.items.map(({ threadId, snippet, historyId }) => ({
    id: threadId,
    snippet,
    historyId: String(historyId),
  }))
  return json(200, {
    ...(threads.length > 0 ? { threads } : {}),
    ...(shown.nextPageToken ? { nextPageToken: shown.nextPageToken } : {}),
    resultSizeEstimate: leaders.length,
  })
}

export function getThread({ mailbox, ids: [id = ''], query }: Desk): Reply {
  const messages = mailbox.thread(id).toSorted(newestFirst).toReversed()
  if (messages.length === 0) return notFound()
  const format = readFormat(query)
  if (!format || format === 'raw') return googleError(400, 'invalidArgument', 'Invalid format')

  const historyId = Math.max(...messages.map((message) => message.historyId))
  const headers = query.getAll('metadataHeaders')
  return json(200, {
    id,
    historyId: String(historyId),
    messages: messages.map((message) => messageResource(mailbox, message, format, headers)),
  })
}
