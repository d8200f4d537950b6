// Photos by the code of a waiver that nobody has matched yet: they stay in quarantine, unseen, until somebody has.
import { owe } from '../settle.ts'
import type { Waiver } from '../waiver/waiver.ts'
import { type Batch, isAwaited } from './batch.ts'
import { type CodeOwner, codeHash } from './codes.ts'
import { TIDY_MS } from './intake.ts'

/** Then nobody matches it any more. */
const WAITS_MS = 14 * 24 * 3_600_000
/** A match is told; that it is nobody's is found by looking. */
const LOOK_AGAIN_MS = 12 * 3_600_000

/** Whose code it is, while the waiver waits or has just been matched with this charter. */
export function waitingOwner(waiver: Waiver, charterId: string, hash: string): CodeOwner | undefined {
  const guest = waiver.guests.find(({ photoCode }) => codeHash(photoCode) === hash)
  const isOpen = !waiver.dismissed && waiver.matched === undefined && waiver.charterId === charterId
  return guest && isOpen ? { guest: guest.name, hash, waiver: waiver.id } : undefined
}

/** `ours`: it was matched with this charter. */
export function verdictOn(batch: Batch, waiver: Waiver | undefined, now: Date): 'ours' | 'waits' | 'nobody’s' {
  if (waiver?.matched) return waiver.charterId === batch.charterId ? 'ours' : 'nobody’s'
  const isOver = Date.parse(batch.at) + WAITS_MS < now.getTime()
  return !waiver || waiver.dismissed || isOver ? 'nobody’s' : 'waits'
}

export function lookAgainAt(now: Date): string {
  return new Date(now.getTime() + LOOK_AGAIN_MS).toISOString()
}

/** From here on it is like any other. */
export function released({ waiver: _, ...batch }: Batch): Batch {
  return batch
}

/** Nobody ever saw them, and nobody will. */
export function turnedDown(batch: Batch, now: Date): Batch {
  const files = batch.files.map((file) => (isAwaited(file) ? { ...file, state: { kind: 'refused' as const } } : file))
  return owe({ ...batch, files }, 'tidy', new Date(now.getTime() + TIDY_MS).toISOString())
}
