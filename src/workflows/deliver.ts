// Delivers what an item owes, when the change took the lease for it.
import { nextDue } from '../domain/due.ts'
import type { Owing } from '../domain/owed.ts'
import type { LedgerName } from '../ports/clock.ts'
import type { Changed } from '../ports/store.ts'
import type { World } from '../ports.ts'
import type { Carrier } from './carrier.ts'
import { payAll } from './pay-all.ts'

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
