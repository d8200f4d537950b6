// A push asks for a look; whoever looks says how.
export type Look = 'mail' | 'calendar'

export interface Looks {
  /** Asks for a look now; asking again while one is under way is one more after it. */
  readonly soon: (what: Look) => void
  readonly on: (what: Look, now: () => void) => void
}

/** Until somebody looks, nothing is heard: the first look finds it all. */
export function looks(): Looks {
  const known = new Map<Look, () => void>()
  return {
    soon: (what) => known.get(what)?.(),
    on: (what, now) => known.set(what, now),
  }
}
