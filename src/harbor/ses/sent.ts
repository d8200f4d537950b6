// The mails that left, with what became of them, in the order in which they were accepted.
import type { Shelf } from '../shelf.ts'
import type { Tags } from './tags.ts'

export interface SentMail {
  readonly id: string
  /** Whose sender it came from, where it is an operator's. */
  readonly operatorId?: string
  /** As the sender wrote it, with its display name. */
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  /** Business time, ISO 8601. */
  readonly date: string
  readonly tags: Tags
  readonly configurationSet?: string
  /** As it left, read as UTF-8. */
  readonly raw: string
  readonly events: readonly SentEvent[]
}

export interface SentEvent {
  readonly type: 'Send' | 'Delivery' | 'Bounce' | 'Complaint'
  readonly recipients: readonly string[]
  readonly suppressed?: true
  /** What SNS owes for it; none when nobody listens, or when it was lost on demand. */
  readonly notices: readonly Notice[]
}

export interface Notice {
  /** One for each copy. */
  readonly key: string
  /** SNS's own id, the same on both copies of a doubled one. */
  readonly messageId: string
  readonly topicArn: string
  /** Wall time, ISO 8601, before which it isn't delivered. */
  readonly due: string
}

/** `accepted` is wall time, ISO 8601; `raw` is latin1, so that every byte is kept. */
export type KeptMail = SentMail & { readonly accepted: string }

export interface Sent {
  readonly add: (mail: KeptMail) => void
  readonly get: (id: string) => KeptMail | undefined
  readonly kept: () => readonly KeptMail[]
  readonly list: () => readonly SentMail[]
  /** Recipients in the last 24 hours of wall time. */
  readonly lastDay: (wall: Date) => number
  readonly onChange: (listener: () => void) => () => void
}

const DAY_MS = 24 * 60 * 60_000

export function sentMails(shelf: Shelf<KeptMail>): Sent {
  const listeners = new Set<() => void>()
  const recent = shelf.values().map(counted)
  let lastDay = recent.reduce((sum, { recipients }) => sum + recipients, 0)

  return {
    add(mail) {
      shelf.set(mail.id, mail)
      recent.push(counted(mail))
      lastDay += mail.to.length
      for (const listener of listeners) listener()
    },
    get: (id) => shelf.get(id),
    kept: () => shelf.values(),
    list: () => shelf.values().map(shown),
    lastDay(wall) {
      const from = wall.getTime() - DAY_MS
      while (recent[0] && recent[0].at <= from) lastDay -= recent.shift()?.recipients ?? 0
      return lastDay
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function counted({ accepted, to }: KeptMail) {
  return { at: new Date(accepted).getTime(), recipients: to.length }
}

function shown({ accepted: _, ...mail }: KeptMail): SentMail {
  return { ...mail, raw: Buffer.from(mail.raw, 'latin1').toString() }
}
