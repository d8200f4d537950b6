// Which seat a command means, under any of the seats' names, and the words beside it that name a person.
import type { Person } from '../person.ts'
import { foldLetters, foldSpace } from '../reading/fold.ts'
import { isEitherMate, seatCalled } from '../reading/seat-names.ts'
import { SEATS, type SeatName } from '../seat.ts'

/** The seat that the whole text names, under any of its names. */
export function seatSaid(text: string, ownSeats: readonly SeatName[]): SeatName | undefined {
  const plain = foldSpace(text.replaceAll('_', ' '))
  return seatCalled(plain) ?? ownSeats.find((seat) => seat.replaceAll('_', ' ') === foldLetters(plain))
}

/** Seats of this operator that nobody else may have. */
export function ownSeatsOf(
  people: readonly Person[],
  seats: readonly { readonly seat: SeatName }[],
): readonly SeatName[] {
  const all = [...people.flatMap((person) => person.seats), ...seats.map(({ seat }) => seat)]
  return [...new Set(all)].filter((seat) => !(SEATS as readonly string[]).includes(seat))
}

export interface SeatAndPerson {
  /** Two for "mate", which may be either. */
  readonly seats: readonly SeatName[]
  readonly name: string
}

/** "2nd mate Dan", "2nd mate: Dan", "2nd mate to Dan", "Dan as 2nd mate". */
export function seatAndPerson(words: string, ownSeats: readonly SeatName[]): SeatAndPerson {
  const [, name = '', label = ''] = /^(.+?)\s+(?:as|to|for)\s+(?:the\s+)?(.+)$/i.exec(words) ?? []
  if (label !== '' && seatsNamed(label, ownSeats).length > 0) return { seats: seatsNamed(label, ownSeats), name }
  const tokens = words.split(/\s+/)
  for (let length = Math.min(3, tokens.length); length > 0; length -= 1) {
    const seats = seatsNamed(tokens.slice(0, length).join(' '), ownSeats)
    const after = tokens.slice(length).join(' ')
    if (seats.length > 0) return { seats, name: after.replace(/^(?:[:=-]|to\b|is\b)\s*/i, '').trim() }
  }
  return { seats: [], name: words }
}

function seatsNamed(label: string, ownSeats: readonly SeatName[]): readonly SeatName[] {
  const plain = label.replace(/[:=]+$/, '')
  const seat = seatSaid(plain, ownSeats)
  if (seat) return [seat]
  return isEitherMate(plain) ? ['first_mate', 'second_mate'] : []
}
