// A row of the table: one method of one port, which request of it is struck, and what it comes to by each fault.
import type { World } from '../../src/ports.ts'
import type { Struck } from './wire.ts'

export interface Row {
  readonly method: string
  readonly struck: Struck
  readonly comesTo: readonly string[]
  /** `fresh` has not been used before. */
  readonly call: (world: World, fresh: string) => Promise<unknown>
}

/** What is there before anything goes wrong. */
export const KNOWN = 'wired'
export const MAY = new Date('2026-05-01T00:00:00Z')

// reset before it was accepted, reset after, answer cut short, 500, 429, 403, expired, slow
const LATER = ['unknown, later', 'unknown, later', 'unknown, later', 'unknown, later', 'not-done, later'] as const
const REFUSED = ['not-done, never', 'not-done, never'] as const
export const AGAIN = 'done ×2'
/** Sent once, whatever becomes of it: there is no second request that could do it twice. */
export const ONCE = [...LATER, ...REFUSED, 'done']
/** Harmless to say twice: said again until the store has an answer. */
export const UNTIL_ANSWERED = [AGAIN, AGAIN, AGAIN, AGAIN, AGAIN, ...REFUSED, 'done']
/** After a lost answer the store is read, to see whether the write is there. */
export const LOOKED_FOR = [AGAIN, 'done', 'done', AGAIN, AGAIN, ...REFUSED, 'done']
/** Google's client asks for a new token after a 401 or 403, in which nothing was done, and tries again. */
export const RENEWED = [...LATER, AGAIN, AGAIN, 'done']

export const get = at('dynamodb', 'GetItem')
export const put = at('dynamodb', 'PutItem')
export const query = at('dynamodb', 'Query')
export const update = at('dynamodb', 'UpdateItem')

export function row(method: string, struck: Struck, comesTo: readonly string[], call: Row['call']): Row {
  return { method, struck, comesTo, call }
}

export function at(service: Struck['service'], operation: string): Struck {
  return { service, operation }
}

/** To say that it was there already would be wrong of something fresh. */
export function made<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is said to be there already')
  return value
}
