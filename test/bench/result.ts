// What a benchmark found, as it is printed.
import type { LogEntry } from '../../src/harbor/log.ts'
import { countCalls } from './count-calls.ts'
import type { CrewTimes } from './crew.ts'
import { criticalPath } from './critical-path.ts'
import type { Action } from './expected-calls.ts'
import type { Measured } from './rounds.ts'

export interface Result {
  readonly name: string
  readonly unit: 'ms'
  readonly n: number
  readonly p50: number
  readonly p99: number
  readonly floor: { readonly p50: number; readonly p99: number }
  /** Of the medians. */
  readonly ratio: number
  /** Of one run: the most that any had. */
  readonly calls: number
  readonly floorCalls: number
  /** Median and worst over the runs; only where a delay tells what came after what. */
  readonly criticalPath?: { readonly p50: number; readonly worst: number; readonly floor: number }
}

export interface Found {
  readonly result: Result
  readonly action: Action
  /** Each run's own calls and what else fell into its window. */
  readonly runs: readonly (readonly LogEntry[])[]
  readonly background: readonly (readonly LogEntry[])[]
  readonly longest: readonly LogEntry[]
  readonly notes: readonly string[]
  readonly problems: readonly string[]
}

/** What a person was promised. */
const LONGEST_PATH = 6

export function crewFound(name: string, { app, floor, entries, floorEntries }: CrewTimes): Found {
  const { own, background, problems } = countCalls('crew', entries)
  const calls = own.length / app.length
  return {
    action: 'crew',
    result: {
      name,
      ...figures(app, floor),
      calls: round(calls),
      floorCalls: round(floorEntries.length / floor.length),
    },
    runs: [own],
    background: [background],
    longest: [],
    notes: [],
    problems: [
      ...problems.filter((problem) => problem.startsWith('not on the list') || problem.includes('the roster')),
      ...(calls === 1 ? [] : [`${own.length} calls for ${app.length} commands`]),
    ],
  }
}

export function roundsFound(
  name: string,
  action: Action,
  delay: number,
  rounds: readonly Measured[],
  notes: readonly string[] = [],
): Found {
  const counted = rounds.map(({ entries }) => countCalls(action, entries))
  const paths = rounds.map((_, at) => criticalPath(counted[at]?.own ?? [])).toSorted((a, b) => a.length - b.length)
  const lengths = paths.map(({ length }) => length)
  const floorPaths = rounds.map(({ floorEntries }) => criticalPath(floorEntries).length)
  const path = { p50: percentile(lengths, 50), worst: lengths.at(-1) ?? 0, floor: percentile(floorPaths, 50) }
  const isPromised = delay > 0 && action !== 'mail-to-card'
  return {
    action,
    result: {
      name,
      ...figures(
        rounds.map(({ ms }) => ms),
        rounds.map(({ floorMs }) => floorMs),
      ),
      calls: Math.max(...counted.map(({ own }) => own.length)),
      floorCalls: Math.max(...rounds.map(({ floorEntries }) => floorEntries.length)),
      ...(isPromised ? { criticalPath: path } : {}),
    },
    runs: counted.map(({ own }) => own),
    background: counted.map(({ background }) => background),
    longest: paths.at(-1) ?? [],
    notes,
    problems: [
      ...counted.flatMap(({ problems }) => problems),
      ...(isPromised && path.p50 > LONGEST_PATH ? [`critical path of ${path.p50}, not ${LONGEST_PATH}`] : []),
    ],
  }
}

function figures(app: readonly number[], floor: readonly number[]) {
  const p50 = percentile(app, 50)
  const floors = { p50: percentile(floor, 50), p99: percentile(floor, 99) }
  const ratio = round(p50 / floors.p50)
  return { unit: 'ms' as const, n: app.length, p50, p99: percentile(app, 99), floor: floors, ratio }
}

/** The nearest rank. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return round(sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0)
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}
