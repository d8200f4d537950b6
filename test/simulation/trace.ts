// What was called, when, and how it ended: one line a call where somebody reads it, and always a mark by which two traces are told apart.
import type { Call } from '../fakes/calls.ts'

export interface Trace {
  /** `at`: milliseconds of virtual time. */
  readonly note: (at: number, call: Call, fate: Call['fate']) => void
  readonly lines: readonly string[]
  /** Twelve hex digits. */
  readonly mark: () => string
}

export function traceOf(isKept: boolean): Trace {
  const lines: string[] = []
  let [one, other] = [2_166_136_261, 5_381]
  return { note, lines, mark: () => `${hex(one)}${hex(other)}`.slice(-12) }

  function note(at: number, { operation, about }: Call, fate: Call['fate']): void {
    for (const said of [operation, about, fate ?? '', String(at)]) mix(said)
    if (!isKept) return
    const ended = fate ? ` · ${fate}` : ''
    lines.push(`${at.toFixed(0).padStart(9)} ms ${operation} ${about}${ended}`)
  }

  function mix(said: string): void {
    for (let at = 0; at < said.length; at += 1) {
      const letter = said.charCodeAt(at)
      one = Math.imul(one ^ letter, 16_777_619)
      other = (Math.imul(other, 33) + letter) | 0
    }
    other = Math.imul(other, 33)
  }
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}
