// What somebody is to the operator, and so what they see and may do.
import { isManager, type Person } from './person.ts'

/** Each may what the ones before may. */
export const ROLES = ['guest', 'crew', 'captain', 'manager'] as const
export type Role = (typeof ROLES)[number]

/** Who is in nobody's roster sees what a guest sees; who may assign by mail may do what a captain does. */
export function roleOf(person: Person | undefined): Role {
  if (!person) return 'guest'
  if (isManager(person)) return 'manager'
  return person.seats.includes('captain') || person.may.includes('assign') ? 'captain' : 'crew'
}

export function mayAs(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least)
}
