// Whether a charter's history is whole: no revision missing, each entry bound to the one before, the last one the charter's own.
import { hash } from 'node:crypto'
import type { HistoryEntry } from '../../src/domain/charter.ts'
import { factsOf } from '../../src/domain/charter-facts.ts'
import { rememberedOf } from '../../src/domain/remembered.ts'
import { textOf } from './disk.ts'
import type { FakeWorld } from './world.ts'

export function verifyHistory({ history, charter }: FakeWorld, id: string): string {
  const entries = history(id)
  const now = charter(id)
  if (now.untold.length > 0) return `${now.untold.length} entries not written`
  const revisions = entries.filter(({ deed }) => !deed)
  if (revisions.length !== now.revision) return `${revisions.length} entries for revision ${now.revision}`
  for (const [at, entry] of entries.entries()) {
    const last: Pick<HistoryEntry, 'revision' | 'part'> = entries[at - 1] ?? { revision: 0 }
    const next = entry.deed ? [last.revision, (last.part ?? 0) + 1] : [last.revision + 1, undefined]
    if (entry.revision !== next[0] || entry.part !== next[1]) return `entry ${at + 1} is of revision ${entry.revision}`
    if (entry.previous !== (entries[at - 1]?.hash ?? '')) return `entry ${entry.revision} does not follow`
    if (hashOf(entry) !== entry.hash) return `entry ${entry.revision} was changed`
    const before = entries[at - 1]?.after ?? null
    if (textOf(entry.before) !== textOf(before)) return `entry ${entry.revision} begins elsewhere`
  }
  if (entries.at(-1)?.hash !== now.historyHash) return 'the charter names another last entry'
  return textOf(entries.at(-1)?.after) === textOf(factsOf(now)) ? 'complete' : 'the charter says other facts'
}

/** Nobody changes what is written. */
const hashOf = rememberedOf(({ hash: _, ...entry }: HistoryEntry) => sha256(entry))

/** Over the same text for the same facts: fields in the order of their names. */
function sha256(value: unknown): string {
  const sorted = JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
  return hash('sha256', sorted)
}
