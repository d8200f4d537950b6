// What is said in Slack.

export interface SlackMessage {
  /** What notifications and screen readers say. */
  readonly text: string
  readonly blocks: readonly SlackBlock[]
  /** What didn't fit, below the message, in this order. */
  readonly thread?: readonly SlackMessage[]
}

export type SlackBlock = Readonly<Record<string, unknown>>

export interface Posted {
  readonly channel: string
  readonly ts: string
}

export interface Chat {
  /** Posts once to a channel or a user, or below a message; `key` is left in its metadata, to find it by. */
  readonly post: (to: string, message: SlackMessage, key: string, below?: Posted) => Promise<Posted>
  /** Where a message with this key stands, if it stands anywhere since `notBefore`, or below a message. */
  readonly find: (to: string, key: string, notBefore: Date, below?: Posted) => Promise<Posted | undefined>
  readonly update: (at: Posted, message: SlackMessage, key: string) => Promise<void>
}
