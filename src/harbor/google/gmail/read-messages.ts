// Reading the mailbox: the profile, messages and their attachments.
import { json, type Reply } from '../../stand-in.ts'
import { googleError } from '../routes.ts'
import type { Desk } from './desk.ts'
import type { Mailbox } from './mailbox.ts'
import type { Message } from './message.ts'
import { readMessage } from './mime.ts'
import { isReply, page } from './paging.ts'
import { attachment, FORMATS, type Format, messageResource } from './resource.ts'
import { matcher } from './search.ts'
import { plainText } from './snippet.ts'

export function getProfile({ mailbox }: Desk): Reply {
  const messages = mailbox.newestFirst()
  return json(200, {
    emailAddress: mailbox.address,
    messagesTotal: messages.length,
    threadsTotal: new Set(messages.map(({ threadId }) => threadId)).size,
    historyId: String(mailbox.history.lastId()),
  })
}

export function listMessages(desk: Desk): Reply {
  const found = search(desk)
  const shown = page(found, orderKey, desk.query, true)
  if (isReply(shown)) return shown

  return json(200, {
    ...(shown.items.length > 0 ? { messages: shown.items.map(({ id, threadId }) => ({ id, threadId })) } : {}),
    ...(shown.nextPageToken ? { nextPageToken: shown.nextPageToken } : {}),
    resultSizeEstimate: found.length,
  })
}

/** What `q`, `labelIds` and `includeSpamTrash` ask for, newest first. */
export function search({ mailbox, labels, clock, query }: Desk): readonly Message[] {
  const wanted = matcher(
    query.get('q') ?? '',
    query.getAll('labelIds'),
    query.get('includeSpamTrash') === 'true',
    clock.business(),
    labels.byName(),
  )
  const text = (message: Message) => () => plainText(readMessage(mailbox.raw(message.id)))
  return mailbox.newestFirst().filter((message) => wanted({ message, text: text(message) }))
}

/** In the same order as `newestFirst`. */
export function orderKey({ internalDate, id }: Message): string {
  return `${String(internalDate).padStart(15, '0')}.${id}`
}

export function getMessage({ mailbox, ids, query }: Desk): Reply {
  const message = mailbox.get(ids[0] ?? '')
  if (!message) return notFound()
  const format = readFormat(query)
  if (!format) return googleError(400, 'invalidArgument', 'Invalid format')
  return json(200, messageResource(mailbox, message, format, query.getAll('metadataHeaders')))
}

export function readFormat(query: URLSearchParams): Format | undefined {
  const asked = (query.get('format') ?? 'full').toLowerCase()
  return FORMATS.find((format) => format === asked)
}

export function getAttachment({ mailbox, ids: [messageId = '', attachmentId = ''] }: Desk): Reply {
  const bytes = bytesOf(mailbox, messageId, attachmentId)
  if (!bytes) return notFound()
  return json(200, { size: bytes.length, data: bytes.toString('base64url') })
}

export function notFound(): Reply {
  return googleError(404, 'notFound', 'Requested entity was not found.')
}

function bytesOf(mailbox: Mailbox, messageId: string, attachmentId: string): Buffer | undefined {
  return mailbox.get(messageId) ? attachment(mailbox.raw(messageId), messageId, attachmentId) : undefined
}
