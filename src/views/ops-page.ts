// The ops page's frame: whose it is and in which colours; all else comes from the API, for who has a session.
import type { Operator } from '../domain/operator.ts'
import { guestColours } from './guest-page.ts'

export function opsPage(operator: Operator) {
  const { brand, boat } = operator
  return { title: `${boat} · ops`, brand, boat, colours: guestColours(operator) }
}
