// `/crew quinn-may-30 board …`: the boarding mail as it would leave, what keeps it back, and what became of a word on it.
import { boardingDue, boardingGaps, guestAddress, knowsAll } from '../domain/boarding.ts'
import type { Charter } from '../domain/charter.ts'
import { guestMailTimes } from '../domain/guest-mails.ts'
import type { Operator } from '../domain/operator.ts'
import { owedKey } from '../domain/owed.ts'
import { heldSentence } from './guest-mail-words.ts'
import { listed } from './plain-text.ts'
import { heading, lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment } from './times.ts'

export interface BoardPreview {
  readonly operator: Operator
  readonly charter: Charter
  readonly now: Date
  readonly mail: { readonly subject: string; readonly text: string }
}

export function boardPreview(input: BoardPreview): SlackMessage {
  const { charter, mail } = input
  const to = guestAddress(charter) ?? 'nobody: there is no mail address'
  return message(md`Boarding mail of ${charter.name}: ${mail.subject}`, [
    heading(`Boarding mail · ${charter.name}`),
    lines(md`*To*  ${to}`, md`*Subject*  ${mail.subject}`, ...stateLines(input)),
    ...textParts(withoutTokens(mail.text)),
  ])
}

export type BoardOutcome =
  | 'held'
  | 'sending'
  | 'released'
  | 'nothing-to-send'
  | 'in-doubt'
  | 'not-allowed'
  | 'no-such-charter'

export function boardAnswer(outcome: BoardOutcome, charter: Charter | undefined): SlackMessage {
  const words = answerWords(outcome, charter)
  return message(words, [lines(words)])
}

/** What the charter knows of it once everything that could be done at once is done. */
export function boardSent(charter: Charter): SlackMessage {
  const { boarding } = charter.shown
  const problems = charter.owed[owedKey('boarding')]?.problems ?? []
  const words = knowsAll(charter)
    ? md`The boarding mail of ${charter.name} has left to ${boarding?.to ?? ''}, ${moment(boarding?.at ?? '', charter.timeZone)}.`
    : md`The boarding mail of ${charter.name} waits, and leaves by itself once this is mended: ${problems.join(' ') || 'the page is not live yet.'}`
  return message(words, [lines(words)])
}

function answerWords(outcome: BoardOutcome, charter: Charter | undefined): Mrkdwn {
  const name = charter?.name ?? 'this charter'
  switch (outcome) {
    case 'held':
      return md`No mail leaves to the guests of ${name} until somebody says “/crew ${charter?.id ?? ''} board send”.`
    case 'sending':
      return md`The boarding mail of ${name} leaves now, as soon as page and calendar say the same.`
    case 'released':
      return md`Mails to the guests of ${name} leave in their time again.`
    case 'nothing-to-send':
      return md`There is nothing to send: the guests of ${name} know everything already, or boarding is past.`
    case 'in-doubt':
      return md`Nobody knows yet whether the last mail to the guests of ${name} left. Say so on its card first: “It arrived” or “Send it again”.`
    case 'not-allowed':
      return md`Only a manager can send or hold the mails to guests. Ask one of them.`
    case 'no-such-charter':
      return md`This charter is no longer there.`
  }
}

function stateLines({ operator, charter, now }: BoardPreview): readonly Mrkdwn[] {
  const { held } = charter.guestMails ?? {}
  const due = boardingDue(charter, operator.boardingLeadHours, now)
  const gaps = boardingGaps(charter)
  const problems = charter.owed[owedKey('boarding')]?.problems ?? []
  const waits = [...new Set([...(due ? gaps : []), ...problems])]
  return [
    ...(held ? [md`*Held*  ${heldSentence(charter, held)}`] : []),
    due ? md`*Leaves*  ${moment(due, charter.timeZone)}, once page and calendar say the same` : doneLine(charter),
    ...(waits.length > 0 ? [md`*In the way*  ${waits.join(' ')}`] : []),
    ...laterLines(operator, charter),
  ]
}

function doneLine(charter: Charter): Mrkdwn {
  const { boarding } = charter.shown
  if (!boarding) return md`*Leaves*  not at all: the times are not set, boarding is past, or it is cancelled`
  return md`*Left*  ${moment(boarding.at, charter.timeZone)} to ${boarding.to}; below is what it would say now`
}

/** What else is planned, and what has left. */
function laterLines(operator: Operator, charter: Charter): readonly Mrkdwn[] {
  const left = Object.entries(charter.guestMails?.left ?? {})
  const planned = Object.entries(guestMailTimes(charter, operator)).filter(
    ([about]) => charter.owed[owedKey('guest-mail', about)],
  )
  const words = [
    ...left.map(([about, { at }]) => `${NAMES[kindOf(about)] ?? about} left ${moment(at, charter.timeZone)}`),
    ...planned.map(([about, due]) => `${NAMES[kindOf(about)] ?? about} ${moment(due, charter.timeZone)}`),
  ]
  return words.length > 0 ? [md`*Besides*  ${listed(words)}`] : []
}

const NAMES: Readonly<Record<string, string>> = {
  reminder: 'a reminder',
  waiver: 'a word on missing waivers',
  thanks: 'thanks',
}

function kindOf(about: string): string {
  return about.split('-')[0] ?? about
}

/** The party's link is for the guests alone. */
function withoutTokens(text: string): string {
  return text.replace(/\?party=[^\s]+/g, '?party=…')
}

function textParts(text: string): readonly Part[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => lines(...paragraph.split('\n').map((line) => md`${line}`)))
}
