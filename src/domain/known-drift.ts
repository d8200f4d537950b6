// Drifts that were told already: each is told once when it appears, and once when it is healed.
import type { Desk } from './desk.ts'
import type { Difference, SurfaceName } from './drift.ts'
import { owedKey } from './owed.ts'
import { forgive, owe } from './settle.ts'

export interface KnownDrift {
  /** Business time, ISO 8601. */
  readonly since: string
  readonly drift: readonly Difference[]
  /** Found after the message was posted, and not yet told below it. */
  readonly fresh: readonly Difference[]
  readonly healed: readonly Difference[]
  /** Where its message stands. */
  readonly posted?: { readonly channel: string; readonly ts: string } | undefined
}

export interface Found {
  readonly charterId: string
  readonly drift: readonly Difference[]
  /** Of these nothing is known this time: what was known of them stays. */
  readonly unread: readonly SurfaceName[]
}

/** Of one charter; the desk stays small. */
const MOST = 12

/** Charters that are not among the found are past, and are forgotten. */
export function rememberDrift(desk: Desk, found: readonly Found[], now: string): Desk {
  const gone = Object.keys(desk.drifts ?? {}).filter((id) => !found.some(({ charterId }) => charterId === id))
  return found.reduce((item, one) => rememberOne(item, one, now), gone.reduce(forgetDrift, desk))
}

/** What was told below the message is told; an empty one that was closed is forgotten. */
export function driftTold(desk: Desk, id: string, posted: KnownDrift['posted'], told: readonly Difference[]): Desk {
  const known = desk.drifts?.[id]
  if (!known) return desk
  if (known.drift.length === 0) return without(desk, id)
  const fresh = known.fresh.filter((one) => !told.some((other) => same(one, other)))
  return { ...desk, drifts: { ...desk.drifts, [id]: { ...known, posted, fresh } } }
}

function rememberOne(desk: Desk, { charterId, drift, unread }: Found, now: string): Desk {
  const before = desk.drifts?.[charterId]
  const known = before?.drift ?? []
  const next = [...drift, ...known.filter((one) => unread.includes(one.surface))].slice(0, MOST)
  const added = next.filter((one) => !known.some((other) => same(one, other)))
  const healed = known.filter((one) => !next.some((other) => same(one, other)))
  if (added.length === 0 && healed.length === 0) return desk

  const fresh = [...(before?.fresh ?? []), ...(before ? added : [])].filter((one) => next.includes(one))
  const again = (before?.healed ?? []).filter((one) => !next.some((other) => same(one, other)))
  const remembered: KnownDrift = {
    ...before,
    since: before?.since ?? now,
    drift: next,
    fresh,
    healed: [...again, ...healed],
  }
  return owe({ ...desk, drifts: { ...desk.drifts, [charterId]: remembered } }, 'drift', now, charterId)
}

function forgetDrift(desk: Desk, id: string): Desk {
  return forgive(without(desk, id), owedKey('drift', id))
}

function without(desk: Desk, id: string): Desk {
  const { [id]: _, ...drifts } = desk.drifts ?? {}
  return { ...desk, drifts }
}

/** What it should say may rise with each revision; the drift is still the same one. */
function same(a: Difference, b: Difference): boolean {
  return a.surface === b.surface && a.field === b.field && a.says === b.says
}
