// Somebody is away, or there after all: kept with the person, and the charters of those days are looked at.
import { type Days, sayAway, sayFree } from '../domain/member.ts'
import type { Person } from '../domain/person.ts'
import type { World } from '../ports.ts'
import { changeMember } from './change-member.ts'
import { deliverMember } from './deliver-member.ts'

export interface TimeOff extends Days {
  readonly kind: 'away' | 'free'
  readonly crew: string
  /** Name of who says so. */
  readonly by: string
  readonly said: string
}

export interface TimeOffSaid {
  readonly kind: 'noted' | 'already'
  /** Ends when the charters of those days have been looked at. */
  readonly delivered: Promise<unknown>
}

export async function sayTimeOff(world: World, { kind, crew, from, to, by, said }: TimeOff): Promise<TimeOffSaid> {
  const at = world.clock.business().toISOString()
  const changed = await changeMember(world, crew, (member) => {
    const next = kind === 'away' ? sayAway(member, { from, to, by, at, said }) : sayFree(member, { from, to }, at)
    return { next, outcome: next === member ? ('already' as const) : ('noted' as const) }
  })
  return { kind: changed.outcome, delivered: deliverMember(world, changed) }
}

/** The charters on which somebody has a seat in these days. */
export async function sailingThen(world: World, { id }: Pick<Person, 'id'>, { from, to }: Days) {
  const charters = await world.charters.between(from, to)
  return charters.filter(
    ({ cancelled, seats }) => !cancelled && seats.some(({ crew, standing }) => crew === id && standing !== 'declined'),
  )
}
