// Guest pages as the public address serves them.
import { Failure } from '../failure.ts'
import type { Pages, ServedPage } from '../ports/pages.ts'
import { pageSays } from './page-says.ts'

const FETCH_TIMEOUT_MS = 10_000

/** `guestSite`: without a slash at its end. */
export function servedPages(guestSite: string): Pick<Pages, 'look' | 'follow'> {
  return { look, follow }

  async function look(path: string, etag?: string): Promise<ServedPage | 'unchanged' | undefined> {
    const { status, html } = await fetched(path, etag ? { 'if-none-match': etag } : {})
    if (status === 304) return 'unchanged'
    if (status === 200) return pageSays(html)
    if (status === 403 || status === 404) return undefined
    throw siteFailure(path, undefined, String(status))
  }

  async function follow(address: string): Promise<number | undefined> {
    if (!address.startsWith(`${guestSite}/`)) return undefined
    const { status } = await fetched(address.slice(guestSite.length), {})
    return status === 200 ? undefined : status
  }

  async function fetched(path: string, headers: Readonly<Record<string, string>>) {
    try {
      const response = await fetch(`${guestSite}${path}`, { headers, signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) })
      return { status: response.status, html: await response.text() }
    } catch (cause) {
      throw siteFailure(path, cause)
    }
  }
}

function siteFailure(path: string, cause: unknown, code?: string): Failure {
  const operation = `fetch ${path}`
  return new Failure({ service: 'The guest site', operation, outcome: 'not-done', retry: 'later', code, cause })
}
