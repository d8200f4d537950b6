// The harbor's log as the one witness: which calls fell into a window, and when nothing more comes.
import type { HarborAddresses } from '../../src/harbor/addresses.ts'
import type { LogEntry } from '../../src/harbor/log.ts'

export interface LogWatch {
  /** Id of the newest entry: where a window begins. */
  readonly mark: () => Promise<number>
  readonly since: (mark: number) => Promise<readonly LogEntry[]>
  /** The entries after `mark`, once `isWhole` and nothing has come for a while. */
  readonly settled: (
    mark: number,
    what: string,
    isWhole?: (entries: readonly LogEntry[]) => boolean,
  ) => Promise<readonly LogEntry[]>
}

/** A second look, for what may still come when all is there that was waited for. */
const QUIET_MS = 200
const LOOK_MS = 25
const PATIENCE_MS = 20_000

export function watchLog({ page }: HarborAddresses): LogWatch {
  let newest = 0
  return { mark, since, settled }

  async function mark(): Promise<number> {
    await since(newest)
    return newest
  }

  async function since(id: number): Promise<readonly LogEntry[]> {
    const response = await fetch(`${page}_harbor/log?since=${id}`)
    const entries = (await response.json()) as readonly LogEntry[]
    newest = Math.max(newest, entries.at(-1)?.id ?? 0)
    return entries
  }

  async function settled(id: number, what: string, isWhole: (entries: readonly LogEntry[]) => boolean = () => true) {
    const end = performance.now() + PATIENCE_MS
    let count = -1
    let changed = performance.now()
    while (performance.now() < end) {
      const entries = await since(id)
      if (entries.length !== count) changed = performance.now()
      count = entries.length
      if (performance.now() - changed >= QUIET_MS && isWhole(entries)) return entries
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
    throw new Error(`Still not so: ${what}`)
  }
}

/** Milliseconds since the epoch; arrival is known to the millisecond, the duration to a tenth. */
export function beganAt({ time }: LogEntry): number {
  return Date.parse(time)
}

export function endedAt(entry: LogEntry): number {
  return beganAt(entry) + entry.ms
}
