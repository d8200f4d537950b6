// Brings raw mails to the inboxes that they are addressed to, and takes those that an inbox sends.
import { randomBytes } from 'node:crypto'
import type { HarborClock } from '../../clock.ts'
import { asReceived } from './arrival.ts'
import { addressesIn, cut, fieldOf, type Header, readHeaders } from './headers.ts'
import { mailDate } from './mail-date.ts'
import type { Mailbox } from './mailbox.ts'
import type { Message } from './message.ts'

export interface PostOffice {
  /** Into every inbox among the recipients, or into `to` alone, whoever it is addressed to. */
  readonly deliver: (raw: Buffer, to?: Mailbox) => readonly Delivered[]
  /** Undefined when it names no recipient. */
  readonly send: (from: Mailbox, raw: Buffer, threadId?: string) => Message | undefined
  readonly onSent: (listener: (sent: SentMail) => void) => () => void
}

export interface Delivered {
  readonly operatorId: string
  readonly id: string
}

export interface SentMail extends Delivered {
  readonly recipients: readonly string[]
  readonly raw: Buffer
}

export function postOffice(clock: HarborClock, mailboxes: readonly Mailbox[]): PostOffice {
  const listeners = new Set<(sent: SentMail) => void>()
  const inboxesOf = (addresses: readonly string[]) =>
    mailboxes.filter(({ address }) => addresses.map(withoutTag).includes(address.toLowerCase()))

  function deliver(raw: Buffer, to?: Mailbox): readonly Delivered[] {
    const headers = readHeaders(cut(raw).head)
    const inboxes = to ? [to] : inboxesOf(addressesIn(headers, 'To', 'Cc', 'Bcc', 'Delivered-To'))
    return inboxes.map((mailbox) => {
      const now = clock.business()
      const arrived = asReceived(raw, mailbox.address, now)
      const { id } = mailbox.add(arrived, { labelIds: ['INBOX', 'UNREAD'], internalDate: now })
      return { operatorId: mailbox.operatorId, id }
    })
  }

  function send(from: Mailbox, raw: Buffer, threadId?: string): Message | undefined {
    const headers = readHeaders(cut(raw).head)
    const recipients = [...new Set(addressesIn(headers, 'To', 'Cc', 'Bcc'))]
    if (recipients.length === 0) return undefined

    const now = clock.business()
    const complete = Buffer.concat([Buffer.from(missing(headers, from.address, now)), raw])
    const inboxes = inboxesOf(recipients)
    const labelIds = inboxes.includes(from) ? ['SENT', 'INBOX', 'UNREAD'] : ['SENT']
    const message = from.add(complete, { labelIds, internalDate: now, ...(threadId ? { threadId } : {}) })
    for (const inbox of inboxes) if (inbox !== from) deliver(complete, inbox)
    for (const listener of listeners) {
      listener({ operatorId: from.operatorId, id: message.id, recipients, raw: complete })
    }
    return message
  }

  return {
    deliver,
    send,
    onSent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What comes to ops+charters@ is for ops@. */
function withoutTag(address: string): string {
  return address.replace(/\+[^@]*(?=@)/, '')
}

function missing(headers: readonly Header[], address: string, now: Date): string {
  const lines = [
    fieldOf(headers, 'From') === '' ? `From: ${address}\r\n` : '',
    fieldOf(headers, 'Date') === '' ? `Date: ${mailDate(now, 'America/Los_Angeles')}\r\n` : '',
    fieldOf(headers, 'Message-ID') === ''
      ? `Message-ID: <CA${randomBytes(18).toString('hex')}@mail.gmail.com>\r\n`
      : '',
  ]
  return lines.join('')
}
