// What differs between two states of a charter, one plain phrase each: "Captain: open → Gene Oakes".
import { boardsAt, type CharterFacts } from '../domain/charter-facts.ts'
import { isShared, isTaken, type Seat, seatOrder } from '../domain/seat.ts'
import { listed } from './plain-text.ts'
import { holderWords, seatWords, standingNote } from './seat-words.ts'
import { clockTimeWithZone, timeWindow } from './times.ts'

export function factsDifference(before: CharterFacts, after: CharterFacts): readonly string[] {
  const rows = [
    ['Name', before.name, after.name] as const,
    ...seatNames(before, after).map((seat) => [seatWords(seat), crewOf(before, seat), crewOf(after, seat)] as const),
    ['When', whenWords(before, after), whenWords(after, before)] as const,
    ['Boarding', boardingWords(before), boardingWords(after)] as const,
    ['Guests', countWords(before), countWords(after)] as const,
    ['Place', before.place ?? 'not set', after.place ?? 'not set'] as const,
    ['Charter', stateWords(before), stateWords(after)] as const,
  ]
  const told = rows.filter(([, was, is]) => was !== is).map(([what, was, is]) => `${what}: ${was} → ${is}`)
  const contact = contactChange(before, after)
  return contact ? [...told, `Guests’ contact: ${contact}`] : told
}

/** Who is in a seat: one person, several deckhands, or "open" ("none" for a seat that may be empty). */
export function crewOf({ seats }: CharterFacts, seat: string): string {
  const holders = seats.filter((one) => one.seat === seat)
  if (!isShared(seat)) return holderWords(holders[0])
  const hands = holders.filter(isTaken)
  return hands.length > 0 ? listed(hands.map(({ name, standing }) => `${name}${standingNote(standing)}`)) : 'none'
}

function seatNames(before: CharterFacts, after: CharterFacts): readonly string[] {
  const all: readonly Seat[] = [...after.seats, ...before.seats].sort(seatOrder)
  return [...new Set(all.map(({ seat }) => seat))]
}

/** With its year where the other one is of another year. */
export function whenWords(facts: CharterFacts, other: CharterFacts): string {
  const year = facts.date.slice(0, 4)
  return year === other.date.slice(0, 4) ? timeWindow(facts) : timeWindow(facts).replace(', ', `, ${year}, `)
}

function boardingWords(facts: CharterFacts): string {
  const boards = boardsAt(facts)
  return boards ? clockTimeWithZone(boards, facts.timeZone) : 'not set'
}

function countWords({ guestCount }: CharterFacts): string {
  return guestCount === undefined ? 'not known' : String(guestCount)
}

/** Whom it names is not for everybody who reads this: "added", "name changed, phone removed". */
function contactChange({ contact: was }: CharterFacts, { contact: is }: CharterFacts): string | undefined {
  const parts = [
    ['name', was?.name, is?.name],
    ['mail address', was?.email, is?.email],
    ['phone', was?.phone, is?.phone],
  ] as const
  const changed = parts.filter(([, before, after]) => before !== after)
  if (changed.length === 0) return undefined
  if (!was || !is) return is ? 'added' : 'removed'
  const said = (['changed', 'added', 'removed'] as const).flatMap((how) => {
    const some = changed.filter(([, before, after]) => how === (!before ? 'added' : !after ? 'removed' : 'changed'))
    return some.length > 0 ? [`${listed(some.map(([part]) => part))} ${how}`] : []
  })
  return said.join(', ')
}

function stateWords({ cancelled }: CharterFacts): string {
  return cancelled ? 'cancelled' : 'sailing'
}
