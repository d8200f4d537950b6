// When nobody is asked for a favour: at night in the operator's zone, unless the boat leaves soon.
import { localDate, localTime, shiftDate, zoned } from './times.ts'

export interface QuietHours {
  /** Local times of day, `21:30`; the night may pass midnight. */
  readonly from: string
  readonly to: string
}

/** So near to boarding people are woken all the same. */
const SOON_MS = 12 * 3_600_000

/** ISO 8601: when people may be asked again; undefined: now. */
export function quietUntil(
  now: Date,
  quiet: QuietHours | undefined,
  { boards, timeZone }: { readonly boards: string | undefined; readonly timeZone: string },
): string | undefined {
  if (!quiet || !isWithin(localTime(now, timeZone), quiet)) return undefined
  const today = localDate(now, timeZone)
  const day = localTime(now, timeZone) < quiet.to ? today : shiftDate(today, 1)
  const ends = Date.parse(zoned(day, quiet.to, timeZone))
  const soon = boards === undefined ? Number.POSITIVE_INFINITY : Date.parse(boards) - SOON_MS
  return soon <= now.getTime() ? undefined : new Date(Math.min(ends, soon)).toISOString()
}

function isWithin(time: string, { from, to }: QuietHours): boolean {
  return from <= to ? from <= time && time < to : time >= from || time < to
}
