// The last thing that was decided about a charter, whatever decided it, taken back.
import type { Charter, HistoryEntry } from '../domain/charter.ts'
import type { Decider } from '../domain/proposal.ts'
import type { World } from '../ports.ts'
import { type EditAnswer, takeBackRevision } from './edit-charter.ts'

/** Oldest first; entries that are not yet safely written are there too. */
export async function wholeHistory(world: World, charter: Charter): Promise<readonly HistoryEntry[]> {
  return withUntold(await world.history.read(charter.id), charter)
}

export function withUntold(
  written: readonly HistoryEntry[],
  { untold }: Pick<Charter, 'untold'>,
): readonly HistoryEntry[] {
  const known = new Set(written.map(({ hash }) => hash))
  return [...written, ...untold.filter(({ hash }) => !known.has(hash))]
}

/** Undefined where no such revision is known, or nothing was before it. */
export async function revisionOf(world: World, charter: Charter, revision: number): Promise<HistoryEntry | undefined> {
  const known = charter.untold.find((entry) => entry.revision === revision && !entry.deed)
  const entry = known ?? (await wholeHistory(world, charter)).find((one) => one.revision === revision)
  return entry?.before ? entry : undefined
}

/** `seen`: undefined where what came later stays, and only what that revision changed goes back. */
export async function undoRevision(
  world: World,
  charter: Charter,
  revision: number,
  by: Decider,
  seen: number | undefined,
): Promise<EditAnswer> {
  const entry = await revisionOf(world, charter, revision)
  if (!entry) return { outcome: { kind: 'unchanged' }, charter, delivered: Promise.resolve() }
  const why = `Undo of revision ${revision}: ${entry.why}`
  return takeBackRevision(world, { charterId: charter.id, seen, by, why }, entry)
}
