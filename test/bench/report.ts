// The results for a reader: a table, then for each action its calls, what fell in by chance, and what is wrong.
import { isOf } from './count-calls.ts'
import { BACKGROUND, EXPECTED, type ExpectedCall } from './expected-calls.ts'
import type { Found } from './result.ts'

const HEADS = ['benchmark', 'n', 'p50', 'p99', 'floor p50', 'floor p99', 'ratio', 'calls', 'floor', 'path', 'worst']

export function tableOf(all: readonly Pick<Found, 'result'>[]): string {
  const rows = all.map(({ result }) => [
    result.name,
    result.n,
    ms(result.p50),
    ms(result.p99),
    ms(result.floor.p50),
    ms(result.floor.p99),
    `${result.ratio.toFixed(2)}×`,
    result.calls,
    result.floorCalls,
    result.criticalPath ? `${result.criticalPath.p50} (${result.criticalPath.floor})` : '',
    result.criticalPath?.worst ?? '',
  ])
  const cells = [HEADS, ...rows].map((row) => row.map(String))
  const widths = HEADS.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
  return cells.map((row) => row.map((cell, at) => padded(cell, widths[at] ?? 0, at)).join('  ')).join('\n')
}

/** How often each call of the list was made in a run, and the chain that took the longest. */
export function callsOf({ action, result, runs, background, longest, notes }: Found): string {
  const lines = EXPECTED[action].flatMap((call) => countLine(call, runs) ?? [])
  const behind = BACKGROUND.flatMap((call) => countLine(call, background) ?? [])
  return [
    `\n${result.name}: calls of ${action === 'crew' ? `${result.n} commands` : 'one run'}`,
    ...lines,
    ...(behind.length > 0 ? ['  and besides, in the same windows'] : []),
    ...behind,
    ...(result.criticalPath ? [`  longest chain: ${longest.map(({ operation }) => operation).join(' → ')}`] : []),
    ...notes.map((note) => `  ${note}`),
  ].join('\n')
}

export function problemsOf({ result, problems }: Found): readonly string[] {
  const counts = new Map<string, number>()
  for (const problem of problems) counts.set(problem, (counts.get(problem) ?? 0) + 1)
  return [...counts].map(([problem, count]) => `${result.name}: ${problem}${count > 1 ? ` (in ${count} runs)` : ''}`)
}

function countLine(call: ExpectedCall, runs: Found['runs']): string | undefined {
  const counts = runs.map((run) => run.filter((entry) => isOf(call, entry)).length).toSorted((a, b) => a - b)
  const [least, most] = [counts[0] ?? 0, counts.at(-1) ?? 0]
  if (most === 0) return undefined
  const times = least === most ? `${most}` : `${least}–${most}`
  return `  ${times.padStart(5)} × ${call.service} ${call.operation}, ${call.about}${call.refused ? ', refused' : ''}`
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`
}

function padded(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}
