// The order of the test files: the long ones first, so that all workers end together; in a fresh clone too, where vitest knows no times yet.
import { BaseSequencer, type TestSequencer, type TestSequencerConstructor } from 'vitest/node'

/** Whole programs, browsers, and what reads, breaks or builds much. */
const LONG = /\/test\/(stories|browser|proofs|simulation|reading|contracts|doctor|deploy|zones|outbound\/ical)\//

/** By what is known of each, as vitest does; but none of the long ones waits behind a larger file. */
export const longFirst = function longFirst(
  context: ConstructorParameters<TestSequencerConstructor>[0],
): TestSequencer {
  const own = new BaseSequencer(context)
  return { shard: (files) => own.shard(files), sort }

  async function sort(files: Parameters<TestSequencer['sort']>[0]) {
    const sorted = await own.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
} as unknown as TestSequencerConstructor

function isLong({ moduleId }: { readonly moduleId: string }): boolean {
  return LONG.test(moduleId)
}
