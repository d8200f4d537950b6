// Where a contract is tried: the fake world, or accounts through the real adapters, the harbor's or an operator's own.
import { expect } from 'vitest'
import type { World } from '../../src/ports.ts'

export interface Place {
  readonly name: string
  /** Two processes of the app on the same outside world. */
  readonly one: World
  readonly two: World
  /** In the name of everything that is made here where others are, so that it can be told apart and cleared away; of the letters a to v and digits. */
  readonly mark: string
  /** How long it may take until an index, the CDN or a mail has caught up. */
  readonly patienceMs: number
  /** Who writes to the inbox. */
  readonly writer: { readonly name: string; readonly address: string }
  /** Where mails may be sent to; `sent` tells of them. */
  readonly guest: string
  /** A Slack user who may be written to. */
  readonly colleague?: string | undefined
  /** A person's mail arrives in the inbox, sooner or later. */
  readonly mail: (subject: string, text: string) => Promise<void>
  /** A person changes the description of an entry. */
  readonly describeEntry: (eventId: string, description: string) => Promise<void>
  /** Somebody deletes a mail that has arrived; undefined where nobody may. */
  readonly deleteMail?: ((id: string) => Promise<void>) | undefined
  /** Addresses and subjects of what has left. */
  readonly sent: () => Promise<readonly Sent[]>
  /** Ids of one timed and one all-day entry. */
  readonly timed: string
  readonly allDay: string
  /** Clears away what was made; what stays is said. */
  readonly stop: () => Promise<readonly string[]>
}

export interface Sent {
  readonly to: string
  readonly subject: string
}

/** For what may lag: asked again until it is so. */
export function soon<T>({ patienceMs }: Place, look: () => T) {
  return expect.poll(look, { timeout: patienceMs })
}

/** From when on something is looked for here. */
export function lately({ one }: Place): Date {
  return new Date(one.clock.business().getTime() - 3_600_000)
}
