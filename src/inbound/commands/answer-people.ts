// `people`: the roster, somebody on it, or somebody new.
import { personSaid } from '../../domain/command/person-said.ts'
import type { Who } from '../../domain/reading/who.ts'
import { localDate } from '../../domain/times.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import { addCard, peopleList, personCard } from '../../views/people-list.ts'
import { whoIsMeant } from '../../views/sailing-list.ts'
import type { Asking } from './asking.ts'

export async function onPeople({ world, people, person }: Asking, rest: string): Promise<SlackMessage> {
  const [verb = '', ...words] = rest.split(/\s+/)
  if (/^add$/i.test(verb)) return addCard()
  const name = /^edit$/i.test(verb) ? words.join(' ') : rest
  const everybody = await world.people.everybody()
  if (name === '' || /^\d+$/.test(name)) return peopleList(everybody, Number(name) || 1)
  const who = oneOf(personSaid(name, people, person), personSaid(name, everybody, person))
  if (who.kind === 'one') {
    const { clock, operator, assignments } = world
    const rows = await assignments.sailing(who.person.id, localDate(clock.business(), operator.timeZone))
    return personCard(who.person, rows)
  }
  return whoIsMeant(name, who.kind === 'unknown' ? [] : who.people, 'people edit')
}

/** Whoever is with us, else whoever was. */
function oneOf(now: Who, ever: Who): Who {
  return now.kind === 'unknown' ? ever : now
}
