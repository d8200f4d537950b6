// A few of the faults that `npm run proofs` plays in full, as tests: the program dies, or one call goes wrong, and it comes to the same end.
import { describe, expect, test } from 'vitest'
import { slice } from './cases.ts'
import { type Fault, playSmoothly, problemOf, type Smooth, type Story } from './story.ts'

/** Each story's smooth course, by its name. */
export async function sliced(stories: readonly Story[]): Promise<ReadonlyMap<string, Smooth>> {
  const smooth = new Map(
    await Promise.all(stories.map(async (story) => [story.name, await playSmoothly(story)] as const)),
  )
  describe.each(stories)('$name', (story) => {
    const smoothly = smooth.get(story.name)!
    test.each(slice(smoothly).map((faults) => [nameOf(smoothly, faults), faults] as const))('%s', async (_, faults) => {
      expect(await problemOf(story, smoothly, faults)).toBeUndefined()
    })
  })
  return smooth
}

function nameOf({ steps }: Smooth, [fault]: readonly Fault[]): string {
  const call = steps[(fault?.step ?? 0) - 1]
  return `${fault?.fate} at call ${fault?.step}, ${call?.operation} ${call?.about}`
}
