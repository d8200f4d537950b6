// Mails that nobody wrote to us: automatic replies, bounces, our own; and what came through a list.
import type { PlainMail } from './reading.ts'

/** Stands in every mail that we send. */
export const OWN_HEADER = 'x-shipcaptaincrew'

const AUTOMATIC_SUBJECT =
  /^(?:automatic reply|auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office|respuesta autom[aá]tica)\b/i
const BOUNCE_SUBJECT =
  /^(?:undeliver(?:able|ed)|delivery status notification|mail delivery (?:failed|subsystem)|returned mail)\b/i

/** Few mails have any of these. */
const TELLING: ReadonlySet<string> = new Set([
  OWN_HEADER,
  'auto-submitted',
  'content-type',
  'precedence',
  'return-path',
  'x-auto-response-suppress',
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-failed-recipients',
])

/** Why the mail is not read at all, as a sentence; undefined for a mail that somebody wrote. */
export function whyIgnored(mail: PlainMail): string | undefined {
  const told = mail.headers.filter(({ name }) => TELLING.has(name))
  const value = (name: string) => told.find((header) => header.name === name)?.value.trim()
  if (mail.headers.length === 0) return 'this is not a mail: it has no header fields'
  if (value(OWN_HEADER) !== undefined) return 'our own mail (X-ShipCaptainCrew)'

  const submitted = value('auto-submitted')?.toLowerCase().split(/[;\s]/)[0] ?? 'no'
  if (submitted === 'auto-replied' || submitted === 'auto-notified') {
    return `automatic reply (Auto-Submitted: ${submitted})`
  }
  if (isBounce(mail, value)) return 'a report that a mail could not be delivered'
  if (value('return-path') === '<>') return 'automatic reply (its Return-Path is empty)'

  const answers = mail.inReplyTo !== undefined || mail.references.length > 0 || AUTOMATIC_SUBJECT.test(mail.subject)
  if (submitted !== 'no' && (answers || submitted !== 'auto-generated'))
    return `automatic mail (Auto-Submitted: ${submitted})`
  if (value('x-auto-response-suppress') && answers) return 'automatic reply (X-Auto-Response-Suppress)'
  if (value('precedence')?.toLowerCase() === 'auto_reply') return 'automatic reply (Precedence: auto_reply)'
  const responder = ['x-autoreply', 'x-autorespond', 'x-autoresponder'].find((name) => value(name) !== undefined)
  if (responder) return `automatic reply (${responder})`
  return AUTOMATIC_SUBJECT.test(mail.subject) ? 'automatic reply, by its subject' : undefined
}

/** Why it counts as a list's mail; such a mail is read only when its sender is known and verified. */
export function whyList(mail: PlainMail): string | undefined {
  const list = mail.headers.find(({ name }) => name === 'list-id' || name === 'list-post')
  if (list) return `a mailing list's mail (${list.name === 'list-id' ? 'List-Id' : 'List-Post'})`
  const precedence = mail.headers
    .find(({ name }) => name === 'precedence')
    ?.value.trim()
    .toLowerCase()
  return precedence && ['bulk', 'junk', 'list'].includes(precedence)
    ? `mass mail (Precedence: ${precedence})`
    : undefined
}

function isBounce(mail: PlainMail, value: (name: string) => string | undefined): boolean {
  if (/^multipart\/report\b/i.test(value('content-type') ?? '')) return true
  if (value('x-failed-recipients') !== undefined || BOUNCE_SUBJECT.test(mail.subject)) return true
  return mail.from.some(({ address }) => /^(?:mailer-daemon|postmaster)@/i.test(address))
}
