// The calls of one run of an action, told from what goes on anyway, and held against the list.
import type { LogEntry } from '../../src/harbor/log.ts'
import { type Action, BACKGROUND, EXPECTED, type ExpectedCall } from './expected-calls.ts'

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
    ...strangers.map(({ service, operation, key }) => `not on the list: ${service} ${operation} ${key}`),
    ...expected.flatMap((call) => wrongCount(call, own) ?? []),
    ...BACKGROUND.flatMap((call) => wrongCount(call, background) ?? []),
    ...own.filter(({ status }) => status >= 400).map(({ operation, status }) => `${operation} was answered ${status}`),
  ]
  return { own: [...own, ...strangers], background, problems }
}

/** Without the calls that only wait for their turn to come, such as polls. */
export function ownCalls(action: Action, entries: readonly LogEntry[]): readonly LogEntry[] {
  return countCalls(action, entries).own
}

export function isOf({ service, operation, key }: ExpectedCall, entry: LogEntry): boolean {
  return entry.service === service && entry.operation === operation && (key?.test(entry.key) ?? true)
}

function wrongCount(call: ExpectedCall, entries: readonly LogEntry[]): string | undefined {
  const count = entries.filter((entry) => isOf(call, entry)).length
  const { service, operation, about, least, most } = call
  if (count >= least && count <= most) return undefined
  return `${service} ${operation} (${about}): ${count} times instead of ${least === most ? most : `${least} to ${most}`}`
}
