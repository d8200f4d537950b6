// A charter's history, newest first, and how it stood at a moment; who may not see a fact does not find it here.
import type { AsOf } from '../domain/as-of.ts'
import type { Charter, HistoryEntry } from '../domain/charter.ts'
import { type Deed, isMoney } from '../domain/deed.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import { mayAs, type Role } from '../domain/role.ts'
import { knownLines, moneyThenParts } from './as-of-parts.ts'
import { factLines } from './crew-card.ts'
import { factsDifference } from './facts-difference.ts'
import { moneyDeedWords } from './money-words.ts'
import { said } from './order-answers.ts'
import { seatPartsOf } from './seat-lines.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, commandValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'
import { voyageDeedWords } from './voyage-words.ts'

/** Entries of one page. */
const PAGE = 8

interface HistoryInput {
  readonly operator: Operator
  readonly charter: Charter
  /** Oldest first. */
  readonly history: readonly HistoryEntry[]
}

/** `page`: from 1. */
export function historyList({ operator, charter, history }: HistoryInput, viewer: Role, page: number): SlackMessage {
  const theirs = history.filter(({ deed }) => mayAs(viewer, 'manager') || !isMoney(deed))
  const pages = Math.max(1, Math.ceil(theirs.length / PAGE))
  const at = Math.min(Math.max(1, page), pages)
  const shown = [...theirs].reverse().slice((at - 1) * PAGE, at * PAGE)
  const title = `History: ${charter.name} · ${timeWindow(charter)}`
  const turn = (label: string, to: number): Button => ({
    label,
    action: 'run',
    value: commandValue(`${charter.id} history ${to}`),
  })
  const buttons = [...(at > 1 ? [turn('Newer', at - 1)] : []), ...(at < pages ? [turn('Older', at + 1)] : [])]
  return message(md`${title}`, [
    heading(title),
    ...shown.map((entry): Part => entryLines(entry, operator)),
    ...(pages > 1 ? [small(md`page ${at} of ${pages} · ${theirs.length} entries`)] : []),
    ...(buttons.length > 0 ? [{ kind: 'actions' as const, buttons }] : []),
  ])
}

function entryLines(entry: HistoryEntry, operator: Operator): Part {
  const { revision, at, by, why, before, after, deed } = entry
  if (deed) return deedLines(entry, deed, operator)
  const changes = before ? factsDifference(before, after) : [`begins: ${timeWindow(after)}`]
  return lines(
    md`*Revision ${revision}*  ${moment(at, operator.timeZone)}, ${by}: ${why}`,
    ...(changes.length > 0 ? changes : ['no fact that is shown here']).map((words) => md`• ${words}`),
  )
}

function deedLines({ revision, at, by, why }: HistoryEntry, deed: Deed, { timeZone }: Operator): Part {
  const words = isMoney(deed) ? moneyDeedWords(deed) : voyageDeedWords(deed)
  return lines(
    md`*While revision ${revision} stood*  ${moment(at, timeZone)}, ${by}${why ? `: ${why}` : ''}`,
    md`• ${words}`,
  )
}

interface AsOfInput extends HistoryInput {
  readonly people: readonly Person[]
}

/** As it stood then: its facts, the page, and who knew what. */
export function asOfCard(input: AsOfInput, then: AsOf, when: Date, viewer: Role): SlackMessage {
  const { operator, charter } = input
  const { entry } = then
  const { after: facts } = entry
  const title = `${facts.name} as of ${moment(when, operator.timeZone)}`
  const isCrew = mayAs(viewer, 'crew')
  return message(md`${title}`, [
    heading(title),
    lines(
      md`*When*  ${timeWindow(facts)}${facts.cancelled ? ' · cancelled' : ''}`,
      ...factLines(facts),
      ...(isCrew ? [md`*Guests*  ${facts.guestCount ?? 'number not known'}`] : []),
    ),
    ...seatPartsOf(facts, viewer),
    ...(isCrew ? [lines(...knownLines(input, then))] : []),
    ...(mayAs(viewer, 'manager') ? moneyThenParts(then) : []),
    small(
      md`revision ${entry.revision} of ${charter.revision} · ${entry.by}, ${moment(entry.at, operator.timeZone)} · ${entry.why}`,
    ),
  ])
}

export function notThereYet({ operator, charter }: HistoryInput, when: Date): SlackMessage {
  return said(charter, `${charter.name} was not known yet ${moment(when, operator.timeZone)}.`)
}

export function noMoment(charter: Charter, words: string): SlackMessage {
  return said(charter, `“${words}” is no moment I know. Write “as of yesterday 3pm” or “as of May 26 14:00”.`)
}
