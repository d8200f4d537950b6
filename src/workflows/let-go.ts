// Somebody is no longer with the operator, or is again: their coming seats are asked about, then the roster says so.
import { FOR_GOOD, sayAway, unsay } from '../domain/member.ts'
import { isManager, type Person } from '../domain/person.ts'
import { keeperBeside } from '../domain/roster.ts'
import { localDate } from '../domain/times.ts'
import type { World } from '../ports.ts'
import { changeMember } from './change-member.ts'
import { deliverMember } from './deliver-member.ts'
import type { Answered } from './edit-charter.ts'
import { holdKeeper } from './edit-person.ts'

export interface Leaving {
  readonly id: string
  /** As it was when the button was drawn. */
  readonly version: number | undefined
  readonly leaves: boolean
  readonly slackUser: string
}

export type LeaveOutcome =
  | { readonly kind: 'left' | 'back' | 'already'; readonly person: Person }
  | { readonly kind: 'not-allowed' | 'meanwhile' | 'no-such-person' | 'last-manager' }

/** How often it is begun again when another manager edits at the same moment. */
const TRIES = 4
/** No proposal is called so. */
const LEFT = 'left'

export async function letGo(world: World, leaving: Leaving): Promise<Answered<LeaveOutcome>> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const answer = await letGoOnce(world, leaving, await world.people.current())
    if (answer !== 'again') return answer
  }
  return answered({ kind: 'meanwhile' })
}

async function letGoOnce(
  world: World,
  { id, version, leaves, slackUser }: Leaving,
  people: readonly Person[],
): Promise<Answered<LeaveOutcome> | 'again'> {
  const manager = people.find((person) => person.slackUser === slackUser)
  const person = people.find((one) => one.id === id)
  if (!manager || !isManager(manager)) return answered({ kind: 'not-allowed' })
  if (!person) return answered({ kind: 'no-such-person' })
  if ((person.left !== undefined) === leaves) return answered({ kind: 'already', person })
  if (person.version !== version) return answered({ kind: 'meanwhile' })
  if (leaves && isManager(person)) {
    if (!keeperBeside(people, id)) return answered({ kind: 'last-manager' })
    if (!(await holdKeeper(world, people, id))) return 'again'
  }

  const by = { by: manager.name, at: world.clock.business().toISOString() }
  const changed = await marked(world, id, leaves, by)
  const { left: _, ...back } = person
  const saved = await world.people.save(leaves ? { ...person, may: [], left: by } : back)
  if (saved)
    return { outcome: { kind: leaves ? 'left' : 'back', person: saved }, delivered: deliverMember(world, changed) }
  await deliverMember(world, await marked(world, id, !leaves, by))
  return 'again'
}

/** Away without an end, or there again; days off that they said themselves stay. */
function marked(world: World, id: string, leaves: boolean, by: NonNullable<Person['left']>) {
  const from = localDate(world.clock.business(), world.operator.timeZone)
  return changeMember(world, id, (member) => ({
    next: leaves ? sayAway(member, { from, to: FOR_GOOD, of: LEFT, ...by }) : unsay(member, LEFT, by.at),
    outcome: 'marked',
  }))
}

function answered(outcome: LeaveOutcome): Answered<LeaveOutcome> {
  return { outcome, delivered: Promise.resolve() }
}
