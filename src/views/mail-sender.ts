// Who wrote a mail, when, and how sure that is.
import type { Mail } from '../domain/mail.ts'
import type { Operator } from '../domain/operator.ts'
import { isManager, type Person } from '../domain/person.ts'
import type { MailRef } from '../domain/proposal.ts'
import { writerOf } from './asks-parts.ts'
import { joined, type Mrkdwn, md } from './slack-text.ts'
import { moment } from './times.ts'

export function mailSenderLine({ timeZone }: Operator, { ref }: Mail, people: readonly Person[]): Mrkdwn {
  const verified = ref.standing === 'trusted' || ref.standing === 'crew'
  return joined(
    [
      verified
        ? md`from ${ref.fromName || ref.from}${roleNote(ref, people)}`
        : md`from “${ref.fromName}” (${ref.from})`,
      md`${moment(ref.date, timeZone)}`,
      verified ? md`verified` : md`*not verified*: ${ref.reason}`,
      md`“${ref.subject}”`,
    ],
    '  ·  ',
  )
}

/** Beside a verified name that may not assign others by mail. */
export function roleNote({ standing, from }: MailRef, people: readonly Person[]): string {
  if (standing !== 'crew') return ''
  const writer = writerOf(from, people)
  return isManager(people.find(({ id }) => id === writer)) ? ' (manager, may not assign by mail)' : ' (crew)'
}
