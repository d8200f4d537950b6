// A place in the crew of one charter, and who has it.

/** The seats that every operator has; an operator can name others. */
export const SEATS = ['captain', 'first_mate', 'second_mate', 'host', 'deckhand'] as const
export type SeatName = string

export type SeatStanding = 'open' | 'asked' | 'tentative' | 'confirmed' | 'declined'

/** Where a seat's state comes from, shown by "why". */
export interface SeatSource {
  /** `override`: by an order in Slack, which no sync undoes; `answer`: their own word, or a manager's for them. */
  readonly kind: 'mail' | 'edit' | 'undo' | 'override' | 'calendar' | 'answer'
  /** Gmail's id of the mail. */
  readonly mailId?: string
  /** The line of the mail, or the reason of the order, word for word. */
  readonly evidence?: string
  /** What in the line was understood how. */
  readonly rule?: string
  /** Name of the person who approved it. */
  readonly by: string
  /** ISO 8601, business time. */
  readonly at: string
}

export interface Seat {
  readonly seat: SeatName
  /** A person's id and name; both absent when nobody has the seat. */
  readonly crew?: string
  readonly name?: string
  readonly standing: SeatStanding
  readonly source?: SeatSource
}

/** More than one person may have this seat on one charter. */
export function isShared(seat: SeatName): boolean {
  return seat === 'deckhand'
}

/** The standard seats that nobody stands in yet; deckhands sail only where they are named. */
export function openSeats(): readonly Seat[] {
  return SEATS.filter((seat) => !isShared(seat)).map((seat) => ({ seat, standing: 'open' }))
}

export function isTaken(seat: Seat): seat is Seat & { readonly crew: string; readonly name: string } {
  return seat.crew !== undefined && seat.standing !== 'declined'
}

export function seatOrder(a: Seat, b: Seat): number {
  const rank = ({ seat }: Seat) => {
    const known = (SEATS as readonly string[]).indexOf(seat)
    return known < 0 ? SEATS.length : known
  }
  return rank(a) - rank(b)
}
