// What strangers can hand in, made up at random; whatever it is, the program answers, and in time.
import fc from 'fast-check'

export interface Target {
  readonly name: string
  /** Tries it with so many values from one seed. Undefined: all went well. */
  readonly round: (seed: number, runs: number) => Promise<string | undefined>
}

/** No answer to anything of this size takes longer. */
const LONGEST_MS = 2_000

export function target<T>(name: string, values: fc.Arbitrary<T>, check: (value: T) => unknown): Target {
  return { name, round }

  async function round(seed: number, runs: number): Promise<string | undefined> {
    const property = fc.asyncProperty(values, async (value) => {
      const began = performance.now()
      await check(value)
      const ms = performance.now() - began
      if (ms > LONGEST_MS) throw new Error(`it took ${Math.round(ms)} ms`)
    })
    const { failed, counterexample, errorInstance } = await fc.check(property, { seed, numRuns: runs })
    if (!failed) return undefined
    return `${String(errorInstance).slice(0, 300)} for ${fc.stringify(counterexample).slice(0, 400)}`
  }
}

/** Fails with this sentence. */
export function holds(truth: boolean, sentence: string): void {
  if (!truth) throw new Error(sentence)
}

/** A text with something else in the place of a part of it. */
export function broken(texts: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const place = fc.record({
    whole: fc.constantFrom(...texts),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 600 }),
    bytes: fc.uint8Array({ maxLength: 80 }),
  })
  return place.map(({ whole, at, cut, bytes }) => {
    const from = Math.floor(at * whole.length)
    return Buffer.concat([whole.subarray(0, from), bytes, whole.subarray(from + cut)])
  })
}

/** Words that mean something somewhere: to Slack, HTML, a mail, a spreadsheet, a path. */
export const AWKWARD = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<!channel>',
    '<@U1|a>',
    '<script>alert(1)</script>',
    '=HYPERLINK("x")',
    '../../etc',
    '%00',
    '\r\nBcc: x@y.test',
    '&lt;',
    '⚓ end (revision 99)',
    '__proto__',
    '\u202e',
    '{{it}}',
    '<%= it %>',
  ),
)
