// Somebody is away, or there after all: kept with the person, and the charters of those days are looked at.
import { type Days, type Member, sayAway, sayFree, unsay } from '../domain/member.ts'
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
  /** The proposal whose approval it follows from. */
  readonly of?: string | undefined
}

export interface TimeOffSaid {
  readonly kind: 'noted' | 'already'
  /** Ends when the charters of those days have been looked at. */
  readonly delivered: Promise<unknown>
}

export function sayTimeOff(world: World, { kind, crew, from, to, by, said, of }: TimeOff): Promise<TimeOffSaid> {
  return noted(world, crew, (member, at) =>
    kind === 'away'
      ? sayAway(member, { from, to, by, at, said, ...(of ? { of } : {}) })
      : sayFree(member, { from, to }, at, of),
  )
}

/** The approval that they followed from is undone. */
export function unsayTimeOff(world: World, crew: string, of: string): Promise<TimeOffSaid> {
  return noted(world, crew, (member, at) => unsay(member, of, at))
}

async function noted(world: World, crew: string, say: (member: Member, at: string) => Member): Promise<TimeOffSaid> {
  const at = world.clock.business().toISOString()
  const changed = await changeMember(world, crew, (member) => {
    const next = say(member, at)
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
