// What is long past: found by age, and written over where people's data has to go.
import type { HistoryEntry } from '../domain/charter.ts'

export interface Archive {
  /** Ids of mails kept before that moment (business time), oldest first, said ones too; an index that may lag. */
  readonly mailsBefore: (at: string) => Promise<readonly string[]>
  /** Puts an entry over the one of its revision; its hash stays what it was. */
  readonly replaceHistory: (charterId: string, entry: HistoryEntry) => Promise<void>
  /** Every version of a charter's frozen manifests. `locked`: some are kept by a lock, or aren't ours to remove. */
  readonly removeManifests: (charterId: string) => Promise<'gone' | 'locked'>
}
