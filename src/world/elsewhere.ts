// A role that another function plays: whoever calls it here is told so, and what it was wanted for stays owed.
import { Failure } from '../failure.ts'
import type { World } from '../ports.ts'

export function elsewhere<T extends object>(role: string, own: Partial<T> = {}): T {
  const refuse = (operation: string) => async () => {
    throw new Failure({ service: role, operation, outcome: 'not-done', retry: 'later', code: 'elsewhere' })
  }
  return new Proxy(own as T, { get: (known, name) => Reflect.get(known, name) ?? refuse(String(name)) })
}

/** A world of these roles and no others. */
export function only(given: Partial<World>): World {
  return new Proxy(given as World, {
    get: (known, role) => (role in known ? Reflect.get(known, role) : elsewhere(String(role))),
  })
}
