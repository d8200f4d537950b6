// Mail out through SES, composed by nodemailer, sent exactly once.
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { AwsAccess } from '../config/aws.ts'
import type { StoreConfig } from '../config/store.ts'
import type { Operator } from '../domain/operator.ts'
import { keyTag } from '../domain/send-key.ts'
import type { Attachment, Mailer, OutgoingMail } from '../ports/mailer.ts'
import { awsFailure } from './aws-failure.ts'

export interface SesAt {
  readonly aws: AwsAccess
  readonly store: StoreConfig
  readonly operator: Operator
}

/** Tags that come back in SES's events; they take letters, digits, `_` and `-` only. */
export const CHARTER_TAG = 'charter'
export const KEY_TAG = 'key'

export function sesMailer({ aws, store, operator }: SesAt): Mailer {
  const ses = new SESClient({ ...aws.client, ...(aws.endpoints.ses ? { endpoint: aws.endpoints.ses } : {}) })

  return {
    async send(mail) {
      const command = new SendRawEmailCommand({
        RawMessage: { Data: await compose(mail, operator) },
        Destinations: [mail.to],
        Source: operator.from,
        Tags: [
          { Name: CHARTER_TAG, Value: mail.charterId },
          { Name: KEY_TAG, Value: keyTag(mail.key) },
        ],
        ...(store.configurationSet ? { ConfigurationSetName: store.configurationSet } : {}),
      })
      try {
        const { MessageId = '' } = await ses.send(command)
        return { messageId: `<${MessageId}@${aws.client.region}.amazonses.com>` }
      } catch (error) {
        throw awsFailure('SES', 'send the mail', error)
      }
    },
  }
}

/** Our own mails are known by the header, whoever they seem to come from. */
async function compose(mail: OutgoingMail, { from, inbox, brand }: Operator): Promise<Uint8Array> {
  const composer = new MailComposer({
    from,
    to: mail.to,
    replyTo: { name: brand, address: inbox },
    subject: mail.subject,
    text: mail.text,
    headers: { 'X-ShipCaptainCrew': keyTag(mail.key), 'Auto-Submitted': mail.autoSubmitted ?? 'auto-generated' },
    ...(mail.html ? { html: mail.html } : {}),
    ...(mail.inReplyTo ? { inReplyTo: mail.inReplyTo, references: [...(mail.references ?? [mail.inReplyTo])] } : {}),
    ...(mail.attachment ? { attachments: [attached(mail.attachment)] } : {}),
    ...(mail.ics
      ? {
          icalEvent: {
            method: /^METHOD:(\w+)/m.exec(mail.ics)?.[1] ?? 'PUBLISH',
            filename: 'charter.ics',
            content: mail.ics,
          },
        }
      : {}),
  })
  return composer.compile().build()
}

function attached({ filename, type, content }: Attachment) {
  return { filename, contentType: type, content: Buffer.from(content) }
}
