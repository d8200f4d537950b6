// How the world treats Google's pushes: as they should come, never, twice, late, or late and so out of order.
export const PUSH_MODES = ['normal', 'lost', 'doubled', 'late', 'shuffled'] as const
export type PushMode = (typeof PUSH_MODES)[number]

export interface PushMood {
  /** Sends as many copies as arrive, each when it does. */
  readonly deliver: (send: () => void) => void
  /** `delayMs` of wall time is for `late` and `shuffled`. */
  readonly set: (mode: PushMode, delayMs?: number) => void
}

const DELAY_MS = 2_000

export function pushMood(): PushMood {
  let mode: PushMode = 'normal'
  let delay = DELAY_MS
  let nth = 0

  function waits(): readonly number[] {
    switch (mode) {
      case 'normal':
        return [0]
      case 'lost':
        return []
      case 'doubled':
        return [0, 0]
      case 'late':
        return [delay]
      case 'shuffled':
        nth += 1
        return [nth % 2 === 0 ? 0 : delay]
    }
  }

  return {
    deliver(send) {
      for (const wait of waits()) {
        if (wait === 0) send()
        else setTimeout(send, wait).unref()
      }
    },
    set(wanted, delayMs = DELAY_MS) {
      mode = wanted
      delay = delayMs
    },
  }
}
