// Mails that leave.

export interface Mailer {
  /** Sends once, without any retry; an answer that was lost is a Failure whose outcome is unknown. */
  readonly send: (mail: OutgoingMail) => Promise<{ readonly messageId: string }>
}

export interface OutgoingMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string | undefined
  readonly ics?: string | undefined
  readonly inReplyTo?: string | undefined
  /** The whole thread, oldest first; else only what it replies to. */
  readonly references?: readonly string[] | undefined
  /** RFC 3834: an answer to a mail; else `auto-generated`. */
  readonly autoSubmitted?: 'auto-replied' | undefined
  readonly attachment?: Attachment | undefined
  /** Which debt this pays: comes back in the provider's events. */
  readonly charterId: string
  readonly key: string
}

export interface Attachment {
  readonly filename: string
  /** As `application/pdf`. */
  readonly type: string
  readonly content: Uint8Array
}
