// What was played, as a table: how often each happening, which two met least, and what went wrong how often.
import type { Played } from './play.ts'
import type { SceneName } from './scenes.ts'
import type { Held } from './story.ts'

type Ended = Pick<Played, 'held' | 'struck'> & { readonly scene: SceneName }

export function show(ended: readonly Ended[]): readonly string[] {
  const weekends = heldIn(ended, 'weekend')
  const charters = heldIn(ended, 'large')
  const names = [...new Set([...weekends, ...charters].flatMap((held) => [...held]))].sort()
  const rows = names.map((name) => [name, timesOf([name], weekends), timesOf([name], charters)] as const)
  const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const))
  const met = pairs.map((pair) => ({ pair, times: timesOf(pair, weekends) })).sort((a, b) => a.times - b.times)
  const least = met
    .slice(0, 1)
    .map(({ pair, times }) => `least often together: ${pair.join(' and ')}, ${times} weekends`)
  return [
    line('played beside the main job', `of ${weekends.length}`, `of ${charters.length}`),
    line('', 'weekends', 'charters in large worlds'),
    ...rows.map(([name, some, others]) => line(name, String(some), String(others))),
    ...(weekends.length > 0 ? least : []),
    `faults by call: ${faultsOf(ended).join(', ')}`,
  ]
}

function heldIn(ended: readonly Ended[], scene: SceneName): readonly Held[] {
  return ended.filter((one) => one.scene === scene).flatMap(({ held }) => held)
}

function timesOf(names: readonly string[], among: readonly Held[]): number {
  return among.filter((held) => names.every((name) => held.has(name))).length
}

function faultsOf(ended: readonly Ended[]): readonly string[] {
  const sums = new Map<string, number>()
  for (const { struck } of ended) for (const [call, times] of struck) sums.set(call, (sums.get(call) ?? 0) + times)
  return [...sums].sort(([, a], [, b]) => b - a).map(([call, times]) => `${call} ${times}`)
}

function line(name: string, some: string, others: string): string {
  return `${name.padEnd(28)}${some.padStart(10)}${others.padStart(26)}`
}
