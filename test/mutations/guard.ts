// One guard of the program: what it keeps from happening, the edit that takes it out, and the tests that miss it then.
import type { Pitfall } from './pitfalls.ts'

export interface Guard {
  readonly pitfall: Pitfall
  /** What holds as long as it stands there. */
  readonly rule: string
  readonly file: string
  /** Stands there exactly once. */
  readonly cut: string
  readonly leave: string
  /** The one test file that fails without it. */
  readonly test: string
}
