// Pays every debt that is due: side by side where they don't wait for one another, written down while others go on.
import { type Debt, ready } from '../domain/due.ts'
import { holds, isLive, LEASE_MS, release, renew, stillUnderWay } from '../domain/lease.ts'
import type { Claim, EffectKind, Lease, Owed, Owing, Result } from '../domain/owed.ts'
import { retryAt } from '../domain/retry.ts'
import { settle } from '../domain/settle.ts'
import { asFailure } from '../failure.ts'
import type { Decision } from '../ports/store.ts'
import type { World } from '../ports.ts'
import type { Carrier, Paid } from './carrier.ts'

/** Repeating these after a crash costs nobody anything, so their results may wait for the next write. */
const HARMLESS: ReadonlySet<EffectKind> = new Set([
  'alias',
  'history',
  'assignments',
  'calendar',
  'page',
  'redirect',
  'conflicts',
  'count',
  'evidence',
  'post-sail',
  'manifest',
])

/** Doubled with each write that failed, up to a second. */
const WRITE_AGAIN_MS = 25

type End = 'kept' | 'released' | 'lost'

interface Unsaved<T> extends Result<T> {
  readonly kind: EffectKind
  readonly nth: number
}

/** The item with what was known at that moment. */
interface Expected<T> {
  readonly saved: T
  readonly results: number
  readonly left: number
  readonly at: number
  readonly item: T
}

/** Ends when nothing is left that is due, or when the lease was lost. */
export async function payAll<T extends Owing>(world: World, carrier: Carrier<T>, first: T, lease: Lease): Promise<T> {
  const running = new Map<string, Promise<void>>()
  const unsaved: Unsaved<T>[] = []
  const claims: ((saved: T | undefined) => void)[] = []
  let saved = first
  let savedAt = performance.now()
  let results = 0
  let expected: Expected<T> | undefined
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
    await Promise.race([...running.values(), writing ?? claimed, claimed, wait(LEASE_MS / 3)])
  }
  return saved

  /** Nothing begins while the lease is being given back, or while the store takes nothing. */
  function beginReady(): void {
    if (failures > 0 || (writing && running.size === 0)) return
    const now = asItWillBe()
    for (const debt of ready(now, world.clock.business(), new Set(running.keys()))) begin(now, debt)
  }

  /** With everything that is not written down yet. */
  function asItWillBe(): T {
    const at = world.clock.business().getTime()
    const left = unsaved.length
    if (expected?.saved !== saved || expected.results !== results || expected.left !== left || expected.at !== at)
      expected = { saved, results, left, at, item: after(carrier, settle(saved, unsaved), world) }
    return expected.item
  }

  function begin(item: T, [key, owed]: Debt): void {
    const record = (paid: Paid<T>) => {
      tellPaid(world, owed, paid)
      note({ key, kind: owed.kind, turn: owed.turn, ...paid })
    }
    const fresh = owed.fence === lease.fence && owed.attempts === 0 && !owed.claimed
    const payment = carrier
      .pay(world, item, owed, { fresh, claim: (claim) => claimed(key, owed, claim), alone })
      .catch((error: unknown) => setback<T>(world, owed, error))
      .then(record)
      .finally(() => running.delete(key))
    running.set(key, payment)
  }

  function claimed(key: string, { kind, turn }: Owed, claim: Claim): Promise<boolean> {
    note({ key, kind, turn, end: { kind: 'claimed', claim } })
    wake()
    return new Promise((resolve) => {
      claims.push((item) => resolve(item?.owed[key]?.claimed?.key === claim.key))
    })
  }

  function note(result: Omit<Unsaved<T>, 'nth'>): void {
    results += 1
    unsaved.push({ ...result, nth: results })
  }

  function alone(): number | undefined {
    const wall = world.clock.wall()
    return isLive(saved.lease, wall) ? stillUnderWay(lease, wall) : undefined
  }

  function isTimeToWrite(): boolean {
    if (failures > 0) return true
    const isLate = performance.now() - savedAt >= LEASE_MS / 3
    return running.size === 0 || claims.length > 0 || isLate || unsaved.some(({ kind }) => !HARMLESS.has(kind))
  }

  /** When nothing runs and nothing is left, the same write gives the lease back. */
  async function write(idle: boolean): Promise<void> {
    const batch = unsaved.slice()
    const asked = claims.splice(0)
    try {
      const changed = await carrier.ledger(world).change(first.id, (current) => saving(current, batch, idle))
      unsaved.splice(0, batch.length)
      failures = 0
      savedAt = performance.now()
      if (changed) saved = changed.item
      end = changed?.outcome ?? 'lost'
      // An answer may come so late that somebody else delivers by now.
      const isOurs = end === 'kept' && isLive(saved.lease, world.clock.wall())
      for (const answer of asked) answer(isOurs ? saved : undefined)
    } catch (error) {
      for (const answer of asked) answer(undefined)
      // What is under way would be repeated by whoever comes next: the lease is kept for as long as the store lets us.
      if (running.size === 0) throw error
      disclaim(batch)
      failures += 1
      await wait(Math.min(1_000, WRITE_AGAIN_MS * 2 ** (failures - 1)))
    } finally {
      writing = undefined
    }
  }

  /** Whoever asked was told no: written down later, such a claim would look like a send of unknown end. */
  function disclaim(batch: readonly Unsaved<T>[]): void {
    const kept = unsaved.filter((result) => result.end.kind !== 'claimed' || !batch.includes(result))
    unsaved.splice(0, unsaved.length, ...kept)
  }

  function saving(current: T, batch: readonly Result<T>[], idle: boolean): Decision<T, End> {
    if (!holds(current, lease)) return { next: current, outcome: 'lost' }
    const next = after(carrier, settle(current, batch), world)
    const free = idle && ready(next, world.clock.business()).length === 0
    return free
      ? { next: release(next), outcome: 'released' }
      : { next: renew(next, lease, world.clock.wall()), outcome: 'kept' }
  }
}

function after<T extends Owing>(carrier: Carrier<T>, item: T, world: World): T {
  return carrier.after ? carrier.after(item, world.clock.business(), world.operator) : item
}

/** One line for each debt that was paid: what it was, how late, after how many tries. */
function tellPaid<T>(world: World, { kind, attempts, due }: Owed, { end }: Paid<T>): void {
  if (end.kind !== 'done') return
  const ms = Math.max(0, world.clock.business().getTime() - Date.parse(due))
  world.log.info('paid', { operator: world.operator.id, effect: kind, attempts, ms })
}

function setback<T extends Owing>(world: World, { kind, attempts }: Owed, error: unknown): Paid<T> {
  const failure = asFailure(error, `carry out ${kind}`)
  world.log.warn('effect not done', { operator: world.operator.id, effect: kind, attempts, problem: failure.message })
  const { retry, retryAfter } = failure.facts
  const due = retryAt({ attempts, retry, retryAfter }, world.clock.business())
  return { end: { kind: 'later', due, problems: [failure.message] } }
}

/** Claims of debts that began together are one write. */
function oneTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
