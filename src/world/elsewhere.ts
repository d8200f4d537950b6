// A role that another function plays: whoever calls it here is told so, and what it was wanted for stays owed.
import { Failure } from '../failure.ts'

export function elsewhere<T extends object>(role: string): T {
  const refuse = (operation: string) => async () => {
    throw new Failure({ service: role, operation, outcome: 'not-done', retry: 'later', code: 'elsewhere' })
  }
  return new Proxy({} as T, { get: (_, operation) => refuse(String(operation)) })
}
