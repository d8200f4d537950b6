// Who is signed in to the ops page.
import type { Session } from '../domain/ops-session.ts'

export interface Sessions {
  /** Keeps a session and so takes the one use of its link, in one write. False: the link was used before. */
  readonly begin: (session: Session) => Promise<boolean>
  readonly get: (person: string, id: string) => Promise<Session | undefined>
  /** One of somebody's, or all; ending one that has ended is harmless. `at`: ISO 8601, wall time. */
  readonly end: (person: string, at: string, id?: string) => Promise<void>
}
