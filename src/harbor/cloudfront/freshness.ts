// How long an edge may keep an answer, by what the origin says of it.

type Headers = Readonly<Record<string, string>>

const LONGEST_MS = 365 * 24 * 3_600_000

/** Milliseconds; `otherwise` where the origin is silent. `now` is business time. */
export function ttlOf(headers: Headers, otherwise: number, now: number): number {
  const control = headers['cache-control']?.toLowerCase() ?? ''
  if (/(?:^|[\s,])(?:no-store|no-cache|private)(?:$|[\s,=])/.test(control)) return 0
  const seconds = /(?:^|[\s,])s-maxage="?(\d+)/.exec(control) ?? /(?:^|[\s,])max-age="?(\d+)/.exec(control)
  if (seconds) return Math.min(Number(seconds[1]) * 1_000, LONGEST_MS)

  const expires = Date.parse(headers.expires ?? '')
  return Number.isNaN(expires) ? otherwise : Math.min(Math.max(0, expires - now), LONGEST_MS)
}
