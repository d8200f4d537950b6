// Whether a charter's history is whole: none missing, none changed, the last one the charter's own.
import { canonical } from './canonical.ts'
import type { Charter, HistoryEntry } from './charter.ts'
import { factsOf } from './charter-facts.ts'
import { entryHash, purgeSeal } from './history-entry.ts'

export interface HistoryFlaw {
  /** As the store names it: `history#000007`, `history#000007.001`. */
  readonly entry: string
  readonly problem: string
}

/** `entries`: in the order of their names, those not yet written included. One changed entry is named once, and no other. */
export function historyFlaws(charter: Charter, entries: readonly HistoryEntry[]): readonly HistoryFlaw[] {
  const gaps = missing(charter, entries)
  const changed = entries.flatMap((entry, at) => {
    const problem = problemOf(entry, at, charter, entries, gaps.length > 0)
    return problem === undefined ? [] : [{ entry: entryName(entry), problem }]
  })
  const all = [...gaps, ...changed]
  const last = entries.findLast(({ deed }) => !deed)
  const differs = last && canonical(factsOf(last.after)) !== canonical(factsOf(charter))
  return all.length > 0 || !differs
    ? all
    : [{ entry: entryName(last), problem: 'the charter’s own facts are others, and no entry says why' }]
}

export function entryName({ revision, part }: Pick<HistoryEntry, 'revision' | 'part'>): string {
  const deed = part === undefined ? '' : `.${String(part).padStart(3, '0')}`
  return `history#${String(revision).padStart(6, '0')}${deed}`
}

function problemOf(
  entry: HistoryEntry,
  at: number,
  { historyHash }: Charter,
  entries: readonly HistoryEntry[],
  hasGaps: boolean,
): string | undefined {
  if (!isIntact(entry)) return 'it was changed: its hash is another'
  const next = entries[at + 1]
  if (hasGaps && !(next && follows(entry, next))) return undefined
  const isKnown = next ? !isIntact(next) || next.previous === entry.hash : historyHash === entry.hash
  return isKnown ? undefined : 'it was replaced: what came after it knows another one'
}

/** What was purged keeps the hash by which its neighbours know it, and names nobody any more. */
function isIntact(entry: HistoryEntry): boolean {
  const { purged, before, after } = entry
  if (purged) return !before?.contact && !after.contact && purgeSeal(entry) === purged.seal
  return entryHash(entry) === entry.hash
}

function follows(one: HistoryEntry, next: HistoryEntry): boolean {
  return canonical([next.revision, next.part ?? 0]) === canonical(after(one)[next.part === undefined ? 0 : 1])
}

/** The two that may come next: the next revision, or the next deed of this one. */
function after({ revision, part = 0 }: Pick<HistoryEntry, 'revision' | 'part'>) {
  return [
    [revision + 1, 0],
    [revision, part + 1],
  ] as const
}

/** Each stretch that isn't there is named by its first entry. */
function missing({ revision, parts = 0 }: Charter, entries: readonly HistoryEntry[]): readonly HistoryFlaw[] {
  const last: Pick<HistoryEntry, 'revision' | 'part'> = entries.at(-1) ?? { revision: 0 }
  const begins = entries[0] && (entries[0].revision !== 1 || entries[0].part !== undefined)
  const between = entries.slice(1).flatMap((entry, at) => {
    const before = entries[at]
    return !before || follows(before, entry) ? [] : [gapAfter(before, entry)]
  })
  const isShort = last.revision < revision || (last.revision === revision && (last.part ?? 0) < parts)
  return [
    ...(begins ? [gap({ revision: 1 })] : []),
    ...between,
    ...(isShort ? [gapAfter(last, { revision, part: parts || undefined })] : []),
  ]
}

function gapAfter(
  { revision, part = 0 }: Pick<HistoryEntry, 'revision' | 'part'>,
  next: Pick<HistoryEntry, 'revision' | 'part'>,
): HistoryFlaw {
  return next.revision === revision ? gap({ revision, part: part + 1 }) : gap({ revision: revision + 1 })
}

function gap(entry: Pick<HistoryEntry, 'revision' | 'part'>): HistoryFlaw {
  return { entry: entryName(entry), problem: 'it is missing' }
}
