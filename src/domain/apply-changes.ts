// What a charter's facts become when the changes of a reading are accepted; silence changes nothing.
import type { CharterFacts, CharterTimes, Contact } from './charter-facts.ts'
import type { Person } from './person.ts'
import type { Change, ContactSaid } from './reading/reading.ts'
import { isShared, isTaken, type Seat, type SeatName, type SeatSource, type SeatStanding, seatOrder } from './seat.ts'
import { localTime, zoned } from './times.ts'

export interface Acceptance {
  readonly people: readonly Person[]
  /** Where the seats' new state comes from; the evidence is each change's own. */
  readonly source: SeatSource
}

/** Changes that no rule here knows (availability, for one) leave the facts as they are. */
export function applyChanges(facts: CharterFacts, changes: readonly Change[], acceptance: Acceptance): CharterFacts {
  return changes.reduce((current, change) => applyOne(current, change, acceptance), facts)
}

function applyOne(facts: CharterFacts, change: Change, acceptance: Acceptance): CharterFacts {
  const { evidence, rule } = change
  const source = { ...acceptance.source, evidence, ...(rule ? { rule } : {}) }
  switch (change.kind) {
    case 'assign':
      return { ...facts, seats: assign(facts.seats, change, nameOf(change.crew, acceptance.people), source) }
    case 'release':
      return { ...facts, seats: release(facts.seats, change.seat, change.crew, source) }
    case 'accept':
      return { ...facts, seats: answer(facts.seats, change.crew, 'confirmed', source) }
    case 'decline':
      return { ...facts, seats: answer(facts.seats, change.crew, 'declined', source) }
    case 'time':
      return { ...facts, times: retime(facts, facts.date, change) }
    case 'move':
      return { ...facts, date: change.date, times: retime(facts, change.date, change) }
    case 'cancel':
      return { ...facts, cancelled: true }
    case 'guests':
      return { ...facts, guestCount: change.count }
    case 'contact':
      return { ...facts, contact: reached(facts.contact, change) }
    default:
      return facts
  }
}

function assign(
  seats: readonly Seat[],
  { seat, crew, standing = 'confirmed' }: { seat: SeatName; crew: string; standing?: 'confirmed' | 'tentative' },
  name: string,
  source: SeatSource,
): readonly Seat[] {
  const taken: Seat = { seat, crew, name, standing, source }
  const same = seats.find((other) => other.seat === seat && other.crew === crew)
  if (same) return seats.map((other) => (other === same ? sameButFor(same, taken) : other))
  const others = seats.filter((other) => other.seat !== seat || (isShared(seat) && isTaken(other)))
  return [...others, taken].sort(seatOrder)
}

/** Said again is nothing new: the seat keeps the source that it has. */
function sameButFor(before: Seat, after: Seat): Seat {
  return before.standing === after.standing ? before : after
}

function release(seats: readonly Seat[], seat: SeatName, crew: string, source: SeatSource): readonly Seat[] {
  if (isShared(seat)) return seats.filter((other) => other.seat !== seat || other.crew !== crew)
  return seats.map((other) =>
    other.seat === seat && other.crew === crew ? { seat, standing: 'open' as const, source } : other,
  )
}

function answer(seats: readonly Seat[], crew: string, standing: SeatStanding, source: SeatSource): readonly Seat[] {
  return seats.map((seat) => (seat.crew === crew && seat.standing !== standing ? { ...seat, standing, source } : seat))
}

/** Times not said stay at their time of day; without a known start there are none. */
function retime(
  facts: CharterFacts,
  date: string,
  said: { readonly start?: string; readonly end?: string; readonly boards?: string },
): CharterTimes | undefined {
  const known = (instant: string | undefined) => (instant ? localTime(instant, facts.timeZone) : undefined)
  const start = said.start ?? known(facts.times?.startsAt)
  const end = said.end ?? known(facts.times?.endsAt)
  const boards = said.boards ?? known(facts.times?.boardsAt)
  if (!start || !end) return facts.times

  const startsAt = zoned(date, start, facts.timeZone)
  const endsAt = zoned(date, end, facts.timeZone)
  return { startsAt, endsAt, ...(boards ? { boardsAt: zoned(date, boards, facts.timeZone) } : {}) }
}

/** Somebody else's number doesn't stay beside a new name. */
function reached(before: Contact | undefined, { name, email, phone }: ContactSaid): Contact {
  const isSame = !name || !before?.name || name === before.name
  const known = isSame ? before : undefined
  return { name: name ?? known?.name, email: email ?? known?.email, phone: phone ?? known?.phone }
}

function nameOf(crew: string, people: readonly Person[]): string {
  return people.find(({ id }) => id === crew)?.name ?? crew
}
