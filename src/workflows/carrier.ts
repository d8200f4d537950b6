// What a deliverer needs to know to pay one kind of item's debts.
import type { Operator } from '../domain/operator.ts'
import type { Claim, Owed, Owing, Result } from '../domain/owed.ts'
import type { LedgerName } from '../ports/clock.ts'
import type { Ledger } from '../ports/store.ts'
import type { World } from '../ports.ts'

/** How the debts of one kind of item are paid. */
export interface Carrier<T extends Owing> {
  readonly name: LedgerName
  readonly ledger: (world: World) => Ledger<T>
  readonly pay: (world: World, item: T, debt: Owed, hand: Hand) => Promise<Paid<T>>
  /** What follows from an item's state by itself, such as a card that no longer tells it. */
  readonly after?: (item: T, business: Date, operator: Operator) => T
}

export interface Paid<T> {
  readonly end: Result<T>['end']
  readonly learn?: ((item: T) => T) | undefined
}

export interface Hand {
  /** True when nobody can have begun this before: it is looked for first otherwise. */
  readonly fresh: boolean
  /** Writes down that a send begins, before it does; false when the lease is lost or something newer is owed, and nothing may be sent. */
  readonly claim: (claim: Claim) => Promise<boolean>
  /** For what can't be looked for reliably while a call of somebody else may be under way: milliseconds until none can be. `undefined`: the lease has run out, and nothing may begin. */
  readonly alone: () => number | undefined
}

export const DONE = { end: { kind: 'done' } } as const
