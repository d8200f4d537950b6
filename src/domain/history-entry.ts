// One entry of a charter's history, bound to the one before by its hash: a revision, or a deed between two of them.
import { canonical } from './canonical.ts'
import type { Charter, HistoryEntry } from './charter.ts'
import { type CharterFacts, factsOf } from './charter-facts.ts'
import type { Deed } from './deed.ts'
import { owe } from './settle.ts'
import { sha256 } from './sha256.ts'

export interface Word {
  readonly by: string
  readonly why: string
  /** Business time. */
  readonly now: Date
}

export function historyEntry(charter: Charter, facts: CharterFacts, { by, why, now }: Word): HistoryEntry {
  return sealed(charter, {
    revision: charter.revision + 1,
    at: now.toISOString(),
    by,
    why,
    before: charter.revision === 0 ? null : factsOf(charter),
    after: factsOf(facts),
  })
}

/** Written down beside the revisions, in the same chain: nobody is told, no page changes. */
export function noteDeed(charter: Charter, deed: Deed, { by, why, now }: Word): Charter {
  const part = (charter.parts ?? 0) + 1
  const at = now.toISOString()
  const facts = factsOf(charter)
  const entry = sealed(charter, { revision: charter.revision, part, at, by, why, deed, before: facts, after: facts })
  return owe({ ...followed(charter, entry), parts: part, updatedAt: at }, 'history', at)
}

/** The charter once this is its last entry. */
export function followed(charter: Charter, entry: HistoryEntry): Charter {
  const { revision, hash } = entry
  const next = { ...charter, revision, untold: [...charter.untold, entry], historyHash: hash }
  return { ...next, parts: 0, learnt: [] }
}

export function entryHash({ hash: _, ...entry }: HistoryEntry): string {
  return sha256(canonical(entry))
}

/** The hash of what is left of an entry that was purged. */
export function purgeSeal({ purged, ...entry }: HistoryEntry): string {
  return sha256(canonical({ ...entry, purged: purged?.at }))
}

/** What was learnt since the entry before goes into this one. */
function sealed(charter: Charter, content: Omit<HistoryEntry, 'previous' | 'hash' | 'learnt'>): HistoryEntry {
  const { learnt = [], historyHash: previous } = charter
  const entry = { ...content, ...(learnt.length > 0 ? { learnt } : {}), previous, hash: '' }
  return { ...entry, hash: entryHash(entry) }
}
