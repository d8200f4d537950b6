// Somebody said something to the bot in Slack: read it as a mail of theirs, keep it once, and answer where it was said.
import { bookOf } from '../domain/book.ts'
import { newMail } from '../domain/new-mail.ts'
import { readWithRules } from '../domain/reading/read-mail.ts'
import { asMail, bookOfSlack, type Said, saidReading, speakerOf } from '../domain/said.ts'
import { localDate } from '../domain/times.ts'
import { WORDS } from '../domain/words.ts'
import type { World } from '../ports.ts'
import { deliverMail } from './deliver-mail.ts'
import { chartersAround, headsUpFor, namesCrew } from './propose-from-mail.ts'

export interface Heard {
  readonly kind: 'heard' | 'heard-before'
  /** Ends when everything that could be done now is done. */
  readonly delivered: Promise<unknown>
}

/** Returns once it is kept: whatever happens then, it is answered. */
export async function hearWords(world: World, said: Said): Promise<Heard> {
  const { operator } = world
  const [people, words] = await Promise.all([world.people.all(), world.words.get(WORDS)])
  const speaker = speakerOf(said, people)
  const mail = asMail(said, speaker)
  const charters = await chartersAround(world, localDate(mail.date, operator.timeZone))
  const book = bookOfSlack(bookOf(operator, people, charters, words?.kept))
  const reading = saidReading(readWithRules(mail, book), speaker)
  const members = reading.readings.some(namesCrew) ? await world.members.all() : []
  const headsUp = headsUpFor(reading, { others: charters, people, members, position: operator.position })
  const kept = newMail({ said, mail, reading, headsUp, now: world.clock.business() })
  const created = await world.mails.create(kept)
  const changed = created ?? (await world.mails.change(kept.id, (item) => ({ next: item, outcome: 'heard' as const })))
  return {
    kind: created ? 'heard' : 'heard-before',
    delivered: changed ? deliverMail(world, changed) : Promise.resolve(),
  }
}
