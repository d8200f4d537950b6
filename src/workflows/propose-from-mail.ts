// A mail arrived: read it, keep it once with what it owes, and show a manager what it was taken to mean.

import { bookDays, bookOf } from '../domain/book.ts'
import type { Charter } from '../domain/charter.ts'
import { headsUpOf } from '../domain/heads-up.ts'
import { replyOwed } from '../domain/mail-reply.ts'
import type { Member } from '../domain/member.ts'
import { newMail } from '../domain/new-mail.ts'
import type { Person } from '../domain/person.ts'
import { readWithRules } from '../domain/reading/read-mail.ts'
import type { Reading } from '../domain/reading/reading.ts'
import { localDate } from '../domain/times.ts'
import { WORDS } from '../domain/words.ts'
import type { World } from '../ports.ts'
import { headsUpWords } from '../views/heads-up.ts'
import { deliverMail } from './deliver-mail.ts'

/** Business time at which the mail was first kept, now or before. */
export async function proposeFromMail(world: World, gmailId: string): Promise<string> {
  const today = localDate(world.clock.business(), world.operator.timeZone)
  const [mail, people, words, near] = await Promise.all([
    world.inbox.read(gmailId),
    world.people.all(),
    world.words.get(WORDS),
    chartersAround(world, today),
  ])
  const day = localDate(mail.date, world.operator.timeZone)
  const charters = day === today ? near : await chartersAround(world, day)
  const reading = readWithRules(mail, bookOf(world.operator, people, charters, words?.kept))
  const members = reading.readings.some(namesCrew) ? await world.members.all() : []
  const headsUp = Object.fromEntries(
    reading.readings.map((one): [string, readonly string[]] => [
      one.charter ?? '',
      headsUpFor(one, charters, people, members),
    ]),
  )

  const reply = replyOwed(mail, reading, world.operator)
  const kept = newMail({ gmailId, mail, reading, headsUp, reply, now: world.clock.business() })
  const created = await world.mails.create(kept)
  const changed = created ?? (await world.mails.change(kept.id, (item) => ({ next: item, outcome: 'seen' as const })))
  if (changed) await deliverMail(world, changed)
  return (changed?.item ?? kept).createdAt
}

/** `day`: the mail's own; nearly always today, so that is asked for while the mail is fetched. */
export function chartersAround(world: World, day: string): Promise<readonly Charter[]> {
  const { from, to } = bookDays(day)
  return world.charters.between(from, to)
}

export function namesCrew({ charter, changes }: Reading): boolean {
  return charter !== null && changes.some(({ kind }) => kind === 'assign')
}

export function headsUpFor(
  { charter: id, changes }: Reading,
  charters: readonly Charter[],
  people: readonly Person[],
  members: readonly Member[],
): readonly string[] {
  const charter = charters.find((other) => other.id === id)
  return charter ? headsUpWords(headsUpOf(charter, changes, charters, people, members)) : []
}
