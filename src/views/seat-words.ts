// The names of seats, and of who is in them, as the crew says them.
import { isTaken, type Seat, type SeatName, type SeatStanding } from '../domain/seat.ts'

const WORDS: Readonly<Record<SeatName, string>> = { first_mate: '1st Mate', second_mate: '2nd Mate' }

/** `first_mate` as "1st Mate"; a seat that an operator named, `sail_trimmer`, as "Sail Trimmer". */
export function seatWords(seat: SeatName): string {
  if (Object.hasOwn(WORDS, seat)) return WORDS[seat] ?? seat
  const words = seat.split(/[_\s]+/).filter((word) => word !== '')
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}

/** "Gene Oakes", "Angela Wynn (tentative)", "open", "open (Dan Rickard declined)". */
export function holderWords(seat: Seat | undefined): string {
  if (!seat) return 'open'
  if (isTaken(seat)) return `${seat.name}${standingNote(seat.standing)}`
  return seat.standing === 'declined' && seat.name ? `open (${seat.name} declined)` : 'open'
}

/** What has to be said of a standing beside a name; a confirmed one needs no word. */
export function standingNote(standing: SeatStanding): string {
  return standing === 'tentative' || standing === 'asked' ? ` (${standing})` : ''
}

/** Seats that nobody is sure to fill: "Host open", "1st Mate Angela Wynn tentative". */
export function gapWords(seats: readonly Seat[]): readonly string[] {
  return seats.flatMap((seat) => {
    if (!isTaken(seat)) return [`${seatWords(seat.seat)} ${holderWords(seat)}`]
    return seat.standing === 'confirmed' ? [] : [`${seatWords(seat.seat)} ${seat.name} ${seat.standing}`]
  })
}
