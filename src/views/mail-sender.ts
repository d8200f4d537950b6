// Who wrote a mail, when, and how sure that is.
import type { Mail } from '../domain/mail.ts'
import type { Operator } from '../domain/operator.ts'
import { joined, type Mrkdwn, md } from './slack-text.ts'
import { moment } from './times.ts'

export function mailSenderLine({ timeZone }: Operator, { ref }: Mail): Mrkdwn {
  const verified = ref.standing === 'trusted' || ref.standing === 'crew'
  return joined(
    [
      verified
        ? md`from ${ref.fromName || ref.from}${ref.standing === 'crew' ? ' (crew)' : ''}`
        : md`from “${ref.fromName}” (${ref.from})`,
      md`${moment(ref.date, timeZone)}`,
      verified ? md`verified` : md`*not verified*: ${ref.reason}`,
      md`“${ref.subject}”`,
    ],
    '  ·  ',
  )
}
