// The way into the ops page: a link from Slack, the session that begins with it, and its end.
import { type Claim, LINK_MS, newSession, roleIn, type Session } from '../domain/ops-session.ts'
import type { Person } from '../domain/person.ts'
import { type Role, roleOf } from '../domain/role.ts'
import type { World } from '../ports.ts'
import { opsAddress } from '../views/addresses.ts'

/** For this person alone, for a few minutes and once. */
export function opsLink(world: World, person: Person): string {
  const until = new Date(world.clock.wall().getTime() + LINK_MS)
  const { operator, links, ids } = world
  const link = { kind: 'ops', operator: operator.id, person: person.id, use: ids.next() } as const
  return opsAddress(operator, links.sign(link, until))
}

export type Entered =
  | { readonly kind: 'entered'; readonly session: Session; readonly claim: Claim }
  | { readonly kind: 'dead' | 'used' }

export async function enterOps(world: World, token: string): Promise<Entered> {
  const link = world.links.open(token, 'ops')
  if (link?.operator !== world.operator.id) return { kind: 'dead' }
  const person = (await world.people.all()).find(({ id }) => id === link.person)
  if (!person) return { kind: 'dead' }
  const claim: Claim = { person: person.id, id: link.use, secret: `${world.ids.next()}${world.ids.next()}` }
  const session = newSession(claim, roleOf(person), world.clock.wall())
  return (await world.sessions.begin(session)) ? { kind: 'entered', session, claim } : { kind: 'used' }
}

export interface SignedIn {
  readonly person: Person
  readonly role: Role
  readonly session: Session
}

/** Whoever was taken off the roster is out within the minute that it may be old; whoever was ended, at once. */
export async function openSession(world: World, claim: Claim): Promise<SignedIn | undefined> {
  const [session, people] = await Promise.all([world.sessions.get(claim.person, claim.id), world.people.all()])
  const person = people.find(({ id }) => id === claim.person)
  const role = session && roleIn(session, claim, person, world.clock.wall())
  return session && person && role ? { person, role, session } : undefined
}

/** One session, or all that somebody has. */
export function leaveOps(world: World, person: string, id?: string): Promise<void> {
  return world.sessions.end(person, world.clock.wall().toISOString(), id)
}
