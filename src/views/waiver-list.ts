// `/crew <charter> waivers`: who has signed, who is missing, and what one can do about it.
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import type { RegisteredGuest } from '../domain/waiver/register.ts'
import { dockAddress, waiverAddress } from './addresses.ts'
import { counted } from './plain-text.ts'
import { waiversOf } from './readiness.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'
import { countWords, statusWords } from './waiver-words.ts'

export interface WaiverListInput {
  readonly operator: Operator
  readonly charter: Charter
  /** Of the party's link, as it opens now. */
  readonly token: string
}

export function waiverList({ operator, charter, token }: WaiverListInput): SlackMessage {
  const { signed, expected } = waiversOf(charter)
  const said = countWords(charter) ?? 'Nobody is expected yet: the number of guests is not known.'
  const guests = Object.entries(charter.waivers.guests)
  const missing = expected - signed
  return message(md`Waivers of ${charter.name}: ${said}`, [
    heading(`Waivers of ${charter.name}`),
    small(md`${timeWindow(charter)}`),
    lines(md`*${said}*${missing > 0 && expected > 0 ? ` · ${counted(missing, 'signature')} to come` : ''}`),
    ...guests.map(([key, guest]) => guestPart(charter, key, guest)),
    lines(...linkLines(operator, charter, token)),
    { kind: 'actions', buttons: linkButtons(operator, charter, token) },
  ])
}

function guestPart({ id, waiverStatus, timeZone }: Charter, key: string, guest: RegisteredGuest): Part {
  const words = md`*${guest.name}*${guest.minor ? ' (under 18)' : ''}  ${statusWords(waiverStatus[key], guest, timeZone)}`
  const button: Button = {
    label: 'Void and send a new link',
    action: 'waiver_void',
    value: buttonValue(id, key, guest.waiver),
    confirm: {
      title: 'Void this waiver?',
      text: `${guest.name} has to sign again. The guests get a new link by mail, and the old link opens nothing any more. The record of the signature stays.`,
      yes: 'Void it',
      no: 'Leave it',
    },
  }
  return guest.voided ? lines(words) : { kind: 'lines', lines: [words], button }
}

function linkLines(operator: Operator, { waivers: { linkSent }, contact, timeZone }: Charter, token: string) {
  return [
    md`*Link for the guests*  ${waiverAddress(operator, token)}`,
    ...(linkSent ? [md`A new one left ${moment(linkSent.at, timeZone)} to ${linkSent.to}.`] : []),
    ...(contact?.email ? [] : [md`There is no mail address for the guests: show them the QR code.`]),
  ]
}

function linkButtons(operator: Operator, { id, waivers }: Charter, token: string): readonly Button[] {
  return [
    { label: 'QR code for the dock', action: 'open_page', url: dockAddress(operator, token) },
    {
      label: 'Send a new link',
      action: 'waiver_new_link',
      value: buttonValue(id, waivers.issue),
      confirm: {
        title: 'Send a new link?',
        text: 'The guests get a new link by mail. The old one, and a QR code that was printed, open nothing any more. What is signed stays signed.',
        yes: 'Send it',
        no: 'Leave it',
      },
    },
  ]
}
