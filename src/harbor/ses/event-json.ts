// One event of a mail as SES publishes it to SNS.
import { sha256 } from '../aws/signature.ts'
import type { AwsAccount } from '../operators.ts'
import { domainOf, readAddresses } from './addresses.ts'
import { readHeader, valuesOf } from './headers.ts'
import type { KeptMail, SentEvent } from './sent.ts'

const DELIVERY_MS = 540

export function eventJson(account: AwsAccount, mail: KeptMail, event: SentEvent): string {
  return JSON.stringify({
    eventType: event.type,
    mail: mailPart(account, mail),
    [event.type.toLowerCase()]: eventPart(account, mail, event),
  })
}

function mailPart({ region, accountId }: AwsAccount, mail: KeptMail) {
  const source = readAddresses(mail.from)[0] ?? mail.from
  const header = readHeader(Buffer.from(mail.raw, 'latin1'))
  const tags = Object.entries(mail.tags).map(([name, value]) => [name, [value]])
  return {
    timestamp: mail.date,
    source: mail.from,
    sourceArn: `arn:aws:ses:${region}:${accountId}:identity/${domainOf(source)}`,
    sendingAccountId: accountId,
    messageId: mail.id,
    destination: mail.to,
    headersTruncated: false,
    headers: header.map(({ name, value }) => ({ name, value: Buffer.from(value, 'latin1').toString() })),
    commonHeaders: commonHeaders(header, mail),
    tags: {
      'ses:configuration-set': [mail.configurationSet],
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [domainOf(source)],
      'ses:caller-identity': ['harbor'],
      ...Object.fromEntries(tags),
    },
  }
}

function commonHeaders(header: ReturnType<typeof readHeader>, mail: KeptMail) {
  const list = (name: string) =>
    valuesOf(header, name).flatMap((value) => value.split(/,\s*(?=[^"]*(?:"[^"]*"[^"]*)*$)/))
  const optional = (key: string, name: string) => (list(name).length > 0 ? { [key]: list(name) } : {})
  return {
    from: list('From'),
    date: valuesOf(header, 'Date')[0],
    ...optional('to', 'To'),
    ...optional('cc', 'Cc'),
    ...optional('replyTo', 'Reply-To'),
    messageId: mail.id,
    subject: mail.subject,
  }
}

function eventPart({ region }: AwsAccount, mail: KeptMail, event: SentEvent) {
  const timestamp = new Date(new Date(mail.date).getTime() + DELIVERY_MS).toISOString()
  const feedbackId = `${mail.id.slice(0, 16)}-${sha256(`${mail.id} ${event.type}`).slice(0, 32)}`
  switch (event.type) {
    case 'Send':
      return {}
    case 'Delivery':
      return {
        timestamp,
        processingTimeMillis: DELIVERY_MS,
        recipients: event.recipients,
        smtpResponse: '250 2.0.0 OK',
        reportingMTA: `a1-1.smtp-out.${region}.amazonses.com`,
      }
    case 'Bounce':
      return { feedbackId, ...bouncePart(event), timestamp, reportingMTA: 'dns; amazonses.com' }
    case 'Complaint':
      return {
        feedbackId,
        complaintSubType: null,
        complainedRecipients: event.recipients.map((emailAddress) => ({ emailAddress })),
        timestamp,
        complaintFeedbackType: 'abuse',
        arrivalDate: timestamp,
      }
  }
}

function bouncePart({ recipients, suppressed }: SentEvent) {
  const diagnosticCode = suppressed
    ? 'Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address.'
    : 'smtp; 550 5.1.1 user unknown'
  return {
    bounceType: 'Permanent',
    bounceSubType: suppressed ? 'Suppressed' : 'General',
    bouncedRecipients: recipients.map((emailAddress) => ({
      emailAddress,
      action: 'failed',
      status: '5.1.1',
      diagnosticCode,
    })),
  }
}
