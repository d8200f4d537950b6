// Where a mail, or what was said in Slack, is opened.
import type { MailRef } from '../domain/proposal.ts'
import type { Button } from './slack-buttons.ts'

export function originalButton(inbox: string, { id, said }: MailRef): Button {
  return said
    ? { label: 'Original message', action: 'original_mail', url: messageAddress(said) }
    : { label: 'Original mail', action: 'original_mail', url: mailAddress(inbox, id) }
}

/** Gmail's own page for it, in whichever account of the browser is the inbox. */
function mailAddress(inbox: string, mailId: string): string {
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(inbox)}#all/${encodeURIComponent(mailId)}`
}

function messageAddress({ team, channel, ts, thread }: NonNullable<MailRef['said']>): string {
  return `https://app.slack.com/client/${team}/${channel}/thread/${channel}-${thread ?? ts}`
}
