// The guests' pages: put, made live, and seen as they are served.

export interface Pages {
  /** Puts a page only over the version that `etag` names (none: only where there is none). A newer revision found there throws `superseded`; an older one is replaced. */
  readonly put: (page: Page, etag: string | undefined) => Promise<{ readonly etag: string }>
  /** Every version of a page that was ever put, newest first. */
  readonly versions: (path: string) => Promise<readonly PageVersion[]>
  readonly version: (path: string, version: string) => Promise<ServedPage & { readonly html: string }>
  /** The same reference and paths twice are one invalidation. */
  readonly invalidate: (paths: readonly string[], reference: string) => Promise<void>
  /** Several publishings as one invalidation; the same ones twice are one. */
  readonly invalidateAll: (all: readonly Invalidation[]) => Promise<void>
  /** What the public address says, through the CDN; `unchanged` while it serves the version that `etag` names; undefined when there is none. */
  readonly look: (path: string, etag?: string) => Promise<ServedPage | 'unchanged' | undefined>
  /** Follows a link of ours: undefined when it leads where it should, else the status that came. Others' addresses aren't asked. */
  readonly follow: (address: string) => Promise<number | undefined>
}

export interface Invalidation {
  readonly paths: readonly string[]
  /** Names the publishing. */
  readonly reference: string
}

export interface ServedPage {
  /** Its visible words, by what they speak of. */
  readonly says: Readonly<Record<string, readonly string[]>>
  /** SHA-256 of the whole page, hex. */
  readonly hash: string
  readonly revision?: number | undefined
}

export interface Page {
  readonly path: string
  readonly revision: number
  readonly html: string
  /** The revision in whose place an older one is put. */
  readonly insteadOf?: number | undefined
  /** Path that whoever asks for this page is led to. */
  readonly redirect?: string | undefined
}

export interface PageVersion {
  readonly version: string
  readonly revision: number
  /** ISO 8601, wall time. */
  readonly at: string
  readonly insteadOf?: number | undefined
}
