// A charter as a row of the board: what everybody of the crew sees, and what only those who answer for it do.
import type { Charter } from '../../domain/charter.ts'
import { boardsAt, type CharterFacts } from '../../domain/charter-facts.ts'
import type { Viewer } from '../../domain/ops-viewer.ts'
import type { Person } from '../../domain/person.ts'
import { mayAs } from '../../domain/role.ts'
import { isTaken, type Seat } from '../../domain/seat.ts'
import { troubleLines } from '../owed-words.ts'
import { readiness, waiversOf } from '../readiness.ts'
import { gapWords, seatWords } from '../seat-words.ts'
import { spoken } from '../slack-text.ts'
import { clockTimeWithZone, hoursWords, moment, timeWindow } from '../times.ts'
import type { Row, SeatSaid } from './schema.ts'

export function charterRow(charter: Charter, viewer: Viewer, people: readonly Person[]): Row {
  const { signed, expected, needGuardian } = waiversOf(charter)
  const { ready, reasons } = readiness(charter)
  return {
    id: charter.id,
    ...rowFacts(charter, viewer),
    revision: charter.revision,
    ready,
    reasons: [...reasons],
    waivers: { signed, expected, needGuardian: needGuardian.length },
    ...(viewer.role === 'manager'
      ? { waiting: charter.proposals.filter(({ state }) => state === 'waiting').length }
      : {}),
    ...(mayAs(viewer.role, 'captain') ? { trouble: troubleLines(charter, people).map(spoken) } : {}),
  }
}

type Facts = Omit<Row, 'id' | 'revision'>

/** What is so of the facts alone, as a projection of them knows it too. */
export function rowFacts(facts: Omit<CharterFacts, 'place' | 'contact'>, viewer: Viewer): Facts {
  const { times, timeZone, seats, guestCount } = facts
  const boards = boardsAt(facts)
  return {
    name: facts.name,
    date: facts.date,
    when: timeWindow(facts),
    hours: times ? hoursWords(times.startsAt, times.endsAt, timeZone) : 'time not set',
    ...(boards ? { boards: clockTimeWithZone(boards, timeZone) } : {}),
    ...times,
    timeZone,
    cancelled: facts.cancelled,
    seats: seats.map((seat) => seatSaid(seat, viewer, timeZone)),
    gaps: facts.cancelled ? [] : [...gapWords(seats)],
    ...(guestCount === undefined ? {} : { guests: guestCount }),
  }
}

export function seatSaid(seat: Seat, { role }: Viewer, timeZone: string): SeatSaid {
  const { source, standing } = seat
  return {
    seat: seat.seat,
    label: seatWords(seat.seat),
    ...(isTaken(seat) ? { person: seat.crew, name: seat.name } : {}),
    standing,
    ...(source ? { source: `${source.by || 'a manager'}, ${moment(source.at, timeZone)}` } : {}),
    ...(source?.evidence && mayAs(role, 'captain') ? { evidence: source.evidence } : {}),
  }
}
