// The increment: what happened in the mailbox since a history id.
import { json, type Reply } from '../../stand-in.ts'
import { googleError } from '../routes.ts'
import type { Desk } from './desk.ts'
import type { HistoryRecord } from './history.ts'
import { isReply, page } from './paging.ts'
import { notFound } from './read-messages.ts'
import { shortResource } from './resource.ts'

export function listHistory({ mailbox, query }: Desk): Reply {
  const start = query.get('startHistoryId') ?? ''
  if (!/^\d+$/.test(start)) return googleError(400, 'invalidArgument', 'Invalid startHistoryId')
  const records = mailbox.history.since(Number(start))
  if (!records) return notFound()

  const kinds = query.getAll('historyTypes')
  const labelId = query.get('labelId')
  const wanted = records.filter(
    ({ change, message, labelIds = [] }) =>
      (kinds.length === 0 || kinds.includes(change)) &&
      (!labelId || message.labelIds.includes(labelId) || labelIds.includes(labelId)),
  )
  const shown = page(wanted, ({ id }) => String(id).padStart(15, '0'), query)
  if (isReply(shown)) return shown

  return json(200, {
    ...(shown.items.length > 0 ? { history: shown.items.map(historyResource) } : {}),
    ...(shown.nextPageToken ? { nextPageToken: shown.nextPageToken } : {}),
    historyId: String(mailbox.history.lastId()),
  })
}

function historyResource({ id, change, message, labelIds }: HistoryRecord): object {
  const of = { message: shortResource(message), ...(labelIds ? { labelIds } : {}) }
  return {
    id: String(id),
    messages: [{ id: message.id, threadId: message.threadId }],
    [LISTS[change]]: [of],
  }
}

const LISTS = {
  messageAdded: 'messagesAdded',
  messageDeleted: 'messagesDeleted',
  labelAdded: 'labelsAdded',
  labelRemoved: 'labelsRemoved',
} as const
