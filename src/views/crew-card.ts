// The charter's own card: `/crew quinn-may-30`. What a viewer may not see is not on it.
import type { Charter } from '../domain/charter.ts'
import { boardsAt, type CharterFacts } from '../domain/charter-facts.ts'
import { hasEnded } from '../domain/departure.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import { phoneWords } from '../domain/phone.ts'
import type { MailRef } from '../domain/proposal.ts'
import type { Role } from '../domain/role.ts'
import { mapAddress, pageAddress } from './addresses.ts'
import { changeButtons, charterMenu } from './charter-menu.ts'
import { guestMailParts } from './guest-mail-parts.ts'
import { heldSendParts } from './held-sends.ts'
import { moneyLine } from './money-answers.ts'
import { troubleLines } from './owed-words.ts'
import { counted, listed, sentenceCase } from './plain-text.ts'
import { readiness, waiversOf } from './readiness.ts'
import { seatParts } from './seat-lines.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import type { Button } from './slack-buttons.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { clockTimeWithZone, moment, timeWindow } from './times.ts'
import { voyageSentence } from './voyage-words.ts'

export interface CrewCardInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly viewer: Role
  /** For the names of those who have no seat any more. */
  readonly people?: readonly Person[]
  /** Business time: what can be done now ends with departure. */
  readonly now: Date
}

export function crewCard(input: CrewCardInput): SlackMessage {
  const { charter, viewer } = input
  const title = `${charter.name} · ${timeWindow(charter)}`
  return message(md`${title}${charter.cancelled ? ' · cancelled' : ''}`, [
    heading(title),
    lines(...(charter.cancelled ? [md`*Cancelled.* This charter does not sail.`] : []), ...factLines(charter)),
    ...seatParts(charter, viewer),
    ...(viewer === 'guest' ? [] : [...aboardParts(input), ...voyageParts(input)]),
    ...(viewer === 'manager' ? moneyParts(input) : []),
    ...(viewer === 'guest' ? [] : missingParts(input)),
    ...linkParts(input),
    ...(viewer === 'guest' ? [] : [small(md`revision ${charter.revision} · ${charter.id}`)]),
  ])
}

export function factLines(charter: CharterFacts): readonly Mrkdwn[] {
  const boards = boardsAt(charter)
  return [
    md`*Boarding*  ${boards ? clockTimeWithZone(boards, charter.timeZone) : 'not set'}`,
    md`*Place*  ${charter.place ?? 'not set'}`,
  ]
}

function aboardParts({ charter, viewer }: CrewCardInput): readonly Part[] {
  const { signed, expected, needGuardian } = waiversOf(charter)
  const guests = charter.guestCount === undefined ? 'number not known' : String(charter.guestCount)
  const named = viewer === 'crew' ? `${counted(needGuardian.length, 'guest')}` : listed(needGuardian)
  const guardian =
    needGuardian.length > 0 ? `, ${named} ${needGuardian.length === 1 ? 'needs' : 'need'} a guardian` : ''
  return [
    lines(
      md`*Guests*  ${guests}`,
      ...(viewer === 'crew' ? [] : contactLines(charter)),
      md`*Waivers*  ${expected > 0 ? `${signed} of ${expected} signed${guardian}` : 'none expected yet'}`,
      ...(viewer === 'crew' ? [] : boardingMailLine(charter)),
    ),
  ]
}

function voyageParts({ operator, charter }: CrewCardInput): readonly Part[] {
  return charter.voyage ? [lines(md`*Boat*  ${voyageSentence(charter, charter.voyage, operator)}`)] : []
}

function moneyParts({ operator, charter }: CrewCardInput): readonly Part[] {
  const said = moneyLine({ operator, charter })
  return said.length > 0 ? [lines(...said)] : []
}

/** A name that was not verified stands beside the address it came from. */
function senderName({ from, fromName, standing }: MailRef): string {
  if (standing === 'unverified') return `“${fromName}” (${from}), not verified`
  return fromName || from
}

function boardingMailLine({ shown: { boarding }, timeZone }: Charter): readonly Mrkdwn[] {
  return boarding ? [md`*Boarding mail*  left ${moment(boarding.at, timeZone)} to ${boarding.to}`] : []
}

function contactLines({ contact }: Charter): readonly Mrkdwn[] {
  const phone = contact?.phone && phoneWords(contact.phone)
  const words = [contact?.name, phone, contact?.email].filter((word) => word !== undefined)
  return [md`*Contact*  ${words.length > 0 ? words.join(' · ') : 'none'}`]
}

function linkParts(input: CrewCardInput): readonly Part[] {
  const { operator, charter } = input
  const live = charter.shown.page?.live && !charter.owed.page
  const page: Button = { label: 'Guest page', action: 'open_page', url: pageAddress(operator, charter.id) }
  const map: Button = { label: 'Map', action: 'open_map', url: mapAddress(charter.place ?? '') }
  const buttons = [...changeButtons(input), ...(live ? [page] : []), ...(charter.place ? [map] : [])]
  const menu = charterMenu(input)
  return buttons.length > 0 || menu ? [{ kind: 'actions', buttons, ...(menu ? { menu } : {}) }] : []
}

function missingParts(input: CrewCardInput): readonly Part[] {
  const { charter, viewer, people = [] } = input
  const { ready, reasons } = readiness(charter)
  const waiting = charter.proposals.filter(({ state }) => state === 'waiting')
  const troubles = viewer === 'crew' ? [] : troubleLines(charter, people)
  return [
    ...(waiting.length > 0 && viewer === 'manager'
      ? [lines(...waiting.map(({ mail }) => md`*Waiting for a manager*  “${mail.subject}” from ${senderName(mail)}`))]
      : []),
    ...(troubles.length > 0 ? [lines(...troubles)] : []),
    ...(viewer === 'crew' ? [] : guestMailParts(input)),
    ...(viewer === 'manager' ? heldSendParts(charter) : []),
    ...(hasEnded(charter, input.now)
      ? []
      : [lines(ready ? md`*Ready.*` : md`*Not ready*  ${sentenceCase(reasons.join(', '))}`)]),
  ]
}
