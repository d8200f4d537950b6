// A page that was rolled back: an older version stands in its place, says so by its own revision, and gives way to the next one.
import type { Charter, RolledBack } from './charter.ts'
import { owe } from './settle.ts'

/** Undefined once the charter has gone on. */
export function rollbackOf({ shown: { rolledBack }, revision }: Charter): RolledBack | undefined {
  return rolledBack?.from === revision ? rolledBack : undefined
}

export function rollBack(charter: Charter, to: Omit<RolledBack, 'from'>): Charter {
  return owe({ ...charter, shown: { ...charter.shown, rolledBack: { ...to, from: charter.revision } } }, 'page', to.at)
}

/** The page follows its charter again. */
export function followAgain(charter: Charter): Charter {
  if (!charter.shown.rolledBack) return charter
  const { rolledBack: _, ...shown } = charter.shown
  return { ...charter, shown }
}
