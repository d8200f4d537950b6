// Everything that could go one way or another, from one seed.

export interface Dice {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  readonly happens: (probability: number) => boolean
  readonly between: (from: number, to: number) => number
  readonly pick: <T>(among: readonly T[]) => T
  /** Dice of its own for one part of the story, so that another part's throws don't move it. */
  readonly apart: (name: string) => Dice
}

export function dice(seed: number | string): Dice {
  let state = hash(String(seed))
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    happens: (probability) => next() < probability,
    between: (from, to) => from + next() * (to - from),
    pick: <T>(among: readonly T[]) => among[Math.floor(next() * among.length)] as T,
    apart: (name) => dice(`${seed} ${name}`),
  }
}

function hash(text: string): number {
  let value = 2_166_136_261
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619)
  return value
}
