// The account's buckets with what is configured on each: versioning, CORS and object lock.
import type { Ground } from '../ground.ts'
import type { CorsRule } from './cors.ts'

export interface Bucket {
  readonly name: string
  /** Milliseconds of business time. */
  readonly created: number
  /** Left out: never switched on. */
  readonly versioning?: 'Enabled' | 'Suspended'
  readonly cors?: readonly CorsRule[]
  /** Its objects may be locked; set once, when it is made. */
  readonly objectLock?: true
  /** Nothing keeps a policy from opening it to everybody; new ones are closed. */
  readonly open?: true
}

export interface Buckets {
  readonly get: (name: string) => Bucket | undefined
  readonly list: () => readonly Bucket[]
  readonly save: (bucket: Bucket) => void
  readonly remove: (name: string) => void
}

/** Those in `names` exist from the start, versioned; those in `locked` with object lock. */
export function openBuckets(ground: Ground, names: readonly string[], locked: readonly string[]): Buckets {
  const shelf = ground.shelf<Bucket>('s3/buckets')
  const created = ground.clock.business().getTime()
  for (const name of names) {
    const lock = locked.includes(name) ? { objectLock: true as const } : {}
    if (!shelf.get(name)) shelf.set(name, { name, created, versioning: 'Enabled', ...lock })
  }

  return {
    get: shelf.get,
    list: () => shelf.values().sort((a, b) => (a.name < b.name ? -1 : 1)),
    save: (bucket) => shelf.set(bucket.name, bucket),
    remove: shelf.delete,
  }
}
