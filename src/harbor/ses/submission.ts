// Reads what SendEmail and SendRawEmail hand in, and refuses what can't be a mail.
import { objectionTo, readAddresses } from './addresses.ts'
import { composeMail } from './compose.ts'
import { type Field, readHeader, valuesOf } from './headers.ts'
import { type Form, isRefusal, type Refusal } from './query.ts'
import { invalid, validationError } from './refusals.ts'
import { readTags, type Tags } from './tags.ts'

export interface Submission {
  /** As the caller wrote it, with its display name. */
  readonly source: string
  /** Identities that have to be verified: the source, and whom the mail says it is from. */
  readonly senders: readonly string[]
  readonly recipients: readonly string[]
  readonly raw: Buffer
  readonly header: readonly Field[]
  readonly tags: Tags
  readonly configurationSet?: string
}

const LARGEST_BYTES = 10 * 1024 * 1024
const MOST_RECIPIENTS = 50
const ONCE_ONLY = ['From', 'Sender', 'Reply-To', 'To', 'Cc', 'Bcc', 'Subject', 'Message-ID', 'Date']

export async function readSubmission(form: Form): Promise<Submission | Refusal> {
  const raw = form.action === 'SendRawEmail' ? givenMail(form) : await composedMail(form)
  if (isRefusal(raw)) return raw
  const header = readHeader(raw)
  const broken = brokenHeader(header)
  if (broken) return broken

  const tags = readTags(form, header)
  if (isRefusal(tags)) return tags
  const from = valuesOf(header, 'From')[0] ?? ''
  const source = form.get('Source') ?? from
  const senders = unique([...readAddresses(source), ...readAddresses(from)])
  const recipients = unique(recipientsOf(form))
  const refused = refuseAddresses(senders, recipients)
  if (refused) return refused

  const configurationSet = form.get('ConfigurationSetName') ?? valuesOf(header, 'X-SES-CONFIGURATION-SET')[0]
  return {
    source,
    senders,
    recipients,
    raw,
    header,
    tags: tags.tags,
    ...(configurationSet ? { configurationSet } : {}),
  }
}

/** Destinations override what a raw mail's header says. */
export function recipientsOf(form: Form): readonly string[] {
  const lists =
    form.action === 'SendRawEmail'
      ? rawRecipients(form)
      : ['To', 'Cc', 'Bcc'].flatMap((kind) => form.list(`Destination.${kind}Addresses`))
  return lists.flatMap(readAddresses)
}

function rawRecipients(form: Form): readonly string[] {
  const given = form.list('Destinations')
  if (given.length > 0) return given
  const header = readHeader(rawData(form))
  return ['To', 'Cc', 'Bcc'].flatMap((name) => valuesOf(header, name))
}

function rawData(form: Form): Buffer {
  return Buffer.from(form.get('RawMessage.Data') ?? '', 'base64')
}

function givenMail(form: Form): Buffer | Refusal {
  const raw = rawData(form)
  if (raw.length === 0) return validationError('rawMessage.data')
  return raw.length > LARGEST_BYTES ? tooLarge(raw) : raw
}

async function composedMail(form: Form): Promise<Buffer | Refusal> {
  if (!form.get('Source')) return validationError('source')
  if (form.get('Message.Subject.Data') === undefined) return validationError('message.subject')
  if (form.get('Message.Body.Text.Data') === undefined && form.get('Message.Body.Html.Data') === undefined)
    return validationError('message.body')
  if (headerParts(form).some((part) => /[\r\n]/.test(part))) return invalid('Header contains control characters.')

  const raw = await composeMail(form)
  return raw.length > LARGEST_BYTES ? tooLarge(raw) : raw
}

function headerParts(form: Form): readonly string[] {
  const lists = ['Destination.ToAddresses', 'Destination.CcAddresses', 'Destination.BccAddresses', 'ReplyToAddresses']
  return [form.get('Source') ?? '', form.get('Message.Subject.Data') ?? '', ...lists.flatMap((name) => form.list(name))]
}

function tooLarge(raw: Buffer): Refusal {
  return invalid(`Message length is more than ${LARGEST_BYTES} bytes long: '${raw.length}'.`)
}

function brokenHeader(header: readonly Field[]): Refusal | undefined {
  const malformed = header.find(({ name }) => !/^[\x21-\x7e]+$/.test(name))
  if (malformed) return invalid('Header name contains illegal characters.')
  const repeated = ONCE_ONLY.find((name) => valuesOf(header, name).length > 1)
  if (repeated) return invalid(`Duplicate header '${repeated}'.`)
  return valuesOf(header, 'From')[0] ? undefined : invalid("Missing required header 'From'.")
}

function refuseAddresses(senders: readonly string[], recipients: readonly string[]): Refusal | undefined {
  if (recipients.length === 0) return invalid("Missing required header 'To'.")
  if (recipients.length > MOST_RECIPIENTS) return invalid(`Recipient count exceeds ${MOST_RECIPIENTS}.`)
  const objection = [...senders, ...recipients].map(objectionTo).find(Boolean)
  return objection ? invalid(objection) : undefined
}

function unique(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses)]
}
