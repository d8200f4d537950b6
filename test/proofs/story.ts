// A workflow that is played again and again, with other calls going wrong each time; it always comes to the same end.
import type { Call, Fate } from '../fakes/calls.ts'
import { textOf } from '../fakes/disk.ts'
import type { FakeWorld } from '../fakes/world.ts'

export interface Story {
  readonly name: string
  readonly begin: () => Promise<FakeWorld>
  /** By people who go on after every crash, until all is quiet. */
  readonly go: (fake: FakeWorld) => Promise<void>
  readonly endOf: (fake: FakeWorld) => unknown
  /** What is wrong with the mails that left; their ends differ where an answer was lost. */
  readonly mailProblem?: (fake: FakeWorld, smooth: Smooth, faults: readonly Fault[]) => string | undefined
}

export interface Smooth {
  readonly steps: readonly Call[]
  readonly end: string
  readonly fake: FakeWorld
}

export interface Fault {
  /** From 1: the call after the story's beginning. */
  readonly step: number
  readonly fate: Fate
}

export async function playSmoothly(story: Story): Promise<Smooth> {
  const fake = await story.begin()
  const begun = fake.calls.list.length
  await story.go(fake)
  const steps = fake.calls.list.slice(begun).map((call) => ({ ...call, n: call.n - begun }))
  return { steps, end: textOf(story.endOf(fake)), fake }
}

/** Undefined: it came to the same end. */
export async function problemOf(story: Story, smooth: Smooth, faults: readonly Fault[]): Promise<string | undefined> {
  const fake = await story.begin()
  const begun = fake.calls.list.length
  for (const { step, fate } of faults) fake.calls.plan({ at: begun + step, fate })
  await story.go(fake)
  const end = textOf(story.endOf(fake))
  if (end !== smooth.end) return `another end: ${difference(end, smooth.end)}`
  return story.mailProblem?.(fake, smooth, faults)
}

/** Where two texts part, with a little of what stands around. */
function difference(found: string, wanted: string): string {
  let at = 0
  while (found[at] === wanted[at]) at += 1
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 80)
  return `…${around(found)}… instead of …${around(wanted)}…`
}
