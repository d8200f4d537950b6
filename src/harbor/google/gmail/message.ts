// What a mailbox knows of a message without opening its bytes.
import { randomInt } from 'node:crypto'
import { cut, fieldOf, fieldsOf, readable, readHeaders } from './headers.ts'
import { isAttachment, readMessage, walk } from './mime.ts'
import { snippetOf } from './snippet.ts'

export interface Message {
  /** 16 hexadecimal digits, larger for later arrivals. */
  readonly id: string
  readonly threadId: string
  readonly labelIds: readonly string[]
  /** Of its latest change. */
  readonly historyId: number
  /** Milliseconds. */
  readonly internalDate: number
  /** Bytes of the raw message. */
  readonly size: number
  readonly snippet: string
  readonly from: string
  /** To, Cc and Bcc. */
  readonly to: string
  readonly subject: string
  /** With its angle brackets. */
  readonly messageId: string
  /** Message-IDs that it refers to, the nearest one first. */
  readonly references: readonly string[]
  readonly attached: boolean
}

export type Contents = Omit<Message, 'id' | 'threadId' | 'labelIds' | 'historyId' | 'internalDate'>

export function readContents(raw: Buffer): Contents {
  const headers = readHeaders(cut(raw).head)
  const message = readMessage(raw)
  const shown = (...names: readonly string[]) =>
    names.flatMap((name) => fieldsOf(headers, name).map((value) => readable({ name, value }))).join(', ')
  const references = [fieldOf(headers, 'References'), fieldOf(headers, 'In-Reply-To')].join(' ')
  return {
    size: raw.length,
    snippet: snippetOf(message),
    from: shown('From'),
    to: shown('To', 'Cc', 'Bcc'),
    subject: shown('Subject'),
    messageId: /<[^<>\s]+>/.exec(fieldOf(headers, 'Message-ID'))?.[0] ?? '',
    references: [...new Set(references.match(/<[^<>\s]+>/g) ?? [])].toReversed(),
    attached: walk(message).some(isAttachment),
  }
}

/** Made as Gmail makes them, the moment of arrival and then chance; larger than `last`, whatever the clock says. */
export function drawId(arrived: Date, last: string): string {
  const chance = BigInt(randomInt(1, 2 ** 20))
  const byTime = (BigInt(arrived.getTime()) << 20n) | chance
  const afterLast = BigInt(`0x${last}`) + chance
  return (byTime > afterLast ? byTime : afterLast).toString(16).padStart(16, '0')
}

/** A reply's thread goes by its subject, too. */
export function baseSubject(subject: string): string {
  return subject
    .replace(/^(\s*(re|fwd?|aw|wg|rv)\s*(\[\d+\])?\s*:)+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

export function newestFirst(a: Message, b: Message): number {
  return b.internalDate - a.internalDate || (a.id < b.id ? 1 : -1)
}
