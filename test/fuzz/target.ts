// What strangers can hand in, made up at random; whatever it is, the program answers, and in time.
import fc from 'fast-check'
import { anyCharacter } from '../any-character.ts'

export interface Target {
  readonly name: string
  /** Tries it with so many values from one seed. Undefined: all went well. */
  readonly round: (seed: number, runs: number) => Promise<string | undefined>
}

/** No answer to anything of this size takes longer, of the processor's time: a busy machine is no finding. */
const LONGEST_MS = 2_000
/** A pause that has nothing to do with the value doesn't come back each time. */
const TRIES = 3

export function target<T>(name: string, values: fc.Arbitrary<T>, check: (value: T) => unknown): Target {
  return { name, round }

  async function round(seed: number, runs: number): Promise<string | undefined> {
    const property = fc.asyncProperty(values, async (value) => {
      const took: number[] = []
      while (took.length < TRIES && !took.some((ms) => ms <= LONGEST_MS)) took.push(await timeOf(() => check(value)))
      const ms = Math.min(...took)
      if (ms > LONGEST_MS) throw new Error(`it took ${Math.round(ms)} ms`)
    })
    const { failed, counterexample, errorInstance } = await fc.check(property, { seed, numRuns: runs })
    if (!failed) return undefined
    return `${String(errorInstance).slice(0, 300)} for ${fc.stringify(counterexample).slice(0, 400)}`
  }
}

/** Milliseconds of the processor. */
async function timeOf(act: () => unknown): Promise<number> {
  const began = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1_000
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
  fc.string({ unit: anyCharacter, maxLength: 60 }),
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
