// Pages of a list. A token names the last item shown, so that what arrives in between shifts nothing.
import type { Reply } from '../../stand-in.ts'
import { googleError } from '../routes.ts'

export interface Page<T> {
  readonly items: readonly T[]
  readonly nextPageToken?: string
}

/** `keyOf` grows strictly along the list, or falls strictly when `falling`. */
export function page<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  query: URLSearchParams,
  falling = false,
): Page<T> | Reply {
  const size = Math.min(Number(query.get('maxResults') ?? 100), 500)
  if (!Number.isInteger(size) || size < 1) return googleError(400, 'invalidArgument', 'Invalid maxResults')

  const token = query.get('pageToken')
  const shownTo = token ? /^after:(.+)$/s.exec(Buffer.from(token, 'base64url').toString())?.[1] : undefined
  if (token && shownTo === undefined) return googleError(400, 'invalidArgument', 'Invalid pageToken')

  const left = items.filter(
    (item) => shownTo === undefined || (falling ? keyOf(item) < shownTo : keyOf(item) > shownTo),
  )
  const shown = left.slice(0, size)
  const last = shown.at(-1)
  if (left.length <= size || last === undefined) return { items: shown }
  return { items: shown, nextPageToken: Buffer.from(`after:${keyOf(last)}`).toString('base64url') }
}

export function isReply<T>(value: Page<T> | Reply): value is Reply {
  return 'status' in value
}
