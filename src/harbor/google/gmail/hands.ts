// What people and tests do with the inboxes from outside of Google's API.
import type { Mailbox, MailboxChange } from './mailbox.ts'
import type { Delivered, PostOffice, SentMail } from './post-office.ts'

export interface GmailHands {
  /** A raw RFC 822 message arrives in every inbox that it is addressed to, or in that of `operatorId` alone. */
  readonly deliver: (raw: string | Buffer, operatorId?: string) => readonly Delivered[]
  /** Newest first, spam and trash too. */
  readonly messages: (operatorId: string) => readonly ListedMail[]
  /** Undefined for an unknown operator or message. */
  readonly raw: (operatorId: string, id: string) => Buffer | undefined
  /** From now on every history id given out before is too old. */
  readonly forgetHistory: (operatorId: string) => void
  readonly onChange: (listener: (change: MailboxChange) => void) => () => void
  readonly onSent: (listener: (sent: SentMail) => void) => () => void
}

export interface ListedMail {
  readonly id: string
  readonly threadId: string
  readonly labelIds: readonly string[]
  readonly from: string
  readonly subject: string
  /** Business time at which it arrived. */
  readonly date: Date
  /** Escaped for HTML. */
  readonly snippet: string
}

export function gmailHands(mailboxes: readonly Mailbox[], post: PostOffice): GmailHands {
  const of = (operatorId: string) => mailboxes.find((mailbox) => mailbox.operatorId === operatorId)

  return {
    deliver(raw, operatorId) {
      const bytes = typeof raw === 'string' ? Buffer.from(raw) : raw
      if (operatorId === undefined) return post.deliver(bytes)
      const mailbox = of(operatorId)
      return mailbox ? post.deliver(bytes, mailbox) : []
    },
    messages: (operatorId) =>
      (of(operatorId)?.newestFirst() ?? []).map(({ internalDate, id, threadId, labelIds, from, subject, snippet }) => ({
        id,
        threadId,
        labelIds,
        from,
        subject,
        date: new Date(internalDate),
        snippet,
      })),
    raw(operatorId, id) {
      const mailbox = of(operatorId)
      return mailbox?.get(id) ? mailbox.raw(id) : undefined
    },
    forgetHistory: (operatorId) => of(operatorId)?.history.forget(),
    onChange(listener) {
      const stops = mailboxes.map((mailbox) => mailbox.onChange(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
    onSent: post.onSent,
  }
}
