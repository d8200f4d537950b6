// Pays what an item owes: each debt once, side by side where they don't wait for one another, each ticked off by itself.

import { type Debt, nextDue, ready } from '../domain/due.ts'
import { holds, LEASE_MS, release, renew } from '../domain/lease.ts'
import type { Claim, Lease, Owed, Owing, Result } from '../domain/owed.ts'
import { retryAt } from '../domain/retry.ts'
import { settle } from '../domain/settle.ts'
import { asFailure } from '../failure.ts'
import type { Changed, Decision, Ledger, LedgerName, World } from '../ports.ts'

/** How the debts of one kind of item are paid. */
export interface Carrier<T extends Owing> {
  readonly name: LedgerName
  readonly ledger: (world: World) => Ledger<T>
  readonly pay: (world: World, item: T, debt: Owed, hand: Hand) => Promise<Paid<T>>
  /** What follows from results by itself, such as a card that is to show them. */
  readonly after?: (item: T, results: readonly Result<T>[], business: Date) => T
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

/** Delivers when the change took the lease; otherwise whoever has it sees the new debts. */
export async function deliver<T extends Owing>(
  world: World,
  carrier: Carrier<T>,
  changed: Changed<T, unknown>,
): Promise<T> {
  try {
    const item = changed.lease ? await payAll(world, carrier, changed.item, changed.lease) : changed.item
    setAlarm(world, carrier.name, item)
    return item
  } catch (error) {
    setAlarm(world, carrier.name, changed.item)
    throw error
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

async function payAll<T extends Owing>(world: World, carrier: Carrier<T>, first: T, lease: Lease): Promise<T> {
  const running = new Map<string, Promise<void>>()
  const unsaved: Result<T>[] = []
  const waiting: ((saved: T | undefined) => void)[] = []
  let saved = first
  let savedAt = performance.now()
  let wake = () => {}

  while (true) {
    const now = written(carrier, saved, unsaved, world)
    for (const debt of ready(now, world.clock.business(), new Set(running.keys()))) begin(now, debt)

    if (running.size > 0 && unsaved.length === 0 && !renewalDue()) {
      const claiming = new Promise<void>((resolve) => {
        wake = resolve
      })
      await Promise.race([...running.values(), claiming, wait(LEASE_MS / 3)])
      continue
    }
    const end = await save()
    if (end !== 'kept') return saved
  }

  function renewalDue(): boolean {
    return performance.now() - savedAt >= LEASE_MS / 3
  }

  function begin(item: T, [key, owed]: Debt): void {
    const record = (paid: Paid<T>) => {
      unsaved.push({ key, turn: owed.turn, ...paid })
    }
    const hand = {
      fresh: owed.fence === lease.fence && owed.attempts === 0 && !owed.claimed,
      claim: (what: Claim) => claim(key, owed, what),
    }
    const payment = carrier
      .pay(world, item, owed, hand)
      .catch((error: unknown) => setback<T>(world, owed, error))
      .then(record)
      .finally(() => running.delete(key))
    running.set(key, payment)
  }

  function claim(key: string, owed: Owed, what: Claim): Promise<boolean> {
    unsaved.push({ key, turn: owed.turn, end: { kind: 'claimed', claim: what } })
    wake()
    return new Promise((resolve) => {
      waiting.push((item) => resolve(item?.owed[key]?.claimed?.key === what.key))
    })
  }

  /** Saves what has been settled; when nothing runs and nothing is left, the same write gives the lease back. */
  async function save(): Promise<'kept' | 'released' | 'lost'> {
    const batch = unsaved.slice()
    const claims = waiting.splice(0)
    const idle = running.size === 0
    try {
      const changed = await carrier.ledger(world).change(first.id, (current) => saving(current, batch, idle))
      unsaved.splice(0, batch.length)
      savedAt = performance.now()
      if (changed) saved = changed.item
      for (const answer of claims) answer(changed?.outcome === 'kept' ? changed.item : undefined)
      return changed?.outcome ?? 'lost'
    } catch (error) {
      for (const answer of claims) answer(undefined)
      throw error
    }
  }

  function saving(current: T, batch: readonly Result<T>[], idle: boolean): Decision<T, 'kept' | 'released' | 'lost'> {
    if (!holds(current, lease)) return { next: current, outcome: 'lost' }
    const next = written(carrier, current, batch, world)
    const free = idle && ready(next, world.clock.business()).length === 0
    return free
      ? { next: release(next), outcome: 'released' }
      : { next: renew(next, lease, world.clock.wall()), outcome: 'kept' }
  }
}

function written<T extends Owing>(carrier: Carrier<T>, item: T, results: readonly Result<T>[], world: World): T {
  const settled = settle(item, results)
  return carrier.after && results.length > 0 ? carrier.after(settled, results, world.clock.business()) : settled
}

function setback<T extends Owing>(world: World, { kind, attempts }: Owed, error: unknown): Paid<T> {
  const failure = asFailure(error, `carry out ${kind}`)
  world.log.warn('effect not done', { operator: world.operator.id, effect: kind, attempts, problem: failure.message })
  const { retry, retryAfter } = failure.facts
  const due = retryAt({ attempts, retry, retryAfter }, world.clock.business())
  return { end: { kind: 'later', due, problems: [failure.message] } }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
