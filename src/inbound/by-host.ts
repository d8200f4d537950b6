// Which operator a request is for: the one whose host it was sent to, and no other.
import { problem } from './problem.ts'

export function byHost<T>(known: ReadonlyMap<string, T>, host: string | undefined): T | undefined {
  return known.get(host?.replace(/^localhost(?=:|$)/, '127.0.0.1') ?? '')
}

export function noSuchHost(): Response {
  return problem(404, 'No operator is served under this name.', 'Check APP_HOST of the operator.')
}
