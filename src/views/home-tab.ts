// The Home tab: a person's own coming charters, and for managers what waits.

import type { Charter } from '../domain/charter.ts'
import { boardsAt, seatsOf } from '../domain/charter-facts.ts'
import type { Desk } from '../domain/desk.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName, isManager, type Person } from '../domain/person.ts'
import { calendarAge } from './calendar-age.ts'
import { feedParts } from './feed-parts.ts'
import { counted, listed } from './plain-text.ts'
import { readiness } from './readiness.ts'
import { seatWords } from './seat-words.ts'
import { heading, lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { buttonValue } from './slack-buttons.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { clockTimeWithZone, timeWindow } from './times.ts'

export interface HomeTabInput {
  readonly operator: Operator
  readonly person: Person | undefined
  /** The coming ones, in order. */
  readonly charters: readonly Charter[]
  readonly days: number
  /** Of their own calendar. */
  readonly feed?: string | undefined
  /** For managers: how fresh what is known of the calendar is. */
  readonly desk?: Desk | undefined
}

export function homeTab(input: HomeTabInput): SlackMessage {
  const { operator, person } = input
  if (!person) {
    const words = md`You are not on the roster of ${operator.brand} yet. Ask a manager to add you; “/crew” works all the same.`
    return message(words, [heading(operator.boat), lines(words)])
  }
  return message(md`${operator.boat}`, [
    heading(`${operator.boat} · ${firstName(person.name)}`),
    ...ownParts(input, person),
    ...(input.feed ? feedParts(input.feed) : []),
    ...(isManager(person) ? [...waitingParts(input), ...calendarParts(input)] : []),
  ])
}

function ownParts({ charters, days }: HomeTabInput, { id }: Person): readonly Part[] {
  const own = charters.filter((charter) => seatsOf(charter, id).length > 0)
  if (own.length === 0) return [lines(md`You are on no charter in the next ${days} days.`)]
  return [lines(md`*You sail*`), ...own.map((charter) => charterPart(charter, ownLine(charter, id)))]
}

function ownLine(charter: Charter, id: string): Mrkdwn {
  const boards = boardsAt(charter)
  const when = boards ? `aboard by ${clockTimeWithZone(boards, charter.timeZone)}` : 'time not set'
  const seats = listed(seatsOf(charter, id).map(({ seat }) => seatWords(seat)))
  return md`*${charter.name}*  ${timeWindow(charter)}  ·  ${seats}, ${when}`
}

function waitingParts({ charters, days }: HomeTabInput): readonly Part[] {
  const open = charters.filter((charter) => !charter.cancelled && !readiness(charter).ready)
  if (open.length === 0) return [lines(md`*Managers*  Nothing waits in the next ${days} days.`)]
  return [
    lines(md`*Managers*  ${counted(open.length, 'charter')} not ready in the next ${days} days`),
    ...open.map((charter) =>
      charterPart(charter, md`*${charter.name}*  ${timeWindow(charter)}  ·  ${readiness(charter).reasons.join(', ')}`),
    ),
  ]
}

function calendarParts({ desk, operator }: HomeTabInput): readonly Part[] {
  const said = desk ? calendarAge(desk, operator.timeZone) : []
  return said.length > 0 ? [lines(...said)] : []
}

function charterPart(charter: Charter, line: Mrkdwn): Part {
  return {
    kind: 'lines',
    lines: [line],
    button: { label: 'Show', action: 'show_charter', value: buttonValue(charter.id) },
  }
}
