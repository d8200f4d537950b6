// "why captain": the line that was read, whose mail it stood in, who approved it and when.
import type { Charter } from '../domain/charter.ts'
import { isTaken, type Seat } from '../domain/seat.ts'
import { holderWords, seatWords } from './seat-words.ts'
import { heading, lines, message, type SlackMessage } from './slack-blocks.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'

/** `seat` undefined: every seat. */
export function whyCard(charter: Charter, seat: string | undefined): SlackMessage {
  const asked = charter.seats.filter((one) => seat === undefined || one.seat === seat)
  const title = `Why: ${charter.name} · ${timeWindow(charter)}`
  const told = asked.length > 0 ? asked.map((one) => whyLine(one, charter)) : [md`${charter.name} has no such seat.`]
  return message(md`${title}`, [heading(title), lines(...told)])
}

function whyLine(seat: Seat, charter: Charter): Mrkdwn {
  const who = md`*${seatWords(seat.seat)}*  ${holderWords(seat)}`
  if (!seat.source) return isTaken(seat) ? md`${who}, as the calendar had it` : md`${who}: nothing has been said of it`
  const { kind, evidence, rule, mailId, by, at } = seat.source
  const mail = charter.proposals.find((proposal) => proposal.mail.id === mailId)?.mail
  const line = evidence ? md` “${evidence}”${rule ? ` (${rule})` : ''}` : ''
  const from = mail ? md` in “${mail.subject}” from ${mail.fromName || mail.from}` : ''
  const how = {
    mail: 'approved by',
    edit: 'edited and approved by',
    undo: 'put back by',
    override: 'override in Slack by',
    calendar: 'read from',
    answer: 'said by',
  }[kind]
  return md`${who}:${line}${from}, ${how} ${by}, ${moment(at, charter.timeZone)}`
}
