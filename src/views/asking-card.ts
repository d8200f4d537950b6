// The card of a mail that only asks: the question with the facts that answer it, and nothing to approve.
import type { Mail } from '../domain/mail.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import { answeredParts } from './answered-parts.ts'
import { type Asked, askedParts } from './asks-parts.ts'
import { originalButton } from './mail-address.ts'
import { mailSenderLine } from './mail-sender.ts'
import { counted, listed } from './plain-text.ts'
import { heading, lines, message, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { moment } from './times.ts'

export interface AskingCardInput {
  readonly operator: Operator
  readonly mail: Mail
  readonly asked: readonly (Asked & { readonly id: string })[]
  readonly people: readonly Person[]
}

export function askingCard({ operator, mail, asked, people }: AskingCardInput): SlackMessage {
  const { ref, dismissed, placed } = mail
  const who = ref.fromName || ref.from
  const names = listed(asked.map(({ charter }) => charter.name))
  const count = asked.reduce((sum, { asks }) => sum + asks.length, 0)
  const show = asked.map(
    ({ id, charter }): Button => ({ label: `Show ${charter.name}`, action: 'show_charter', value: id }),
  )
  const buttons: readonly Button[] = [
    ...(dismissed || placed || mail.answered
      ? []
      : [{ label: 'Answered', action: 'dismiss_mail', value: buttonValue(mail.id) }]),
    ...show,
    originalButton(operator.inbox, ref),
  ]
  return message(md`${who} asks about ${names}: ${counted(count, 'question')}`, [
    heading(`${who} asks about ${names}`),
    small(mailSenderLine(operator, mail, people)),
    ...askedParts(asked, ref.from, people),
    ...(placed
      ? [lines(md`*Placed* by ${placed.by}, ${moment(placed.at, operator.timeZone)}. Nothing in it is to be approved.`)]
      : []),
    ...answeredParts(mail, operator),
    ...(dismissed ? [lines(md`*Answered*, says ${dismissed.by}, ${moment(dismissed.at, operator.timeZone)}.`)] : []),
    { kind: 'actions', buttons },
  ])
}
