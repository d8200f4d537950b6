// The card of one mail about one charter: what it was taken to mean, what approval would do, and what became of it.
import { changesNothing } from '../domain/changes-nothing.ts'
import { isVouched } from '../domain/decide.ts'
import { isTimeOff } from '../domain/decided.ts'
import { hasDeparted } from '../domain/departure.ts'
import type { Proposal } from '../domain/proposal.ts'
import { sameFacts } from '../domain/revise.ts'
import type { StatusInput } from './approval-status.ts'
import { asksParts, writerOf } from './asks-parts.ts'
import { changeLines } from './change-lines.ts'
import { consequencesOf, guestMailWords, toldWords } from './consequences.ts'
import { decisionParts } from './decision-parts.ts'
import { pageNews } from './guest-words.ts'
import { lessonParts } from './lesson-parts.ts'
import { originalButton } from './mail-address.ts'
import { roleNote } from './mail-sender.ts'
import { newerLines } from './newer-lines.ts'
import { ownAnswer } from './own-answer.ts'
import { listed, sentenceCase } from './plain-text.ts'
import { questionParts } from './question-parts.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { joined, type Mrkdwn, md } from './slack-text.ts'
import { clockTimeWithZone, timeWindow } from './times.ts'

export type ApprovalCardInput = StatusInput

export function approvalCard(input: ApprovalCardInput): SlackMessage {
  const { charter, proposal, people } = input
  const before = proposal.decision?.before ?? charter
  const changes = changeLines(before, proposal.changes, people)
  return message(fallback(input), [
    heading(
      `${ownAnswer(proposal, charter.name, people)?.title ?? `Crew for ${charter.name}`} · ${timeWindow(before)}`,
    ),
    small(senderLine(input)),
    lines(...(changes.length > 0 ? [...changes, ...newerLines(input)] : [NOTHING])),
    ...asksParts(proposal.asks, charter, writerOf(proposal.mail.from, people)),
    ...lessonParts(input),
    ...(proposal.state === 'waiting' ? waitingParts(input) : decisionParts(input)),
  ])
}

const NOTHING = md`Nothing in it could be taken as a change to the crew, the times or the guests.`

function fallback({ charter, proposal }: ApprovalCardInput): Mrkdwn {
  const state = proposal.state === 'waiting' ? 'waits for a manager' : proposal.state
  const sender = `${proposal.mail.fromName || proposal.mail.from}${isVouched(proposal) ? '' : ' (not verified)'}`
  return md`Crew for ${charter.name}, ${timeWindow(charter)}: ${proposal.mail.said ? 'said by' : 'mail from'} ${sender}, ${state}`
}

function senderLine({ operator, proposal, people }: ApprovalCardInput): Mrkdwn {
  const { mail } = proposal
  const name = mail.fromName || mail.from
  const verified = mail.standing === 'trusted' || mail.standing === 'crew'
  return joined(
    [
      verified ? md`from ${name}${roleNote(mail, people)}` : md`from “${name}” (${mail.from})`,
      md`${clockTimeWithZone(mail.date, operator.timeZone)}`,
      verified ? md`verified` : md`*not verified*`,
      ...(proposal.vouchedBy ? [md`vouched for by ${proposal.vouchedBy}`] : []),
      ...(proposal.editedBy ? [md`edited by ${proposal.editedBy}`] : []),
      md`“${mail.subject}”`,
    ],
    '  ·  ',
  )
}

function waitingParts(input: ApprovalCardInput): readonly Part[] {
  const { charter, proposal, now } = input
  if (hasDeparted(charter, now)) return tooLateParts(input)
  return [
    ...questionParts(input),
    ...(proposal.headsUp.length > 0 ? [lines(...proposal.headsUp.map((sentence) => md`*Heads-up*  ${sentence}`))] : []),
    ...notUnderstood(proposal),
    ...outcomeParts(input),
    ...(!isVouched(proposal)
      ? [
          lines(
            md`*Not verified*  ${sentenceCase(proposal.mail.reason)}. There is no Approve until a manager vouches for this mail.`,
          ),
        ]
      : []),
    { kind: 'actions', buttons: waitingButtons(input) },
  ]
}

function tooLateParts({ operator, charter, proposal }: ApprovalCardInput): readonly Part[] {
  const value = buttonValue(charter.id, proposal.id, charter.revision)
  const reject: Button = { label: 'Reject…', action: 'reject', value }
  return [
    lines(md`*Too late*  ${charter.name} has departed. Call whoever it concerns; Reject clears this card away.`),
    { kind: 'actions', buttons: [reject, originalButton(operator.inbox, proposal.mail)] },
  ]
}

function notUnderstood({ notUnderstood }: Proposal): readonly Part[] {
  if (notUnderstood.length === 0) return []
  return [lines(md`*Not understood*`, ...notUnderstood.map((line) => md`> ${line}`))]
}

function outcomeParts(input: ApprovalCardInput): readonly Part[] {
  const { charter, proposal, people } = input
  if (proposal.changes.length === 0) return []
  if (changesNothing(charter, proposal, people)) return [lines(md`*Nothing changes*  The charter stays as it is.`)]
  return [lines(md`*If approved*  ${outcome(input)}`)]
}

function outcome({ operator, charter, proposal, people, now }: ApprovalCardInput): string {
  const consequences = consequencesOf(charter, proposal, people)
  const { before, after } = consequences
  if (sameFacts(before, after)) return besideTheFacts(proposal)
  const news = pageNews(before, after)
  const page = news.length > 0 ? `guest page shows ${listed(news)}` : 'guest page stays as it is'
  const calendar =
    timeWindow(before) === timeWindow(after) ? 'calendar text changes' : `calendar entry moves to ${timeWindow(after)}`
  const then = ownAnswer(proposal, charter.name, people)?.besides
  const parts = [
    calendar,
    page,
    toldWords(consequences),
    guestMailWords(operator, charter, after, now),
    ...(then ? [then] : []),
  ]
  return parts.join(' · ')
}

function besideTheFacts({ changes }: Proposal): string {
  return changes.some(isTimeOff)
    ? 'the days are noted with the person; nothing changes on the charter itself'
    : 'nothing changes on the charter itself; who was asked for the seat is asked no more'
}

function waitingButtons(input: ApprovalCardInput): readonly Button[] {
  const { operator, charter, proposal, people } = input
  const value = buttonValue(charter.id, proposal.id, charter.revision)
  const some = proposal.changes.length > 0
  const isSo = changesNothing(charter, proposal, people)
  const noted: Button = { label: 'Noted', action: 'approve', value }
  const approve: Button = {
    label: ownAnswer(proposal, charter.name, people)?.approve ?? 'Approve',
    action: 'approve',
    value,
    style: 'primary',
  }
  const vouch: Button = {
    label: 'Vouch for this mail…',
    action: 'vouch',
    value,
    confirm: {
      title: 'Vouch for this mail?',
      text: `You say that ${proposal.mail.from} really is who it claims to be. Approve becomes possible; nothing is changed yet.`,
      yes: 'I vouch for it',
      no: 'Not now',
    },
  }
  return [
    ...(some && isVouched(proposal) ? [isSo ? noted : approve] : []),
    ...(!isVouched(proposal) ? [vouch] : []),
    { label: 'Edit…', action: 'edit', value },
    { label: 'Reject…', action: 'reject', value },
    ...(some && !isSo ? [{ label: 'Show the full difference', action: 'show_difference', value }] : []),
    originalButton(operator.inbox, proposal.mail),
  ]
}
