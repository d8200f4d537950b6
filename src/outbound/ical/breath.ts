// Long work in short stretches, so that whoever else is served by this process hardly waits.
import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds at a stretch. */
const STRETCH_MS = 8

/** Undefined while the stretch lasts, else to be awaited: an `await` for each of many thousand pieces would itself be slow. */
export type Breath = () => Promise<void> | undefined

export function breath(): Breath {
  let until = performance.now() + STRETCH_MS
  return () => {
    if (performance.now() < until) return undefined
    return nextTurn().then(() => {
      until = performance.now() + STRETCH_MS
    })
  }
}
