// A mail arrived: read it, keep it once with what it owes, and show a manager what it was taken to mean.
import { bookDays, bookOf } from '../domain/book.ts'
import type { Charter } from '../domain/charter.ts'
import { type Around, headsUpOf } from '../domain/heads-up.ts'
import { hoursReply } from '../domain/hours-reply.ts'
import { replyOwed } from '../domain/mail-reply.ts'
import { newMail } from '../domain/new-mail.ts'
import { readWithRules } from '../domain/reading/read-mail.ts'
import type { MailReading, Reading } from '../domain/reading/reading.ts'
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
  const { position } = world.operator
  const headsUp = headsUpFor(reading, { others: charters, people, members, position })
  const reply = replyOwed(mail, reading, world.operator)
  const hours = hoursReply(mail, reading, charters, people)
  const kept = newMail({ gmailId, mail, reading, headsUp, reply, hours, now: world.clock.business() })
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

/** By charter's id. `others`: all that the mail may be about. */
export function headsUpFor({ readings }: MailReading, around: Around): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    readings.map(({ charter: id, changes }): [string, readonly string[]] => {
      const charter = around.others.find((other) => other.id === id)
      return [id ?? '', charter ? headsUpWords(headsUpOf(charter, changes, around)) : []]
    }),
  )
}
