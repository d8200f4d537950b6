// What is known when a mail is read: the charters around its day, and who sails.
import type { Charter } from './charter.ts'
import { boardsAt } from './charter-facts.ts'
import type { Operator } from './operator.ts'
import type { Person } from './person.ts'
import type { Book, BookedCharter } from './reading/reading.ts'
import { isTaken } from './seat.ts'
import { localTime, shiftDate } from './times.ts'
import { bookWith, type Lesson } from './words.ts'

/** How far from a mail's own date a charter may be for it to be meant. */
const BOOK_DAYS = { back: 7, ahead: 370 }

/** Local dates, both included; `day`: the mail's own. */
export function bookDays(day: string): { readonly from: string; readonly to: string } {
  return { from: shiftDate(day, -BOOK_DAYS.back), to: shiftDate(day, BOOK_DAYS.ahead) }
}

export function bookOf(
  { timeZone, inbox }: Pick<Operator, 'timeZone' | 'inbox'>,
  people: readonly Person[],
  charters: readonly Charter[],
  lessons: readonly Lesson[] = [],
): Book {
  return bookWith({ timeZone, inbox, people, charters: charters.map(booked) }, lessons)
}

function booked(charter: Charter): BookedCharter {
  const { id, name, aliases, date, times, timeZone, guestCount } = charter
  const time = (instant: string | undefined) => (instant ? localTime(instant, timeZone) : undefined)
  return {
    id,
    name,
    aliases,
    date,
    start: time(times?.startsAt),
    end: time(times?.endsAt),
    boards: times?.boardsAt ? time(boardsAt(charter)) : undefined,
    guests: guestCount,
    seats: charter.seats.filter(isTaken).map(({ seat, crew, standing }) => ({ seat, crew, standing })),
  }
}
