// What an operation of the Gmail API is given to work with.
import type { HarborClock } from '../../clock.ts'
import type { Call } from '../../stand-in.ts'
import type { Labels } from './labels.ts'
import type { Mailbox } from './mailbox.ts'
import type { PostOffice } from './post-office.ts'
import type { Watches } from './watches.ts'

export interface Desk {
  readonly mailbox: Mailbox
  readonly labels: Labels
  readonly watches: Watches
  readonly post: PostOffice
  readonly clock: HarborClock
  readonly call: Call
  /** The ids in the path, in their order. */
  readonly ids: readonly string[]
  readonly query: URLSearchParams
  /** The JSON body; empty when there was none. */
  readonly body: Readonly<Record<string, unknown>>
}

export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
