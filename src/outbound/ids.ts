// Unguessable ids and codes.
import { randomBytes, randomInt } from 'node:crypto'
import type { Ids } from '../ports/clock.ts'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export function randomIds(): Ids {
  const group = () => Array.from({ length: 4 }, () => CROCKFORD[randomInt(CROCKFORD.length)]).join('')
  return {
    next: () => randomBytes(15).toString('base64url'),
    code: () => [group(), group(), group(), group()].join('-'),
  }
}
