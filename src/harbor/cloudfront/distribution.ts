// A distribution: one bucket behind an edge, and the paths that go to the app instead.
import { decodeSafely } from '../aws/signature.ts'

export interface Distribution {
  readonly id: string
  readonly operatorId: string
  readonly bucket: string
  /** Path patterns as CloudFront's: `*` is any run of characters, `?` is one. */
  readonly appPaths: readonly string[]
  /** Folder of the app that is asked for what the bucket does not have. */
  readonly notHere?: string
  /** Origins beside its own that its pages may talk to, such as the bucket's address for uploads. */
  readonly connectTo?: readonly string[]
  /** What somebody changed about it since the harbor's start. */
  readonly changed?: { state: DistributionChange }
}

export interface DistributionChange {
  readonly off?: boolean
  /** Its response headers policy is gone. */
  readonly plain?: boolean
  /** This behaviour is gone. */
  readonly without?: string
  /** A policy that says of some paths how long they may be kept. */
  readonly caching?: { readonly paths: string; readonly says: string }
}

export const APP_PATHS = [
  '/submit',
  '/photos',
  '/photos/*',
  '/waiver/*',
  '/api/*',
  '/ops/*',
  '/calendar/*',
  '/boarding/*',
]

export function goesToApp({ appPaths, changed }: Distribution, path: string): boolean {
  return appPaths.some((pattern) => pattern !== changed?.state.without && matchesPath(pattern, path))
}

/** Compares decoded, so that `/zo%C3%AB.html` and `/zoë.html` are one path. */
export function matchesPath(pattern: string, path: string): boolean {
  const source = decodeSafely(pattern)
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 's').test(decodeSafely(path))
}
