// A mail arrived: read it, keep it once with what it owes, and show a manager what it was taken to mean.

import type { Charter } from '../domain/charter.ts'
import { boardsAt } from '../domain/charter-facts.ts'
import { headsUpOf } from '../domain/heads-up.ts'
import type { Member } from '../domain/member.ts'
import { newMail } from '../domain/new-mail.ts'
import type { Person } from '../domain/person.ts'
import { readMail } from '../domain/reading/read-mail.ts'
import type { Book, BookedCharter, Reading } from '../domain/reading/reading.ts'
import { isTaken } from '../domain/seat.ts'
import { localDate, localTime, shiftDate } from '../domain/times.ts'
import type { World } from '../ports.ts'
import { headsUpWords } from '../views/heads-up.ts'
import { deliverMail } from './deliver-mail.ts'

/** How far from a mail's own date a charter may be for it to be meant. */
const BOOK_DAYS = { back: 7, ahead: 370 }

export async function proposeFromMail(world: World, gmailId: string): Promise<'read' | 'seen'> {
  const today = localDate(world.clock.business(), world.operator.timeZone)
  const [mail, people, near] = await Promise.all([
    world.inbox.read(gmailId),
    world.people.all(),
    chartersAround(world, today),
  ])
  const day = localDate(mail.date, world.operator.timeZone)
  const charters = day === today ? near : await chartersAround(world, day)
  const reading = readMail(mail, bookOf(world, people, charters))
  const members = reading.readings.some(namesCrew) ? await world.members.all() : []
  const headsUp = Object.fromEntries(
    reading.readings.map((one): [string, readonly string[]] => [
      one.charter ?? '',
      headsUpFor(one, charters, people, members),
    ]),
  )

  const kept = newMail({ gmailId, mail, reading, headsUp, now: world.clock.business() })
  const created = await world.mails.create(kept)
  const changed = created ?? (await world.mails.change(kept.id, (item) => ({ next: item, outcome: 'seen' as const })))
  if (changed) await deliverMail(world, changed)
  return created ? 'read' : 'seen'
}

/** `day`: the mail's own; nearly always today, so that is asked for while the mail is fetched. */
function chartersAround(world: World, day: string): Promise<readonly Charter[]> {
  return world.charters.between(shiftDate(day, -BOOK_DAYS.back), shiftDate(day, BOOK_DAYS.ahead))
}

function bookOf({ operator }: World, people: readonly Person[], charters: readonly Charter[]): Book {
  return { timeZone: operator.timeZone, inbox: operator.inbox, people, charters: charters.map(booked) }
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

function namesCrew({ charter, changes }: Reading): boolean {
  return charter !== null && changes.some(({ kind }) => kind === 'assign')
}

function headsUpFor(
  { charter: id, changes }: Reading,
  charters: readonly Charter[],
  people: readonly Person[],
  members: readonly Member[],
): readonly string[] {
  const charter = charters.find((other) => other.id === id)
  return charter ? headsUpWords(headsUpOf(charter, changes, charters, people, members)) : []
}
