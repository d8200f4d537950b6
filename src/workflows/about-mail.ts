// The charters that a mail, or what was said in Slack, may be about, as they are now; and who wrote it.
import type { Around } from '../domain/asked-of.ts'
import { bookDays } from '../domain/book.ts'
import type { Charter } from '../domain/charter.ts'
import type { Mail } from '../domain/mail.ts'
import type { Person } from '../domain/person.ts'
import { localDate } from '../domain/times.ts'
import type { World } from '../ports.ts'
import { writerOf } from '../views/asks-parts.ts'

export interface About extends Around {
  readonly people: readonly Person[]
}

export async function aboutOf(world: World, mail: Mail): Promise<About> {
  const { timeZone } = world.operator
  const { from, to } = bookDays(localDate(mail.ref.date, timeZone))
  const [people, around] = await Promise.all([world.people.all(), world.charters.between(from, to)])
  const named = [...mail.reading.readings.map(({ charter }) => charter), mail.placed?.charter]
  const far = named.flatMap((id) => (id && !around.some((one) => one.id === id) ? [id] : []))
  const others = await Promise.all(far.map((id) => world.charters.get(id)))
  const charters: readonly Charter[] = [...around, ...others.filter((one) => one !== undefined)]
  return { people, charters, timeZone, writer: writerOf(mail.ref.from, people) }
}
