// Which entries of a feed are charters, under which id, and by which rule.
import { type EntryRules, readEntry } from './calendar-entry.ts'
import { candidateIds, isReserved } from './charter-id.ts'
import type { FeedEntry } from './feed.ts'

export interface JudgedEntry {
  readonly entry: FeedEntry
  /** Canonical id; null for what is no charter. */
  readonly charter: string | null
  readonly why: string
}

/** In the order given, which also decides who has the shorter id of two namesakes on one day. */
export function judgeEntries(entries: readonly FeedEntry[], operator: EntryRules): readonly JudgedEntry[] {
  const taken = new Set<string>()
  return entries.map((entry) => judge(entry, operator, taken))
}

function judge(entry: FeedEntry, operator: EntryRules, taken: Set<string>): JudgedEntry {
  if (entry.cancelled) return { entry, charter: null, why: 'it is cancelled' }
  const reading = readEntry({ ...entry, summary: entry.title }, operator)
  if (reading.kind === 'not-a-charter') return { entry, charter: null, why: reading.why }

  const { name, date } = reading.facts
  const free = candidateIds(name, date).filter((id) => !isReserved(id) && !taken.has(id))
  const [charter] = free
  if (!charter) return { entry, charter: null, why: `too many charters are called "${name}" on ${date}` }
  taken.add(charter)
  const first = charter === candidateIds(name, date)[0]
  return { entry, charter, why: `the title names "${name}", on ${date}${first ? '' : '; the shorter id is taken'}` }
}
