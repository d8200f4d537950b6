// Pays every debt that is due: side by side where they don't wait for one another, written down while others go on.
import { type Debt, ready } from '../domain/due.ts'
import { holds, isLive, LEASE_MS, release, renew, stillUnderWay } from '../domain/lease.ts'
import type { Claim, Lease, Owed, Owing } from '../domain/owed.ts'
import { Failure } from '../failure.ts'
import type { Decision } from '../ports/store.ts'
import type { World } from '../ports.ts'
import type { Carrier } from './carrier.ts'
import { payOne } from './pay-one.ts'
import { type Batch, unwrittenResults } from './unwritten-results.ts'

/** Doubled with each write that failed, up to a second. */
const WRITE_AGAIN_MS = 25
/** With nothing under way: what was done is known by then, or whoever comes next looks for it. */
const LAST_WRITES = 5

type End = 'kept' | 'released' | 'lost'

/** Ends when nothing is left that is due, or when the lease was lost. */
export async function payAll<T extends Owing>(world: World, carrier: Carrier<T>, first: T, lease: Lease): Promise<T> {
  const running = new Map<string, Promise<void>>()
  const results = unwrittenResults<T>(after)
  let saved = first
  let savedAt = performance.now()
  let writing: Promise<void> | undefined
  let failures = 0
  let wake = () => {}
  let end: End = 'kept'

  while (end === 'kept') {
    beginReady()
    await oneTurn()
    beginReady()
    if (!writing && isTimeToWrite()) writing = write(running.size === 0)
    const claimed = new Promise<void>((resolve) => {
      wake = resolve
    })
    const [turn, leave] = waiting(LEASE_MS / 3)
    await Promise.race([...running.values(), writing ?? claimed, claimed, turn])
    leave()
  }
  return saved

  /** Nothing begins while the lease is being given back, or while the store takes nothing. */
  function beginReady(): void {
    if (failures > 0 || (writing && running.size === 0)) return
    const business = world.clock.business()
    const now = results.over(saved, business)
    for (const debt of ready(now, business, running)) begin(now, debt)
  }

  function begin(item: T, [key, owed]: Debt): void {
    const fresh = owed.fence === lease.fence && owed.attempts === 0 && !owed.claimed
    const payment = payOne(world, carrier, item, owed, { fresh, claim: (claim) => claimed(key, owed, claim), alone })
      .then((paid) => results.note(key, owed, paid))
      .finally(() => running.delete(key))
    running.set(key, payment)
  }

  function claimed(key: string, owed: Owed, claim: Claim): Promise<boolean> {
    const stands = results.claim(key, owed, claim)
    wake()
    return stands
  }

  function alone(): number | undefined {
    const wall = world.clock.wall()
    return isLive(saved.lease, wall) ? stillUnderWay(lease, wall) : undefined
  }

  function isTimeToWrite(): boolean {
    if (failures > 0) return true
    const isLate = performance.now() - savedAt >= LEASE_MS / 3
    return running.size === 0 || isLate || results.arePressing()
  }

  /** When nothing runs and nothing is left, the same write gives the lease back. */
  async function write(idle: boolean): Promise<void> {
    const batch = results.batch()
    try {
      const changed = await carrier.ledger(world).change(first.id, (current) => saving(current, batch, idle))
      results.written(batch)
      failures = 0
      savedAt = performance.now()
      if (changed) saved = changed.item
      end = changed?.outcome ?? 'lost'
      // An answer may come so late that somebody else delivers by now.
      const isOurs = end === 'kept' && isLive(saved.lease, world.clock.wall())
      batch.answer(isOurs ? saved : undefined)
    } catch (error) {
      batch.answer(undefined)
      // What is under way, or was done, would be repeated by whoever comes next: the lease is kept for as long as the store lets us.
      if (running.size === 0 && (failures >= LAST_WRITES || !isPassing(error))) throw error
      results.refused(batch)
      failures += 1
      await wait(Math.min(1_000, WRITE_AGAIN_MS * 2 ** (failures - 1)))
    } finally {
      writing = undefined
    }
  }

  function saving(current: T, batch: Batch<T>, idle: boolean): Decision<T, End> {
    if (!holds(current, lease)) return { next: current, outcome: 'lost' }
    const next = after(results.with(current, batch))
    const free = idle && ready(next, world.clock.business()).length === 0
    return free
      ? { next: release(next), outcome: 'released' }
      : { next: renew(next, lease, world.clock.wall()), outcome: 'kept' }
  }

  function after(item: T): T {
    return carrier.after ? carrier.after(item, world.clock.business(), world.operator) : item
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof Failure && error.facts.retry === 'later'
}

/** Claims of debts that began together are one write. */
function oneTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function wait(ms: number): Promise<void> {
  return waiting(ms)[0]
}

/** As `wait`; and a way to leave it, so that no timer is left behind. */
function waiting(ms: number): readonly [over: Promise<void>, leave: () => void] {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms).unref()
  return [promise, () => clearTimeout(timer)]
}
