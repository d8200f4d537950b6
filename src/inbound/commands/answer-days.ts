// `away` and `free`: days off, one's own or, by a manager, somebody else's.
import { personSaid } from '../../domain/command/person-said.ts'
import { daysSaid } from '../../domain/days-said.ts'
import type { Days } from '../../domain/member.ts'
import type { Person } from '../../domain/person.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import { daysNoted, daysNotUnderstood, ownDays } from '../../views/days-answers.ts'
import { notAllowed } from '../../views/replies.ts'
import { sailingThen, sayTimeOff } from '../../workflows/say-time-off.ts'
import type { Asking, OnAll } from './asking.ts'

export function onDays(kind: 'away' | 'free'): OnAll {
  return (asking, rest) => {
    const { person, world, role } = asking
    if (!person) return notAllowed('write down days off for somebody who is not on the roster')
    const words = rest.trim()
    if (words === '' && kind === 'away') return listed(asking, person)
    const own = daysSaid(words, world.clock.business(), world.operator.timeZone)
    if (own) return noted(asking, kind, person, own, words)
    const other = ofAnother(asking, words)
    if (other && role !== 'manager' && other.who.id !== person.id)
      return notAllowed('write down somebody else’s days off')
    return other ? noted(asking, kind, other.who, other.days, words) : daysNotUnderstood(kind, words)
  }
}

/** "Dan Jun 3-5": a name of one or two words, and then the days. */
function ofAnother({ people, person, world }: Asking, words: string) {
  const tokens = words.split(/\s+/)
  for (const length of [2, 1]) {
    const who = personSaid(tokens.slice(0, length).join(' '), people, person)
    const days = daysSaid(tokens.slice(length).join(' '), world.clock.business(), world.operator.timeZone)
    if (who.kind === 'one' && days) return { who: who.person, days }
  }
  return undefined
}

async function noted(
  { world, background, person }: Asking,
  kind: 'away' | 'free',
  who: Person,
  days: readonly Days[],
  said: string,
): Promise<SlackMessage> {
  const by = person?.name ?? who.name
  for (const span of days) {
    const { delivered } = await sayTimeOff(world, { kind, crew: who.id, ...span, by, said })
    background.add(delivered, world)
  }
  const then = await Promise.all(days.map((span) => sailingThen(world, who, span)))
  const own = who.id === person?.id
  return daysNoted({ kind, days, who, own, sailing: [...new Set(then.flat())] })
}

async function listed({ world }: Asking, person: Person): Promise<SlackMessage> {
  const member = await world.members.get(person.id)
  return ownDays(member?.away ?? [], world.clock.business(), world.operator)
}
