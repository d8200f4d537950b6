// Where a mail is opened.

/** Gmail's own page for it, in whichever account of the browser is the inbox. */
export function mailAddress(inbox: string, mailId: string): string {
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(inbox)}#all/${encodeURIComponent(mailId)}`
}
