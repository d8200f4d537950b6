// What was called, when, and how it ended: one line a call where somebody reads it, and always a mark by which two traces are told apart.
import type { Call } from '../fakes/calls.ts'

export interface Trace {
  /** `at`: milliseconds of virtual time. */
  readonly note: (at: number, call: Call, fate: Call['fate']) => void
  readonly lines: readonly string[]
  /** Eight hex digits. */
  readonly mark: () => string
}

export function traceOf(isKept: boolean): Trace {
  const lines: string[] = []
  let mixed = 2_166_136_261
  return { note, lines, mark: () => (mixed >>> 0).toString(16).padStart(8, '0') }

  /** The moment of a call follows from all the dice that were thrown before it: it tells most. */
  function note(at: number, { operation, about }: Call, fate: Call['fate']): void {
    for (const part of [at * 1_000, operation.length, about.length, fate?.length ?? 0])
      mixed = Math.imul(mixed ^ part, 16_777_619)
    if (!isKept) return
    const ended = fate ? ` · ${fate}` : ''
    lines.push(`${at.toFixed(0).padStart(9)} ms ${operation} ${about}${ended}`)
  }
}
