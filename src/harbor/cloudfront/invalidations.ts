// Invalidations: kept, carried out after a while, and never twice under one caller reference.
import { randomBytes } from 'node:crypto'
import type { Ground } from '../ground.ts'
import type { EdgeCache } from './edge-cache.ts'

export interface Invalidation {
  readonly id: string
  readonly distributionId: string
  readonly callerReference: string
  readonly paths: readonly string[]
  readonly status: 'InProgress' | 'Completed'
  /** Milliseconds of business time. */
  readonly created: number
}

export type Created =
  | { readonly kind: 'created' | 'known'; readonly invalidation: Invalidation }
  | { readonly kind: 'other-batch' }
  | { readonly kind: 'too-many' }

export interface Invalidations {
  readonly create: (distributionId: string, callerReference: string, paths: readonly string[]) => Created
  readonly get: (distributionId: string, id: string) => Invalidation | undefined
  /** Newest first. */
  readonly list: (distributionId: string) => readonly Invalidation[]
  /** Calls back when one has been carried out; returns a function that stops it. */
  readonly onCompleted: (listener: (invalidation: Invalidation) => void) => () => void
  /** Leaves what is in progress to the next start. */
  readonly stop: () => void
}

const MOST_PATHS = 3_000
const MOST_WILDCARDS = 15

/** `completeAfterMs` of wall time; 0 is before the answer. One that a crash interrupted is taken up again. */
export function openInvalidations(ground: Ground, cache: EdgeCache, completeAfterMs: number): Invalidations {
  const shelf = ground.shelf<Invalidation>('cloudfront/invalidations')
  const listeners = new Set<(invalidation: Invalidation) => void>()
  const timers = new Set<NodeJS.Timeout>()
  const of = (distributionId: string) => shelf.values().filter((one) => one.distributionId === distributionId)
  for (const one of shelf.values()) if (one.status === 'InProgress') completeSoon(one)

  return {
    create(distributionId, callerReference, paths) {
      const known = of(distributionId).find((one) => one.callerReference === callerReference)
      if (known) return samePaths(known.paths, paths) ? { kind: 'known', invalidation: known } : { kind: 'other-batch' }
      if (
        exceeds([
          ...of(distributionId)
            .filter(({ status }) => status === 'InProgress')
            .flatMap((one) => one.paths),
          ...paths,
        ])
      )
        return { kind: 'too-many' }

      const id = `I${randomBytes(16).toString('hex').toUpperCase().slice(0, 25)}`
      const created = ground.clock.business().getTime()
      const begun: Invalidation = { id, distributionId, callerReference, paths, status: 'InProgress', created }
      shelf.set(id, begun)
      completeSoon(begun)
      return { kind: 'created', invalidation: shelf.get(id) ?? begun }
    },
    get(distributionId, id) {
      const found = shelf.get(id)
      return found?.distributionId === distributionId ? found : undefined
    },
    list: (distributionId) => of(distributionId).reverse(),
    onCompleted(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }

  function completeSoon(invalidation: Invalidation): void {
    if (completeAfterMs <= 0) {
      complete(invalidation)
      return
    }
    const timer = setTimeout(() => {
      timers.delete(timer)
      complete(invalidation)
    }, completeAfterMs)
    timers.add(timer.unref())
  }

  function complete(invalidation: Invalidation): void {
    const completed: Invalidation = { ...invalidation, status: 'Completed' }
    cache.purge(invalidation.distributionId, invalidation.paths)
    shelf.set(invalidation.id, completed)
    for (const listener of listeners) listener(completed)
  }
}

function samePaths(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort())
}

function exceeds(paths: readonly string[]): boolean {
  return paths.length > MOST_PATHS || paths.filter((path) => path.endsWith('*')).length > MOST_WILDCARDS
}
