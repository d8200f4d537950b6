// What a zone's clocks say changes twice a year: asked of Intl for each day once, which is most of what a time costs.

type Ask<T> = (ms: number, timeZone: string) => T

interface Kept<T> {
  /** Undefined: it changes in the course of the day. */
  readonly all: T | undefined
}

const DAY_MS = 24 * 3_600_000
/** Days of one zone that are remembered. */
const MOST = 4_000

/** Answers as `ask`; a day that begins and ends alike is alike all day. */
export function askedDaily<T>(ask: Ask<T>): Ask<T> {
  const zones = new Map<string, Map<number, Kept<T>>>()
  return (ms, timeZone) => {
    const days = zones.get(timeZone) ?? new Map<number, Kept<T>>()
    zones.set(timeZone, days)
    const day = Math.floor(ms / DAY_MS)
    const known = days.get(day) ?? remembered(days, day, timeZone)
    return known.all ?? ask(ms, timeZone)
  }

  function remembered(days: Map<number, Kept<T>>, day: number, timeZone: string): Kept<T> {
    const [begins, ends] = [day * DAY_MS, (day + 1) * DAY_MS - 1].map((ms) => ask(ms, timeZone))
    const kept = { all: Object.is(begins, ends) ? begins : undefined }
    if (days.size >= MOST) days.clear()
    days.set(day, kept)
    return kept
  }
}
