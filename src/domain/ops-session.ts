// A session with the ops page: begun with the one use of a link, for a working day, of one person in one role.
import type { Person } from './person.ts'
import { mayAs, type Role, roleOf } from './role.ts'
import { sha256 } from './sha256.ts'

/** How long a link from Slack may be used, and how long what began with it lasts; wall time. */
export const LINK_MS = 5 * 60_000
export const SESSION_MS = 8 * 3_600_000

export interface Session {
  readonly person: string
  /** Named by the link that it began with, so that there can be no second one. */
  readonly id: string
  /** SHA-256 of what only the browser has, hex. */
  readonly secret: string
  /** What the person was when it began: a later promotion wants a new link. */
  readonly role: Role
  /** ISO 8601, wall time. */
  readonly since: string
  readonly until: string
  /** When it was ended before its time. */
  readonly ended?: string | undefined
}

/** What a browser shows of a session. */
export interface Claim {
  readonly person: string
  readonly id: string
  readonly secret: string
}

export function newSession({ person, id, secret }: Claim, role: Role, wall: Date): Session {
  const until = new Date(wall.getTime() + SESSION_MS)
  return { person, id, secret: hashed(secret), role, since: wall.toISOString(), until: until.toISOString() }
}

/** The lesser of what they were and what they are; undefined once the session, or their place in the roster, has ended. */
export function roleIn(session: Session, claim: Claim, person: Person | undefined, wall: Date): Role | undefined {
  const { secret, until, ended, role } = session
  if (!person || ended !== undefined || new Date(until) <= wall || secret !== hashed(claim.secret)) return undefined
  const now = roleOf(person)
  return mayAs(now, role) ? role : now
}

function hashed(secret: string): string {
  return sha256(secret)
}
