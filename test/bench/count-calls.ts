// The calls of one run of an action, told from what goes on anyway, and held against the list.
import type { LogEntry } from '../../src/harbor/log.ts'
import { type Action, BACKGROUND, EXPECTED, type ExpectedCall, timesOf } from './expected-calls.ts'

export interface Counted {
  readonly own: readonly LogEntry[]
  readonly background: readonly LogEntry[]
  /** Calls that the list hasn't got, or too many or too few of one that it has. */
  readonly problems: readonly string[]
}

export function countCalls(action: Action, entries: readonly LogEntry[]): Counted {
  const expected = EXPECTED[action]
  const own = entries.filter((entry) => expected.some((call) => isOf(call, entry)))
  const rest = entries.filter((entry) => !own.includes(entry))
  const background = rest.filter((entry) => BACKGROUND.some((call) => isOf(call, entry)))
  const strangers = rest.filter((entry) => !background.includes(entry))
  const problems = [
    ...strangers.map(
      ({ service, operation, key, status }) => `not on the list: ${service} ${operation} ${key}, ${status}`,
    ),
    ...expected.flatMap((call) => wrongCount(call, own) ?? []),
    ...BACKGROUND.flatMap((call) => wrongCount(call, background) ?? []),
  ]
  return { own: [...own, ...strangers], background, problems }
}

/** A floor's window may hold what goes on anyway, too. */
export function withoutBackground(entries: readonly LogEntry[]): readonly LogEntry[] {
  return entries.filter((entry) => !BACKGROUND.some((call) => isOf(call, entry)))
}

export function isOf({ service, operation, key, refused = false }: ExpectedCall, entry: LogEntry): boolean {
  const isSame = entry.service === service && entry.operation === operation && (key?.test(entry.key) ?? true)
  return isSame && refused === entry.status >= 400
}

function wrongCount(call: ExpectedCall, entries: readonly LogEntry[]): string | undefined {
  const count = entries.filter((entry) => isOf(call, entry)).length
  const { service, operation, about, least, most } = call
  if (count >= least && count <= most) return undefined
  return `${service} ${operation} (${about}): ${count} times, not ${timesOf(call)}`
}
