// A change made in Slack itself, without a mail: one decision, one revision, one card; the same press or command counts once.
import type { Charter } from './charter.ts'
import { type CharterFacts, factsOf } from './charter-facts.ts'
import { hasDeparted } from './departure.ts'
import type { Decider } from './proposal.ts'
import { revise, sameFacts } from './revise.ts'
import { owe } from './settle.ts'

export type EditKind = 'crew' | 'move' | 'rename' | 'cancel' | 'contact' | 'details' | 'undo'

export interface Edit {
  /** `edit-7`, by the revision that it made. */
  readonly id: string
  readonly kind: EditKind
  /** Names the very press or command. */
  readonly act: string
  readonly by: Decider
  /** ISO 8601, business time. */
  readonly at: string
  readonly because?: string | undefined
  readonly revision: number
  readonly before: CharterFacts
  readonly after: CharterFacts
  readonly undone?: { readonly by: Decider; readonly at: string } | undefined
  /** Where its card stands in Slack, the hash of what it shows, and the charter's `cardState` that it tells. */
  readonly card?:
    | { readonly channel: string; readonly ts: string; readonly hash: string; readonly state: string }
    | undefined
}

export interface EditOrder {
  readonly kind: EditKind
  readonly act: string
  /** The revision that was looked at when it was given; undefined where what came later stays anyway. */
  readonly seen: number | undefined
  readonly by: Decider
  readonly because?: string | undefined
  /** What the history says of it. */
  readonly why: string
  /** Business time. */
  readonly now: Date
  readonly boardingLeadHours: number
}

export type EditOutcome =
  | { readonly kind: 'edited'; readonly edit: Edit }
  /** The very same press or command was counted before. */
  | { readonly kind: 'already'; readonly edit: Edit }
  | { readonly kind: 'unchanged' | 'meanwhile' | 'departed' | 'cancelled' }

export interface Edited {
  readonly next: Charter
  readonly outcome: EditOutcome
}

/** So many stay in the item, for Undo and their cards. */
const KEPT = 4

/** `change` is asked for the facts as they should be; what has sailed or is cancelled keeps its crew, day and name. */
export function edit(charter: Charter, order: EditOrder, change: (facts: CharterFacts) => CharterFacts): Edited {
  const same = charter.edits?.find(({ act }) => act === order.act)
  if (same) return { next: charter, outcome: { kind: 'already', edit: same } }
  if (order.kind !== 'contact' && hasDeparted(charter, order.now)) return refused(charter, 'departed')
  if (order.seen !== undefined && charter.revision !== order.seen) return refused(charter, 'meanwhile')
  if (charter.cancelled && !['contact', 'undo'].includes(order.kind)) return refused(charter, 'cancelled')

  const before = factsOf(charter)
  const after = change(before)
  if (sameFacts(before, after)) return refused(charter, 'unchanged')

  const { kind, act, by, because, now } = order
  const revised = revise(charter, after, { ...order, by: by.name })
  const { revision } = revised
  const made: Edit = {
    id: `edit-${revision}`,
    kind,
    act,
    by,
    at: now.toISOString(),
    because,
    revision,
    before,
    after: factsOf(revised),
  }
  const kept = [...(charter.edits ?? []), made].slice(-KEPT)
  const next = owe({ ...revised, edits: kept }, 'card', now.toISOString(), made.id)
  return { next, outcome: { kind: 'edited', edit: made } }
}

function refused(charter: Charter, kind: 'unchanged' | 'meanwhile' | 'departed' | 'cancelled'): Edited {
  return { next: charter, outcome: { kind } }
}
