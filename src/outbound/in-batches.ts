// Invalidations that are asked for while one is under way go together, as the next one.
import { sha256 } from '../domain/sha256.ts'
import type { Invalidation } from '../ports/pages.ts'

type Invalidate = (paths: readonly string[], reference: string) => Promise<void>

interface Asked extends Invalidation {
  readonly resolve: () => void
  readonly reject: (cause: unknown) => void
}

/** Publishings in one; CloudFront takes up to 3,000 paths. */
const MOST = 500

export function inBatches(invalidate: Invalidate): Invalidate {
  let asked: Asked[] = []
  let isBusy = false
  return (paths, reference) =>
    new Promise((resolve, reject) => {
      asked.push({ paths, reference, resolve, reject })
      if (!isBusy) void goOn()
    })

  async function goOn(): Promise<void> {
    isBusy = true
    await turn()
    while (asked.length > 0) {
      const batch = asked.slice(0, MOST)
      asked = asked.slice(MOST)
      await carry(batch)
    }
    isBusy = false
  }

  async function carry(batch: readonly Asked[]): Promise<void> {
    try {
      await asOne(invalidate, batch)
      for (const { resolve } of batch) resolve()
    } catch (cause) {
      for (const { reject } of batch) reject(cause)
    }
  }
}

export function asOne(invalidate: Invalidate, batch: readonly Invalidation[]): Promise<void> {
  return invalidate([...new Set(batch.flatMap(({ paths }) => paths))], referenceOf(batch))
}

/** The same publishings are the same batch, with the same list; any other list has another reference. */
function referenceOf(batch: readonly Invalidation[]): string {
  const [first] = batch
  if (first && batch.length === 1) return first.reference
  const members = batch.map(({ paths, reference }) => `${reference} ${paths.join(' ')}`).sort()
  return `batch-${sha256(members.join('\n')).slice(0, 40)}`
}

/** Those who ask in the same moment go with the first. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
