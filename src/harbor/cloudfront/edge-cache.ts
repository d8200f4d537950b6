// What the edges hold: it outlives a restart, so that a page which nobody invalidated stays stale, as it would.
import { decodeSafely } from '../aws/signature.ts'
import type { Ground } from '../ground.ts'

export interface Held {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Base64. */
  readonly body: string
  /** Milliseconds of business time at which the origin was last asked. */
  readonly asked: number
  /** Milliseconds that it stays fresh from then on. */
  readonly ttl: number
}

export interface EdgeCache {
  /** `path` with the query where the query counts, and after a blank what else sets answers apart. */
  readonly get: (distributionId: string, path: string) => Held | undefined
  readonly hold: (distributionId: string, path: string, held: Held) => void
  readonly drop: (distributionId: string, path: string) => void
  /** An error is held in memory only, for some seconds of wall time. */
  readonly getError: (distributionId: string, path: string) => Held | undefined
  readonly holdError: (distributionId: string, path: string, held: Held) => void
  /** Forgets what any of the invalidation paths names: `/a.html`, or `/a*` with its one wildcard at the end. */
  readonly purge: (distributionId: string, paths: readonly string[]) => void
}

export function edgeCache(ground: Ground): EdgeCache {
  const shelf = ground.shelf<Held>('cloudfront/cache')
  const errors = new Map<string, { readonly held: Held; readonly until: number }>()
  const named = (distributionId: string, path: string) => `${distributionId} ${path}`
  const wall = () => ground.clock.wall().getTime()

  return {
    get: (distributionId, path) => shelf.get(named(distributionId, path)),
    hold: (distributionId, path, held) => shelf.set(named(distributionId, path), held),
    drop: (distributionId, path) => shelf.delete(named(distributionId, path)),
    getError(distributionId, path) {
      const error = errors.get(named(distributionId, path))
      return error && error.until > wall() ? error.held : undefined
    },
    holdError: (distributionId, path, held) =>
      errors.set(named(distributionId, path), { held, until: wall() + held.ttl }),
    purge(distributionId, paths) {
      const keys = [...shelf.entries().map(([key]) => key), ...errors.keys()]
      for (const key of keys) {
        const [owner, path = ''] = key.split(' ')
        if (owner !== distributionId || !paths.some((pattern) => invalidates(pattern, path))) continue
        shelf.delete(key)
        errors.delete(key)
      }
    },
  }
}

function invalidates(pattern: string, path: string): boolean {
  const [asked, held] = [decodeSafely(pattern), decodeSafely(path)]
  return asked.endsWith('*') ? held.startsWith(asked.slice(0, -1)) : held === asked
}
