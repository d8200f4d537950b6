// How a charter stood at any moment, replayed from its history.
import type { HistoryEntry } from './charter.ts'

/** The last entry written by then; undefined when the charter was not there yet. Oldest first. */
export function entryAsOf(history: readonly HistoryEntry[], moment: Date): HistoryEntry | undefined {
  return history.findLast(({ at }) => Date.parse(at) <= moment.getTime())
}
