// What crew members of one charter were asked, what they have answered, and the cover that is looked for.
import type { Charter } from './charter.ts'
import type { Cover } from './cover.ts'
import type { Swap } from './swap.ts'

export interface Crewing {
  /** By person's id. */
  readonly seen: Readonly<Record<string, Seen>>
  /** The last notice of each person in Slack, kept true in place. */
  readonly notices: Readonly<Record<string, Standing>>
  /** Oldest first. */
  readonly covers: readonly Cover[]
  readonly swaps: readonly Swap[]
}

/** Somebody has seen their part as it was in this revision; it counts for as long as `part` is still its mark. */
export interface Seen {
  readonly revision: number
  readonly at: string
  readonly part: string
}

/** A message in Slack, and the hash of what it shows. */
export interface Standing {
  readonly channel: string
  readonly ts: string
  readonly key: string
  readonly hash: string
}

const NOTHING: Crewing = { seen: {}, notices: {}, covers: [], swaps: [] }

export function crewingOf({ crewing }: Pick<Charter, 'crewing'>): Crewing {
  return { ...NOTHING, ...crewing }
}

export function withCrewing(charter: Charter, change: Partial<Crewing>): Charter {
  return { ...charter, crewing: { ...crewingOf(charter), ...change } }
}

export function withSeen(charter: Charter, crew: string, seen: Seen): Charter {
  return withCrewing(charter, { seen: { ...crewingOf(charter).seen, [crew]: seen } })
}

export function withNotice(charter: Charter, crew: string, notice: Standing): Charter {
  return withCrewing(charter, { notices: { ...crewingOf(charter).notices, [crew]: notice } })
}
