// People without seats, or without which of two: `Crew: Gene, Angela`, `Mates: Dan, Sean`. They are asked about.
import type { SeatName } from '../seat.ts'
import { foldSpace } from './fold.ts'
import { halves } from './label-and-value.ts'
import { ask, type Context, type Found, type Rule } from './rule.ts'
import { whoIs } from './who.ts'

const CREW = /^(?:the )?crew$/i

/** `Crew: Gene, Angela`: people without seats are asked about, with the seats that they can have. */
export const peopleWithoutSeats: Rule = (line, { book }) => {
  const people = underCrew(line)
  return people === undefined ? undefined : whichSeats(people, [], { book, charter: undefined }, line)
}

/** Whether it has that form, whoever they are. */
export function isCrewLine(line: string): boolean {
  return /^\W*(?:the )?crew\b/i.test(line) && underCrew(line) !== undefined
}

function underCrew(line: string): string | undefined {
  const [label = '', value = ''] = halves(line)
  return value !== '' && CREW.test(foldSpace(label)) ? value : undefined
}

/** `Mates: Dan, Sean`: each of them is asked. */
export function whichMate(line: string, value: string, context: Context): Found | undefined {
  return whichSeats(value, ['first_mate', 'second_mate'], context, line)
}

/** Names and nothing else: each is asked for their seat, one of `seats` or else of their own. */
export function whichSeats(
  value: string,
  seats: readonly SeatName[],
  { book }: Context,
  evidence: string = value,
): Found | undefined {
  const all = value.replace(/[.!]+$/, '').split(/\s*(?:,|;|\/|&|\+|\band\b|\by\b)\s*/)
  const known = all.flatMap((part) => {
    const who = whoIs(part, book.people)
    return who.kind === 'one' ? [who.person] : []
  })
  if (known.length === 0 || known.length < all.length) return undefined
  return ask(
    ...known.map(({ id, name, seats: own }) => ({
      about: 'seat' as const,
      crew: id,
      candidates: seats.length > 0 ? seats : own,
      evidence,
      text: seats.length > 0 ? `Which mate is ${name} to be, first or second?` : `Which seat is ${name} to have?`,
    })),
  )
}
