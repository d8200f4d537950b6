// `people`: the roster, somebody on it, or somebody new.
import { personSaid } from '../../domain/command/person-said.ts'
import type { SlackMessage } from '../../ports.ts'
import { addCard, peopleList, personCard } from '../../views/people-list.ts'
import { whoIsMeant } from '../../views/sailing-list.ts'
import type { Asking } from './asking.ts'

export function onPeople({ people, person }: Asking, rest: string): SlackMessage {
  const [verb = '', ...words] = rest.split(/\s+/)
  if (/^add$/i.test(verb)) return addCard()
  const name = /^edit$/i.test(verb) ? words.join(' ') : rest
  if (name === '' || /^\d+$/.test(name)) return peopleList(people, Number(name) || 1)
  const who = personSaid(name, people, person)
  if (who.kind === 'one') return personCard(who.person)
  return whoIsMeant(name, who.kind === 'unknown' ? [] : who.people, 'people edit')
}
