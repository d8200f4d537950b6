// `/crew hours`: somebody's own; `/crew <charter> hours`: everybody's on one charter, for who may see them.
import type { Charter } from '../domain/charter.ts'
import { aboard, type HoursOutcome, hoursOf } from '../domain/crew-hours.ts'
import type { Person } from '../domain/person.ts'
import type { SeaTimeRow } from '../domain/sea-time.ts'
import { nameOf } from './consequences.ts'
import { hoursButtons, hoursSaid } from './hours-words.ts'
import { listed } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { heading, lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { md } from './slack-text.ts'
import { dateWords, hoursWords, timeWindow } from './times.ts'

export function ownHours(rows: readonly SeaTimeRow[], from: string): SlackMessage {
  const title = `Your hours since ${dateWords(from)}`
  if (rows.length === 0)
    return message(md`${title}: none`, [heading(title), lines(md`No charter of yours has ended since.`)])
  const sum = rows.reduce((all, { hours }) => all + hours, 0)
  const open = rows.filter(({ standing }) => standing === 'prefilled').length
  return message(md`${title}: ${hoursSaid(sum)}`, [
    heading(title),
    lines(
      ...rows.map(
        (row) =>
          md`${dateWords(row.date)}  *${row.charterName}*  ${hoursWords(row.from, row.to, row.timeZone)}, ${seatsOf(row)}: ${hoursSaid(row.hours)}${row.standing === 'prefilled' ? ' (not confirmed yet)' : ''}`,
      ),
    ),
    lines(md`*Together*  ${hoursSaid(sum)}${open > 0 ? `, ${open} not confirmed yet` : ''}`),
  ])
}

export interface CharterHoursInput {
  readonly charter: Charter
  readonly people: readonly Person[]
  /** Whose rows are shown; undefined: everybody's, to change as well. */
  readonly only: string | undefined
  readonly now: Date
}

export function charterHours({ charter, people, only, now }: CharterHoursInput): SlackMessage {
  const title = `Hours on ${charter.name} · ${timeWindow(charter)}`
  const crew = aboard(charter).filter((id) => only === undefined || id === only)
  if (charter.cancelled || crew.length === 0) return said(title, 'There is nobody whose hours could be shown.')
  if (!charter.times || new Date(charter.times.endsAt) > now)
    return said(title, 'They are asked when it has ended; nobody has to write anything down before.')
  return message(md`${title}`, [heading(title), ...crew.flatMap((id) => personParts(charter, id, people))])
}

function personParts(charter: Charter, id: string, people: readonly Person[]): readonly Part[] {
  const hours = hoursOf(charter, id)
  if (!hours) return []
  const name = nameOf(id, people, [charter])
  const state = hours.standing === 'confirmed' ? `said by ${hours.by ?? name}` : 'not confirmed yet'
  return [
    lines(
      md`*${name}*  ${listed(hours.seats.map(seatWords))}  ${hoursWords(hours.from, hours.to, charter.timeZone)}: ${hoursSaid(hours.hours)}, ${state}`,
    ),
    { kind: 'buttons', buttons: hoursButtons(charter.id, id, hours) },
  ]
}

export function hoursAnswer(kind: HoursOutcome | 'not-allowed' | 'no-such-charter'): string {
  switch (kind) {
    case 'noted':
      return 'Noted. It stands in the ledger.'
    case 'noted-before':
      return 'That was noted already; nothing changed.'
    case 'not-aboard':
      return 'They did not sail on this charter, so there are no hours to note. Ask a manager to give them a seat first.'
    case 'not-yet':
      return 'This charter has not ended yet. Its hours are asked for then.'
    case 'not-hours':
      return 'Hours go in quarters, from 0 to 24, such as 4.75.'
    case 'not-allowed':
      return 'Only they themselves, or a manager, can say how long they sailed.'
    case 'no-such-charter':
      return 'This charter is no longer there.'
  }
}

function seatsOf({ seats }: SeaTimeRow): string {
  return listed(seats.map(seatWords))
}

function said(title: string, sentence: string): SlackMessage {
  return message(md`${title}: ${sentence}`, [heading(title), lines(md`${sentence}`)])
}
