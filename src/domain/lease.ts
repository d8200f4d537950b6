// Who delivers: one owner at a time, told from its predecessors by a fencing number that only grows.
import { dueNow } from './due.ts'
import type { Lease, Owed, Owing } from './owed.ts'
import { msOf } from './times.ts'

/** A deliverer renews within this time, or has died. */
export const LEASE_MS = 6_000

/** No call that begins under a lease takes effect later than this after it. */
export const LONGEST_CALL_MS = 7_000

/** The fence of a debt that no write has seen yet. */
export const UNSTAMPED = -1

export interface Claimant {
  readonly owner: string
  readonly wall: Date
  readonly business: Date
}

/**
 * Takes the lease where something is due and nobody has it, and stamps new debts with the fence they
 * were born under. The same object comes back when there is nothing to change.
 */
export function takeLease<T extends Owing>(item: T, claimant: Claimant): { readonly item: T; readonly lease?: Lease } {
  if (isLive(item.lease, claimant.wall)) return { item: stamp(item, item.fence) }
  if (!dueNow(item, claimant.business)) return { item: leaveLease(item) }

  const fence = item.fence + 1
  const lease = { owner: claimant.owner, fence, until: leaseEnd(claimant.wall), ...underWay(item.lease) }
  return { item: { ...stamp(item, fence), fence, lease }, lease }
}

/**
 * Leaves what is due to whoever takes the lease next. Where nobody has it, nobody else can begin it before them; one that
 * ran out stays to be seen, for its holder's calls may still be under way.
 */
export function leaveLease<T extends Owing>(item: T): T {
  return stamp(item, item.lease ? item.fence : item.fence + 1)
}

export function holds(item: Owing, lease: Lease): boolean {
  return item.lease?.fence === lease.fence
}

export function renew<T extends Owing>(item: T, lease: Lease, wall: Date): T {
  return { ...item, lease: { ...lease, until: leaseEnd(wall), settled: item.lease?.settled } }
}

/** Nothing is under way any more. What only its holder could have begun, and never did, is left to whoever takes the lease next. */
export function release<T extends Owing>(item: T): T {
  const isUnbegun = ({ fence, attempts, claimed }: Owed) => fence === item.fence && attempts === 0 && !claimed
  return { ...stamp(item, item.fence + 1, isUnbegun), lease: undefined }
}

export function isLive(lease: Lease | undefined, wall: Date): boolean {
  return lease !== undefined && msOf(lease.until) > wall.getTime()
}

/** Milliseconds until no call of whoever lost the lease before can be under way any more; 0: none is. */
export function stillUnderWay({ after }: Lease, wall: Date): number {
  return after === undefined ? 0 : Math.max(0, Date.parse(after) - wall.getTime())
}

/** A lease that was not given back ended with its owner, or with the owner's way to the store. */
function underWay(lost: Lease | undefined): Pick<Lease, 'after'> {
  return lost ? { after: new Date(Date.parse(lost.until) + LONGEST_CALL_MS).toISOString() } : {}
}

function leaseEnd(wall: Date): string {
  return new Date(wall.getTime() + LEASE_MS).toISOString()
}

function isNew({ fence }: Owed): boolean {
  return fence === UNSTAMPED
}

function stamp<T extends Owing>(item: T, fence: number, isFresh: (owed: Owed) => boolean = isNew): T {
  if (!Object.values(item.owed).some(isFresh)) return item
  const fresh = Object.entries(item.owed).filter(([, owed]) => isFresh(owed))
  const stamped = Object.fromEntries(fresh.map(([key, owed]): [string, Owed] => [key, { ...owed, fence }]))
  return { ...item, owed: { ...item.owed, ...stamped } }
}
