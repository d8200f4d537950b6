// Guest pages in memory: a bucket, and a CDN before it that keeps what it has seen until it is invalidated.
import { remembered } from '../../src/domain/remembered.ts'
import { Failure } from '../../src/failure.ts'
import { pageSays } from '../../src/outbound/page-says.ts'
import type { Pages } from '../../src/ports/pages.ts'
import type { Process } from './calls.ts'
import { OPERATOR } from './jada.ts'

export interface Site {
  readonly bucket: Map<
    string,
    { readonly html: string; readonly revision: number; readonly etag: string; readonly redirect?: string | undefined }
  >
  /** Every version ever put, by path, oldest first. */
  readonly versions: Map<string, { readonly version: string; readonly revision: number; readonly html: string }[]>
  readonly cached: Map<string, string>
  /** Paths by the caller's reference. */
  readonly invalidated: Map<string, string>
  /** While it is slow, an invalidation is accepted and nothing happens at the edge until it isn't any more. */
  slow: boolean
  readonly put: { readonly path: string; readonly revision: number }[]
}

export function guestSite(): Site {
  return {
    bucket: new Map(),
    versions: new Map(),
    cached: new Map(),
    invalidated: new Map(),
    slow: false,
    put: [],
  }
}

/** What was accepted while it was slow happens now. */
export function catchUp(site: Site): void {
  site.slow = false
  site.cached.clear()
}

export function servedBy(site: Site, path: string): string | undefined {
  const held = site.bucket.get(path)
  if (held?.redirect && !site.cached.has(path)) return servedBy(site, held.redirect)
  const html = site.cached.get(path) ?? held?.html
  if (html !== undefined) site.cached.set(path, html)
  return html
}

export function fakePages(site: Site, process: Process): Pages {
  const invalidate = (paths: readonly string[], reference: string) =>
    process.call('pages.invalidate', paths.join(' '), () => {
      const before = site.invalidated.get(reference)
      if (before !== undefined && before !== paths.join(' ')) throw refused('InvalidationBatchAlreadyExists')
      if (before === undefined && !site.slow) for (const path of paths) site.cached.delete(path)
      site.invalidated.set(reference, paths.join(' '))
    })
  return {
    put: (page, etag) =>
      process.call('pages.put', page.path, () => {
        const known = site.bucket.get(page.path)
        if (known && known.etag !== etag && known.revision > page.revision) throw refused('superseded')
        site.put.push({ path: page.path, revision: page.revision })
        const written = { ...page, etag: `"p${site.put.length}"` }
        site.bucket.set(page.path, written)
        const { revision, html } = page
        const kept = { version: `v${site.put.length}`, revision, html }
        site.versions.set(page.path, [...(site.versions.get(page.path) ?? []), kept])
        return { etag: written.etag }
      }),
    versions: (path) =>
      process.call('pages.versions', path, () =>
        (site.versions.get(path) ?? []).map(({ version, revision }) => ({ version, revision, at: '' })).reverse(),
      ),
    version: (path, version) =>
      process.call('pages.version', path, () => {
        const html = site.versions.get(path)?.find((one) => one.version === version)?.html ?? ''
        return { ...pageSays(html), html }
      }),
    invalidateAll: (all) => {
      const paths = all.flatMap((one) => one.paths)
      return invalidate(paths, all.map(({ reference }) => reference).join('+'))
    },
    invalidate,
    follow: (address) =>
      process.call('pages.follow', new URL(address).pathname, () => {
        const { pathname } = new URL(address)
        const isOurs = address.startsWith(OPERATOR.guestSite)
        return !isOurs || pathname.startsWith('/waiver/') || servedBy(site, pathname) !== undefined ? undefined : 404
      }),
    look: (path, etag) =>
      process.call('pages.look', path, () => {
        const html = servedBy(site, path)
        if (html === undefined) return undefined
        const known = site.bucket.get(path)
        return etag !== undefined && known?.etag === etag && known.html === html ? 'unchanged' : said(html)
      }),
  }
}

/** A page of a few kilobytes is looked at many times before it is another one. */
const said = remembered(pageSays, 20, 100_000)

function refused(code: string): Failure {
  return new Failure({ service: 'The guest site', operation: 'publish', outcome: 'not-done', retry: 'never', code })
}
