// Whether two values say the same, whatever the order of their fields.
import { canonical } from './canonical.ts'

export function sameValue(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}
