// Putting messages in: import as if they had come by SMTP, insert as they are, send.
import { json, type Reply } from '../../stand-in.ts'
import { googleError } from '../routes.ts'
import { asReceived } from './arrival.ts'
import { type Desk, texts } from './desk.ts'
import { cut, fieldOf, readHeaders } from './headers.ts'
import { unknownLabel } from './labels.ts'
import { notFound } from './read-messages.ts'
import { shortResource } from './resource.ts'

/** Without labels it is filed like any mail that arrives. */
export function importMessage(desk: Desk): Reply {
  const received = (raw: Buffer) => asReceived(raw, desk.mailbox.address, desk.clock.business())
  return file(desk, received, 'dateHeader', ['INBOX', 'UNREAD'])
}

export function insertMessage(desk: Desk): Reply {
  return file(desk, (raw) => raw, 'receivedTime', [])
}

export function sendMessage(desk: Desk): Reply {
  const raw = rawOf(desk)
  if (!raw) return noRaw()
  const threadId = threadOf(desk)
  if (threadId === 'unknown') return notFound()
  const sent = desk.post.send(desk.mailbox, raw, threadId?.id)
  if (!sent) return googleError(400, 'invalidArgument', 'Recipient address required')
  return json(200, shortResource(sent))
}

function file(
  desk: Desk,
  prepare: (raw: Buffer) => Buffer,
  dated: 'dateHeader' | 'receivedTime',
  usually: readonly string[],
): Reply {
  const raw = rawOf(desk)
  if (!raw) return noRaw()
  const labelIds = desk.body.labelIds === undefined ? usually : texts(desk.body.labelIds)
  const refusal = unknownLabel(desk.labels, labelIds)
  if (refusal) return refusal
  const threadId = threadOf(desk)
  if (threadId === 'unknown') return notFound()

  const source = desk.query.get('internalDateSource') ?? dated
  const now = desk.clock.business()
  const internalDate = source === 'dateHeader' ? (dateOf(raw) ?? now) : now
  const message = desk.mailbox.add(prepare(raw), {
    labelIds,
    internalDate,
    ...(threadId ? { threadId: threadId.id } : {}),
  })
  return json(200, shortResource(message))
}

/** `raw` of the JSON body, or the body itself of a media upload. */
function rawOf({ call, body }: Desk): Buffer | undefined {
  if (call.headers['content-type']?.startsWith('message/')) return call.body.length > 0 ? call.body : undefined
  const raw = typeof body.raw === 'string' ? Buffer.from(body.raw, 'base64url') : undefined
  return raw && raw.length > 0 ? raw : undefined
}

function threadOf({ body, mailbox }: Desk): { readonly id: string } | 'unknown' | undefined {
  if (typeof body.threadId !== 'string' || body.threadId === '') return undefined
  return mailbox.thread(body.threadId).length > 0 ? { id: body.threadId } : 'unknown'
}

function dateOf(raw: Buffer): Date | undefined {
  const date = new Date(fieldOf(readHeaders(cut(raw).head), 'Date'))
  return Number.isNaN(date.getTime()) ? undefined : date
}

function noRaw(): Reply {
  return googleError(
    400,
    'invalidArgument',
    "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
  )
}
