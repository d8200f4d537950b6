// One guard of the program: what it keeps from happening, the edit that takes it out, and the tests that miss it then.

export interface Guard {
  /** Pitfalls.md's rule, in words. */
  readonly rule: string
  readonly file: string
  /** Stands there exactly once. */
  readonly cut: string
  readonly leave: string
  /** The one test file that fails without it. */
  readonly test: string
}
