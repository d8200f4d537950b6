// Where a contract is tried: the fake world, or the harbor through the real adapters.
import type { World } from '../../src/ports.ts'

export interface Place {
  readonly name: string
  /** Two processes of the app on the same outside world. */
  readonly one: World
  readonly two: World
  /** A person's mail arrives in the inbox. */
  readonly mail: (subject: string, text: string) => void
  /** A person changes the description of an entry. */
  readonly describeEntry: (eventId: string, description: string) => void
  /** Somebody deletes a mail that has arrived. */
  readonly deleteMail: (id: string) => Promise<void>
  /** Addresses and subjects of what has left. */
  readonly sent: () => readonly { readonly to: string; readonly subject: string }[]
  /** Ids of one timed and one all-day entry. */
  readonly timed: string
  readonly allDay: string
  readonly stop: () => Promise<void>
}
