// "Approved by Sam Ortega, 6:06 PM PDT · revision 8 · calendar ✓ page ✓ (live) crew 2 of 3 told", as it really is.
import type { Charter } from '../domain/charter.ts'
import { hasDeparted } from '../domain/departure.ts'
import type { Operator } from '../domain/operator.ts'
import { owedKey } from '../domain/owed.ts'
import type { Person } from '../domain/person.ts'
import type { Proposal, ProposalDecision } from '../domain/proposal.ts'
import { localDate } from '../domain/times.ts'
import { type Consequences, consequencesOf } from './consequences.ts'
import { shortNames } from './ladder-words.ts'
import { joined, type Mrkdwn, md } from './slack-text.ts'
import { clockTimeWithZone, moment } from './times.ts'

/** More of the crew than so are counted only. */
const MOST_NAMED = 6

export interface StatusInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly proposal: Proposal
  readonly people: readonly Person[]
  readonly now: Date
}

export function approvedLine(input: StatusInput, decision: ProposalDecision): Mrkdwn {
  const { operator, charter, proposal, people, now } = input
  const consequences = consequencesOf(charter, proposal, people)
  return joined(
    [
      md`*Approved by ${decision.by.name}*, ${at(decision.at, operator, now)}`,
      ...(decision.revision === undefined ? [] : [md`revision ${decision.revision}`]),
      ...progressWords(charter, consequences),
      undoUntil(charter, now),
    ],
    '  ·  ',
  )
}

/** It stays true where the card isn't drawn again at that moment. */
export function undoUntil(charter: Charter, now: Date): Mrkdwn {
  if (hasDeparted(charter, now)) return md`the charter has departed`
  const { times, timeZone } = charter
  return md`Undo until departure${times ? `, ${moment(times.startsAt, timeZone)}` : ''}`
}

/** How far a decision has come on each surface. */
export function progressWords(charter: Charter, consequences: Consequences): readonly Mrkdwn[] {
  const surfaces = [calendarWords(charter), pageWords(charter), crewWords(charter, consequences)]
  return [...boardingWords(charter), md`${surfaces.filter((words) => words !== '').join('  ')}`]
}

/** The time alone for today, else with its day. */
export function at(instant: string, { timeZone }: Operator, now: Date): string {
  const today = localDate(instant, timeZone) === localDate(now, timeZone)
  return today ? clockTimeWithZone(instant, timeZone) : moment(instant, timeZone)
}

function boardingWords({ shown: { boarding }, timeZone }: Charter): readonly Mrkdwn[] {
  return boarding ? [md`boarding mail left ${moment(boarding.at, timeZone)}`] : []
}

function calendarWords({ owed }: Charter): string {
  return owed.calendar ? 'calendar pending' : 'calendar ✓'
}

function pageWords({ owed, shown }: Charter): string {
  if (owed.page) return 'page pending'
  if (!shown.page) return ''
  return shown.page.live ? 'page ✓ (live)' : 'page ✓ (not live yet)'
}

/** "crew 2 of 3 told (not yet Angela)", "crew 2 of 2 told ✓ (Gene and Dan)". */
function crewWords({ owed }: Charter, { told }: Consequences): string {
  if (told.length === 0) return ''
  const waiting = told.filter(({ id }) => owed[owedKey('notice', id)])
  const count = `crew ${told.length - waiting.length} of ${told.length} told`
  return waiting.length === 0 ? `${count} ✓${namedIn('', told)}` : `${count}${namedIn('not yet ', waiting)}`
}

function namedIn(word: string, some: Consequences['told']): string {
  return some.length > MOST_NAMED ? '' : ` (${word}${shortNames(some)})`
}
