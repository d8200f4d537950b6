// The charter's line in the channel, updated in place: who sails, when, and what is missing.
import type { Charter } from '../domain/charter.ts'
import { boardsAt } from '../domain/charter-facts.ts'
import type { Operator } from '../domain/operator.ts'
import { isTaken } from '../domain/seat.ts'
import { gapWords, holderWords, seatWords } from './seat-words.ts'
import { heading, lines, message, type SlackMessage, small } from './slack-blocks.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { clockTimeWithZone, timeWindow } from './times.ts'
import { countWords } from './waiver-words.ts'

export function summary({
  operator,
  charter,
}: {
  readonly operator: Operator
  readonly charter: Charter
}): SlackMessage {
  const title = `${charter.name} · ${timeWindow(charter)}`
  const foot = small(md`${operator.boat} · revision ${charter.revision} · ${charter.id}`)
  if (charter.cancelled) {
    return message(md`${title}: cancelled`, [heading(title), lines(md`*Cancelled.* Nobody sails.`), foot])
  }

  const crew = charter.seats.filter(isTaken)
  const gaps = gapWords(charter.seats)
  const boards = boardsAt(charter)
  return message(md`${title}: ${gaps.length > 0 ? gaps.join(', ') : 'crew complete'}`, [
    heading(title),
    lines(
      ...(boards
        ? [md`*Boarding*  ${clockTimeWithZone(boards, charter.timeZone)}${charter.place ? ` · ${charter.place}` : ''}`]
        : []),
      ...crew.map((seat) => md`*${seatWords(seat.seat)}*  ${holderWords(seat)}`),
    ),
    lines(gaps.length > 0 ? md`*Gaps*  ${gaps.join(', ')}` : md`Crew complete.`, ...waiverLines(charter)),
    foot,
  ])
}

/** Once somebody has signed, or has been asked to. */
function waiverLines(charter: Charter): readonly Mrkdwn[] {
  const words = countWords(charter)
  const asked = charter.shown.boarding !== undefined || Object.keys(charter.waiverStatus).length > 0
  return words && asked ? [md`*Waivers*  ${words}`] : []
}
