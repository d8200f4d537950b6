// Carries parcels to an address until each has been taken: at least once, backing off by wall time, quietly.
export interface Parcel {
  readonly key: string
  /** Wall time in milliseconds before which it stays. */
  readonly due: number
  /** Posts it; resolves to whether it was taken, `unreachable` when nobody answered at all. */
  readonly post: (signal: AbortSignal) => Promise<'taken' | 'refused' | 'unreachable'>
  readonly taken: () => void
}

export interface Courier {
  readonly carry: (parcel: Parcel) => void
  /** Tries everything that is due once more, right now. */
  readonly wake: () => void
  readonly stop: () => void
}

type Waiting = { readonly parcel: Parcel; readonly tries: number; readonly timer?: NodeJS.Timeout }

const BACKOFF_MS = [200, 1_000, 5_000, 20_000]
const ANSWER_WITHIN_MS = 15_000

/** One courier serves one address, so that an answer after silence says that the rest may follow. */
export function courier(): Courier {
  const stopping = new AbortController()
  const waiting = new Map<string, Waiting>()
  let silent = false

  return {
    carry(parcel) {
      wait(parcel, 0, parcel.due - Date.now())
    },
    wake,
    stop() {
      stopping.abort()
      for (const { timer } of waiting.values()) clearTimeout(timer)
      waiting.clear()
    },
  }

  function wait(parcel: Parcel, tries: number, ms: number): void {
    if (stopping.signal.aborted) return
    const timer = setTimeout(() => attempt(parcel, tries), Math.max(ms, 0))
    timer.unref()
    waiting.set(parcel.key, { parcel, tries, timer })
  }

  function wake(): void {
    for (const { parcel, timer } of [...waiting.values()]) {
      clearTimeout(timer)
      wait(parcel, 0, parcel.due - Date.now())
    }
  }

  async function attempt(parcel: Parcel, tries: number): Promise<void> {
    waiting.delete(parcel.key)
    const outcome = await parcel.post(AbortSignal.any([stopping.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]))
    if (stopping.signal.aborted) return
    if (outcome === 'taken') parcel.taken()
    else wait(parcel, tries + 1, BACKOFF_MS[tries] ?? 20_000)

    if (outcome !== 'unreachable' && silent) wake()
    silent = outcome === 'unreachable'
  }
}
