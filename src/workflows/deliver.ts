// Delivers what an item owes, when the change took the lease for it.
import { nextDue } from '../domain/due.ts'
import type { Claim, Owed, Owing, Result } from '../domain/owed.ts'
import type { Changed, Ledger, LedgerName, World } from '../ports.ts'
import { payAll } from './pay-all.ts'

/** How the debts of one kind of item are paid. */
export interface Carrier<T extends Owing> {
  readonly name: LedgerName
  readonly ledger: (world: World) => Ledger<T>
  readonly pay: (world: World, item: T, debt: Owed, hand: Hand) => Promise<Paid<T>>
  /** What follows from an item's state by itself, such as a card that no longer tells it. */
  readonly after?: (item: T, business: Date) => T
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
}

export const DONE = { end: { kind: 'done' } } as const

/** Whoever has the lease already sees the new debts; then this only sets the alarm, in case they die. */
export async function deliver<T extends Owing>(
  world: World,
  carrier: Carrier<T>,
  { item, lease }: Changed<T, unknown>,
): Promise<T> {
  if (!lease) {
    setAlarm(world, carrier.name, item)
    return item
  }
  world.delivering.add(item.id)
  try {
    const paid = await payAll(world, carrier, item, lease)
    world.alarm.clear(carrier.name, item.id)
    setAlarm(world, carrier.name, paid)
    return paid
  } catch (error) {
    setAlarm(world, carrier.name, item)
    throw error
  } finally {
    world.delivering.delete(item.id)
  }
}

/** The next thing due, but not before a living deliverer's lease ends. */
function setAlarm(world: World, name: LedgerName, item: Owing): void {
  const due = nextDue(item)
  if (!due) return
  const leased = item.lease ? Date.parse(item.lease.until) - world.clock.wall().getTime() : 0
  const free = new Date(world.clock.business().getTime() + Math.max(0, leased)).toISOString()
  world.alarm.set(name, item.id, [due, free].sort().at(-1) ?? due)
}
