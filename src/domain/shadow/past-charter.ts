// A charter as the calendar has it, with who really sailed: from the roster that people typed, and from our own block.
import { type EntryRules, readEntry, type TypedEntry } from '../calendar-entry.ts'
import { blockIn } from '../calendar-text.ts'
import type { CharterFacts } from '../charter-facts.ts'
import { aliasesOf, candidateIds } from '../charter-id.ts'
import { typedLines } from '../entry-text.ts'
import type { Person } from '../person.ts'
import { foldSpace, withoutBullet } from '../reading/fold.ts'
import { seatThenPerson } from '../reading/list-form.ts'
import type { BookedCharter } from '../reading/reading.ts'
import { seatsInOneLine } from '../reading/several-seats.ts'
import { isShared, type SeatName } from '../seat.ts'
import { localTime } from '../times.ts'

export interface PastCharter {
  readonly id: string
  readonly aliases: readonly string[]
  readonly facts: CharterFacts
  /** By seat: who had it, nobody when it was left open; a seat of which nothing is told is not there. */
  readonly told: ReadonlyMap<SeatName, Told>
}

export interface Told {
  readonly crew: readonly string[]
  /** The calendar's line. */
  readonly evidence: string
}

/** What is no charter is left out; of two with one name and day each gets an id of its own. */
export function pastCharters(
  entries: readonly TypedEntry[],
  rules: EntryRules,
  people: readonly Person[],
): readonly PastCharter[] {
  const taken = new Set<string>()
  return entries.flatMap((entry) => {
    const reading = readEntry(entry, rules)
    if (reading.kind === 'not-a-charter') return []
    const { facts, bookingCode } = reading
    const id = candidateIds(facts.name, facts.date).find((candidate) => !taken.has(candidate))
    if (id === undefined) return []
    taken.add(id)
    return [{ id, aliases: aliasesOf(facts.name, facts.date, bookingCode), facts, told: rosterIn(entry, people) }]
  })
}

/** Our block is the later word: of a seat that it names the typed lines say nothing. */
function rosterIn({ description }: TypedEntry, people: readonly Person[]): ReadonlyMap<SeatName, Told> {
  return new Map([
    ...seatsTold(typedLines(description).join('\n'), people),
    ...seatsTold(blockIn(description) ?? '', people),
  ])
}

function seatsTold(text: string, people: readonly Person[]): ReadonlyMap<SeatName, Told> {
  const context = { book: { timeZone: 'UTC', inbox: '', people, charters: [] }, charter: undefined }
  const told = new Map<SeatName, Told>()
  for (const line of text.split('\n').map((one) => withoutBullet(foldSpace(one)))) {
    const found = line.length > 300 ? undefined : (seatsInOneLine(line, context) ?? seatThenPerson(line, context))
    for (const change of found?.changes ?? []) {
      if (change.kind === 'open') told.set(change.seat, { crew: [], evidence: line })
      if (change.kind !== 'assign') continue
      const before = isShared(change.seat) ? (told.get(change.seat)?.crew ?? []) : []
      told.set(change.seat, { crew: [...before, change.crew], evidence: line })
    }
  }
  return told
}

/** As the book of a mail has it; `facts`: as the mails so far have made it. */
export function bookedAs({ id, aliases }: PastCharter, facts: CharterFacts): BookedCharter {
  const { name, date, times, timeZone, guestCount } = facts
  const time = (instant: string | undefined) => (instant ? localTime(instant, timeZone) : undefined)
  const seats = facts.seats.flatMap(({ seat, crew, standing }) =>
    crew === undefined ? [] : [{ seat, crew, standing }],
  )
  return {
    id,
    name,
    aliases,
    date,
    start: time(times?.startsAt),
    end: time(times?.endsAt),
    boards: time(times?.boardsAt),
    guests: guestCount,
    seats,
  }
}
