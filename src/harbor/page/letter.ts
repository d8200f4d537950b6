// A raw mail as a person reads it.
import { fieldsOf, readable } from '../google/gmail/headers.ts'
import { isAttachment, type Part, readMessage, textOf, walk } from '../google/gmail/mime.ts'

export interface Letter {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly date: string
  /** Empty when the mail has only HTML. */
  readonly text: string
  readonly html: string
  readonly attachments: readonly Attachment[]
  readonly raw: string
}

export interface Attachment {
  readonly name: string
  readonly type: string
  /** Of the small text ones, such as an .ics. */
  readonly text?: string
}

const SHOWN_MAX = 20_000

export function readLetter(raw: Buffer): Letter {
  const message = readMessage(raw)
  const parts = walk(message).filter(({ parts }) => parts.length === 0)
  const bodies = parts.filter((part) => !isAttachment(part) && part.mimeType !== 'text/calendar')
  const header = (name: string) =>
    fieldsOf(message.headers, name)
      .map((value) => readable({ name, value }))
      .join(', ')
  const body = (type: string) => bodies.filter(({ mimeType }) => mimeType === type).map(textOf)
  return {
    from: header('From'),
    to: header('To'),
    subject: header('Subject'),
    date: header('Date'),
    text: body('text/plain').join('\n'),
    html: body('text/html')[0] ?? '',
    attachments: parts.filter((part) => !bodies.includes(part)).map(attachment),
    raw: raw.toString(),
  }
}

function attachment(part: Part): Attachment {
  const isText = part.mimeType.startsWith('text/') && part.content.length <= SHOWN_MAX
  const name = part.filename || (part.mimeType === 'text/calendar' ? 'invitation' : 'attachment')
  return { name, type: part.mimeType, ...(isText ? { text: textOf(part) } : {}) }
}
