// The longest chain of calls of which each began only after the one before had ended.
import type { LogEntry } from '../../src/harbor/log.ts'
import { beganAt, endedAt } from './watch-log.ts'

/** The log tells arrival to the millisecond. */
const RESOLUTION_MS = 1

/**
 * Never shorter than the path by which the calls depend on one another, for what depends on an answer begins after it.
 * Only told apart from chance where every call takes long against the log's resolution: with an injected delay.
 */
export function criticalPath(entries: readonly LogEntry[]): readonly LogEntry[] {
  const inOrder = entries.toSorted((a, b) => beganAt(a) - beganAt(b))
  const longest = new Map<LogEntry, readonly LogEntry[]>()
  for (const entry of inOrder) {
    const before = inOrder
      .filter((other) => longest.has(other) && beganAt(entry) >= endedAt(other) - RESOLUTION_MS)
      .map((other) => longest.get(other) ?? [])
    longest.set(entry, [...longer(before), entry])
  }
  return longer([...longest.values()])
}

function longer(chains: readonly (readonly LogEntry[])[]): readonly LogEntry[] {
  return chains.reduce<readonly LogEntry[]>((best, chain) => (chain.length > best.length ? chain : best), [])
}
