// The lines that we keep in the calendar entry's description: plain text between two marks, at most 2,000 characters.
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import { isShared, isTaken, type Seat } from '../domain/seat.ts'
import { pageAddress } from './addresses.ts'
import { listedWithin, oneLine, shortened } from './plain-text.ts'
import { holderWords, seatWords, standingNote } from './seat-words.ts'
import { clockTimeWithZone } from './times.ts'

export const BLOCK_OPENS = '⚓ ShipCaptainCrew'
const LIMIT = 2000
const LINE = 160
const DECKHANDS = 600

export function calendarBlock({
  operator,
  charter,
}: {
  readonly operator: Operator
  readonly charter: Charter
}): string {
  const head = charter.cancelled ? ['Cancelled'] : []
  const boards = charter.times?.boardsAt
  const foot = [
    ...(boards ? [`Boarding: ${clockTimeWithZone(boards, charter.timeZone)}`] : []),
    ...(charter.guestCount === undefined ? [] : [`Guests: ${charter.guestCount}`]),
    `Guest page: ${pageAddress(operator, charter.id)}`,
    `⚓ end (revision ${charter.revision})`,
  ]
  const fixed = [BLOCK_OPENS, ...head, ...foot].join('\n').length
  const crew = listedWithin(crewLines(charter.seats), LIMIT - fixed - 1, '\n')
  return [BLOCK_OPENS, ...head, ...(crew ? [crew] : []), ...foot].join('\n')
}

function crewLines(seats: readonly Seat[]): readonly string[] {
  const single = seats.filter(({ seat }) => !isShared(seat))
  const hands = seats.filter(({ seat }) => isShared(seat)).filter(isTaken)
  const names = hands.map(({ name, standing }) => safe(`${name}${standingNote(standing)}`))
  return [
    ...single.map((seat) => shortened(`${seatWords(seat.seat)}: ${safe(holderWords(seat))}`, LINE)),
    ...(names.length > 0 ? [`${seatWords('deckhand')}: ${listedWithin(names, DECKHANDS)}`] : []),
  ]
}

/** Calendars show descriptions as HTML, and find our block by its mark: data has neither. */
function safe(text: string): string {
  return oneLine(text).replaceAll('<', '‹').replaceAll('>', '›').replaceAll('⚓', '')
}
