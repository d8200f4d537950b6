// What is asked of each mail in a story: it left once, or a person can read that nobody knows.
import { owing } from '../fakes/acting.ts'
import type { FakeWorld } from '../fakes/world.ts'
import type { Smooth } from './story.ts'

export function oncePerKey(fake: FakeWorld, smooth: Smooth): string | undefined {
  const [left, wanted] = [keysOf(fake), keysOf(smooth.fake)]
  const asked = owing(fake).flatMap(({ held, claimed, problems }) => (held && problems?.length ? claimed?.key : []))
  const wrong = [
    ...left.filter((key, at) => left.indexOf(key) !== at).map((key) => `${key} left twice`),
    ...left.filter((key) => !wanted.includes(key)).map((key) => `${key} left too`),
    ...wanted.filter((key) => !left.includes(key) && !asked.includes(key)).map((key) => `${key} did not leave`),
  ]
  return wrong.length === 0 ? undefined : wrong.join('; ')
}

function keysOf({ sent }: FakeWorld): readonly string[] {
  return sent.map(({ key }) => key)
}
