// A message as the API gives it, in each of its four formats.
import { type Header, readable } from './headers.ts'
import type { Mailbox } from './mailbox.ts'
import type { Message } from './message.ts'
import { isAttachment, type Part, readMessage, textOf } from './mime.ts'

export const FORMATS = ['full', 'raw', 'metadata', 'minimal'] as const
export type Format = (typeof FORMATS)[number]

/** `metadataHeaders` narrows the headers of format metadata; none means all of them. */
export function messageResource(
  mailbox: Mailbox,
  message: Message,
  format: Format,
  metadataHeaders: readonly string[] = [],
): object {
  const { id, threadId, labelIds, snippet, historyId, internalDate, size } = message
  return {
    id,
    threadId,
    labelIds,
    snippet,
    historyId: String(historyId),
    internalDate: String(internalDate),
    sizeEstimate: size,
    ...contents(mailbox.raw(id), id, format, metadataHeaders),
  }
}

/** What lists, history and answers to writes name a message by. */
export function shortResource({ id, threadId, labelIds }: Message): object {
  return { id, threadId, labelIds }
}

/** The bytes behind an `attachmentId` of that message. */
export function attachment(raw: Buffer, messageId: string, attachmentId: string): Buffer | undefined {
  const [of, partId] = Buffer.from(attachmentId, 'base64url').toString().split(':')
  if (of !== messageId || partId === undefined) return undefined
  const path = partId === '' ? [] : partId.split('.').map(Number)
  const part = path.reduce<Part | undefined>((inside, index) => inside?.parts[index], readMessage(raw))
  return part?.content
}

function contents(raw: Buffer, id: string, format: Format, wanted: readonly string[]): object {
  switch (format) {
    case 'minimal':
      return {}
    case 'raw':
      return { raw: raw.toString('base64url') }
    case 'metadata': {
      const { mimeType, headers } = readMessage(raw)
      const names = wanted.map((name) => name.toLowerCase())
      const shown = headers.filter(({ name }) => names.length === 0 || names.includes(name.toLowerCase()))
      return { payload: { mimeType, headers: shown.map(headerResource) } }
    }
    case 'full':
      return { payload: partResource(readMessage(raw), '', id) }
  }
}

function partResource(part: Part, partId: string, messageId: string): object {
  const parts = part.parts.map((child, index) =>
    partResource(child, partId === '' ? String(index) : `${partId}.${index}`, messageId),
  )
  return {
    partId,
    mimeType: part.mimeType,
    filename: part.filename,
    headers: part.headers.map(headerResource),
    body: body(part, partId, messageId),
    ...(parts.length > 0 ? { parts } : {}),
  }
}

/** Text comes along as UTF-8, whatever it was sent in; everything else is fetched by its id. */
function body(part: Part, partId: string, messageId: string): object {
  if (part.mimeType.startsWith('multipart/')) return { size: 0 }
  if (isAttachment(part) || part.parts.length > 0) {
    return { attachmentId: Buffer.from(`${messageId}:${partId}`).toString('base64url'), size: part.content.length }
  }
  const text = Buffer.from(textOf(part))
  return { size: text.length, data: text.toString('base64url') }
}

function headerResource(header: Header): Header {
  return { name: header.name, value: readable(header) }
}
