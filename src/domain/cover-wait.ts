// How long one person has before the next is asked: a share of the time that is left, so it shrinks as departure nears.
const MINUTE_MS = 60_000
const SHARE = 12
const BOUNDS_MS = { least: 10 * MINUTE_MS, most: 240 * MINUTE_MS }

/** ISO 8601; two days before boarding 4 hours, a day before 2 hours, 2 hours before and later 10 minutes. */
export function waitUntil(now: Date, boards: string | undefined): string {
  const left = boards === undefined ? Number.POSITIVE_INFINITY : Date.parse(boards) - now.getTime()
  const wait = Math.min(BOUNDS_MS.most, Math.max(BOUNDS_MS.least, left / SHARE))
  return new Date(now.getTime() + Math.round(wait / MINUTE_MS) * MINUTE_MS).toISOString()
}
