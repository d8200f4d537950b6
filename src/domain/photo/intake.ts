// Uploads have been looked at: what became of each file, and what follows from it.
import { owe } from '../settle.ts'
import { type Batch, type FileState, isAwaited } from './batch.ts'

/** By the file's id. */
export type Looked = ReadonlyMap<string, FileState>

/** Somebody says that photos are there, or that it is time to look. */
export function oweLook(batch: Batch, now: Date): Batch {
  return batch.files.some(isAwaited) ? owe(batch, 'intake', now.toISOString()) : batch
}

/** Uploads go once it is safely written what became of them. */
export const TIDY_MS = 2_000

/** A file is decided once; `over`: nothing more can come. */
export function lookedAt(batch: Batch, looked: Looked, over: boolean, now: Date): Batch {
  const files = batch.files.map((file) => {
    if (!isAwaited(file)) return file
    const state = looked.get(file.id) ?? (over ? { kind: 'missing' as const } : file.state)
    return { ...file, state }
  })
  const at = now.toISOString()
  const next = { ...batch, files }
  const told = looked.size > 0 ? owe(next, 'card', at) : next
  return over || looked.size > 0 ? owe(told, 'tidy', new Date(now.getTime() + TIDY_MS).toISOString()) : told
}
