// What a charter says to one question, in words: for the card, for a thread, for a mail.
import type { Charter } from '../domain/charter.ts'
import { captainOf } from '../domain/charter-facts.ts'
import { firstName } from '../domain/person.ts'
import type { Asks } from '../domain/reading/reading.ts'
import { isTaken, type Seat } from '../domain/seat.ts'
import { listed } from './plain-text.ts'
import { holderWords, seatWords } from './seat-words.ts'
import { clockTimeWithZone, timeWindow } from './times.ts'

/** What of a charter answers a question. */
export type Answering = Pick<
  Charter,
  'name' | 'date' | 'times' | 'timeZone' | 'place' | 'seats' | 'cancelled' | 'guestCount'
>

export interface Asker {
  /** A person's id, for what they ask of themselves. */
  readonly writer?: string | undefined
  /** Whether the answer is told to them or about them. */
  readonly voice: 'you' | 'they'
  /** Guests, and who is in nobody's roster, see first names. */
  readonly eyes: 'crew' | 'guest'
}

export function answerTo({ about }: Asks, charter: Answering, asker: Asker): string {
  if (charter.cancelled) return `${charter.name} is cancelled.`
  switch (about) {
    case 'crew':
      return crewWords(charter, asker)
    case 'time':
      return timeWords(charter)
    case 'place':
      return charter.place ?? 'The calendar entry names no place yet.'
    case 'mine':
      return mineWords(charter, asker)
    case 'status':
      return statusWords(charter, asker)
  }
}

function crewWords({ seats }: Answering, asker: Asker): string {
  return seats.map((seat) => `${seatWords(seat.seat)}: ${holderWords(seenBy(asker, seat))}`).join('; ')
}

function timeWords(charter: Answering): string {
  const boards = charter.times?.boardsAt
  return `${timeWindow(charter)}${boards ? `; boarding ${clockTimeWithZone(boards, charter.timeZone)}` : ''}`
}

function mineWords(charter: Answering, { writer, voice }: Asker): string {
  const own = charter.seats.filter((seat) => isTaken(seat) && seat.crew === writer)
  const said = own.map(({ seat, standing }) => `${seatWords(seat)}, ${standing}`)
  const none = voice === 'you' ? 'You have no seat' : 'No seat of theirs'
  return `${said.length > 0 ? listed(said) : none}; ${timeWords(charter)}`
}

function statusWords(charter: Answering, asker: Asker): string {
  const open = charter.seats.filter((seat) => !isTaken(seat)).map(({ seat }) => seatWords(seat))
  const captain = captainOf(charter)
  const crew = open.length > 0 ? `open: ${listed(open)}` : 'every seat is taken'
  const who = captain ? `captain ${seenBy(asker, captain).name}` : 'no captain yet'
  return `On: ${timeWindow(charter)}; ${who}; ${crew}`
}

function seenBy({ eyes }: Asker, seat: Seat): Seat {
  return eyes === 'guest' && seat.name ? { ...seat, name: firstName(seat.name) } : seat
}
