// Photos by the code of a waiver that nobody has matched yet: they stay in quarantine, unseen, until somebody has.
import { owe } from '../settle.ts'
import type { Waiver } from '../waiver/waiver.ts'
import { type Batch, type BatchFile, isAwaited } from './batch.ts'
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

export type WaitVerdict =
  | { readonly kind: 'ours' | 'waits' | 'nobody’s' }
  | { readonly kind: 'elsewhere'; readonly charterId: string }

/** `ours`: it was matched with this charter; `elsewhere`: with that one. */
export function verdictOn(batch: Batch, waiver: Waiver | undefined, now: Date): WaitVerdict {
  const charterId = waiver?.matched && waiver.charterId
  if (charterId) return charterId === batch.charterId ? { kind: 'ours' } : { kind: 'elsewhere', charterId }
  const isOver = Date.parse(batch.at) + WAITS_MS < now.getTime()
  return { kind: !waiver || waiver.dismissed || isOver ? 'nobody’s' : 'waits' }
}

/** Under its own name there: made twice, it is one. */
export function movedTo(charterId: string, batch: Batch, now: Date): Batch {
  const { id, sentAs = id } = batch
  const own = id.slice(id.indexOf('/') + 1)
  const blank = { ...released(batch), id: `${charterId}/${own}`, charterId, sentAs, version: 0, owed: {}, fence: 0 }
  return owe({ ...blank, lease: undefined }, 'intake', now.toISOString())
}

/** Its uploads stay for the one in whose place they are looked at now. */
export function movedAway(batch: Batch): Batch {
  return { ...batch, files: batch.files.map(refused) }
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
  return owe({ ...batch, files: batch.files.map(refused) }, 'tidy', new Date(now.getTime() + TIDY_MS).toISOString())
}

function refused(file: BatchFile): BatchFile {
  return isAwaited(file) ? { ...file, state: { kind: 'refused' } } : file
}
