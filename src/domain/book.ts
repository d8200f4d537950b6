// What is known when a mail is read: the charters around its day, and who sails.
import type { Charter } from './charter.ts'
import type { Operator } from './operator.ts'
import type { Person } from './person.ts'
import type { Book, BookedCharter } from './reading/reading.ts'
import { madeOnce } from './remembered.ts'
import { isTaken } from './seat.ts'
import { localTime, shiftDate } from './times.ts'
import { bookWith, type Lesson } from './words.ts'

/** How far from a mail's own date a charter may be for it to be meant. */
const BOOK_DAYS = { back: 7, ahead: 370 }

/** Local dates, both included; `day`: the mail's own. */
export function bookDays(day: string): { readonly from: string; readonly to: string } {
  return { from: shiftDate(day, -BOOK_DAYS.back), to: shiftDate(day, BOOK_DAYS.ahead) }
}

/** The same object while all of it says the same, whoever asks. */
export function bookOf(
  { timeZone, inbox }: Pick<Operator, 'timeZone' | 'inbox'>,
  people: readonly Person[],
  charters: readonly Charter[],
  lessons: readonly Lesson[] = [],
): Book {
  return bound({ book: { timeZone, inbox, people, charters: charters.map(entryOf) }, lessons })
}

/** A few operators’, and with words on trial. */
const MOST_BOOKS = 4
/** More than a year's. */
const MOST_CHARTERS = 2_000

interface Pages {
  readonly book: Book
  readonly lessons: readonly Lesson[]
}

const bound = madeOnce(({ book, lessons }: Pages) => bookWith(book, lessons), MOST_BOOKS)

type Entered = Pick<Charter, 'id' | 'name' | 'aliases' | 'date' | 'times' | 'timeZone' | 'guestCount' | 'seats'>

function entryOf({ id, name, aliases, date, times, timeZone, guestCount, seats }: Charter): BookedCharter {
  return booked({ id, name, aliases, date, times, timeZone, guestCount, seats })
}

const booked = madeOnce((charter: Entered): BookedCharter => {
  const { id, name, aliases, date, times, timeZone, guestCount, seats } = charter
  const time = (instant: string | undefined) => (instant ? localTime(instant, timeZone) : undefined)
  return {
    id,
    name,
    aliases,
    date,
    start: time(times?.startsAt),
    end: time(times?.endsAt),
    boards: times?.boardsAt ? time(times.boardsAt) : undefined,
    guests: guestCount,
    seats: seats.filter(isTaken).map(({ seat, crew, standing }) => ({ seat, crew, standing })),
  }
}, MOST_CHARTERS)
