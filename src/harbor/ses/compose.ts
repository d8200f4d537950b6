// Turns SendEmail's separate parts into one raw mail, as SES does.
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Form } from './query.ts'

/** Bcc addresses are not written. */
export function composeMail(form: Form): Promise<Buffer> {
  const content = (name: string) => form.get(name)
  const text = content('Message.Body.Text.Data')
  const html = content('Message.Body.Html.Data')
  return new MailComposer({
    from: content('Source') ?? '',
    to: [...form.list('Destination.ToAddresses')],
    cc: [...form.list('Destination.CcAddresses')],
    replyTo: [...form.list('ReplyToAddresses')],
    subject: content('Message.Subject.Data') ?? '',
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
  })
    .compile()
    .build()
}
