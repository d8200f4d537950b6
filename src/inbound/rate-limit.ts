// So many in a while for one key, and no more; kept by this process, which is enough to slow a flood.
export type RateLimit = (key: string, now?: number) => boolean

const REMEMBERED = 10_000

/** True while there is room for one more, which it then takes. */
export function rateLimit(most: number, ms: number): RateLimit {
  const seen = new Map<string, readonly number[]>()
  return (key, now = Date.now()) => {
    const recent = (seen.get(key) ?? []).filter((at) => at > now - ms)
    const room = recent.length < most
    seen.delete(key)
    seen.set(key, room ? [...recent, now] : recent)
    const [oldest] = seen.keys()
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest)
    return room
  }
}
