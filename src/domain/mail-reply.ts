// Whether a mail may be answered by itself, and where the answer goes: to people who are known and verified, never to a machine.
import { isTimeOff } from './decided.ts'
import type { Operator } from './operator.ts'
import type { MailReading, PlainMail, Reading } from './reading/reading.ts'
import { sha256 } from './sha256.ts'

/** What an answer to a mail needs of it. */
export interface Reply {
  readonly to: string
  /** RFC 5322's, of the mail that is answered; empty where it had none. */
  readonly messageId: string
  /** The thread before it, oldest first. */
  readonly references: readonly string[]
  /** Names the thread. */
  readonly thread: string
  readonly kind: 'answer' | 'receipt'
}

/** An answer is never followed by more than so many others. */
const MOST_REFERENCES = 20
const MACHINE = /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|notifications?)(?:[+.-].*)?@/i

/** Undefined where nothing is to be said, or nobody is there to hear it. */
export function replyOwed(mail: PlainMail, reading: MailReading, operator: Operator): Reply | undefined {
  const { standing, address } = reading.sender
  if (standing !== 'trusted' && standing !== 'crew') return undefined
  if (isMachine(mail, address, operator)) return undefined
  const asks = [...(reading.asks ?? []), ...reading.readings.flatMap((one) => one.asks ?? [])]
  const isReceipt = operator.mailReceipts === true && reading.readings.some(isUnderstood)
  if (asks.length === 0 && !isReceipt) return undefined
  const before = mail.references.length > 0 ? mail.references : mail.inReplyTo ? [mail.inReplyTo] : []
  return {
    to: address,
    messageId: mail.messageId,
    references: before.slice(-MOST_REFERENCES),
    thread: threadOf(before[0] ?? mail.messageId, mail.subject),
    kind: asks.length > 0 ? 'answer' : 'receipt',
  }
}

/** Besides what the reader ignores anyway: a list, mass mail, whatever says that it is automatic, and our own address. */
function isMachine({ headers }: PlainMail, address: string, { from }: Operator): boolean {
  const value = (name: string) =>
    headers
      .find((header) => header.name === name)
      ?.value.trim()
      .toLowerCase()
  const submitted = value('auto-submitted')
  return (
    MACHINE.test(address) ||
    from.toLowerCase().includes(address.toLowerCase()) ||
    (submitted !== undefined && submitted !== 'no') ||
    ['list-id', 'list-post', 'list-unsubscribe', 'precedence', 'x-auto-response-suppress', 'feedback-id'].some(
      (name) => value(name) !== undefined,
    )
  )
}

/** Days off are no charter's. */
export function isUnderstood({ charter, changes }: Reading): boolean {
  return changes.length > 0 && (charter !== null || changes.every(isTimeOff))
}

function threadOf(first: string, subject: string): string {
  const name = first || subject.toLowerCase().replace(/^(?:\s*(?:re|aw|sv|rv)\s*:)+\s*/i, '')
  return sha256(name).slice(0, 16)
}
