// "Cancelled:" and below it nothing but charters: each of them is.

import { saysOnlyWhere } from './only-where.ts'
import type { Compass, Place } from './place.ts'
import { change, type Found } from './rule.ts'
import { whichCharter } from './which-charter.ts'

const HEAD =
  /^\W*(?:(?:these|those|the|following|all|both|charters?|sails?|trips?|are|is|is all|have|been|now|also|just|got|sadly|unfortunately|ones?|today|this|week|weekend|weather) )*(?:cancelled|canceled|cancellations?|called off|scrubbed|canceladas?|cancelados?)\W*$/i

export function headsCancelled(line: string, below: string | undefined, { book, today }: Compass): boolean {
  if (line.length > 60 || below === undefined || !HEAD.test(line) || !saysOnlyWhere(below, book)) return false
  return whichCharter(below, book, { today, relative: true }).kind === 'one'
}

export interface CancelledThere {
  readonly place: Place
  readonly found: Found
}

export function cancelledThere(line: string, { book, today }: Compass): CancelledThere | undefined {
  if (line.length > 60 || !saysOnlyWhere(line, book)) return undefined
  const match = whichCharter(line, book, { today, relative: true })
  if (match.kind !== 'one') return undefined
  const place: Place = { charter: match.charter, words: line, holds: true, from: 'heading', by: match.by }
  return { place, found: change({ kind: 'cancel', evidence: line }) }
}
