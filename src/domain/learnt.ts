// Who knew which revision since when: each telling is kept until the next history entry takes it along.
import type { Charter } from './charter.ts'

export interface Learnt {
  /** `page`: what guests could read there. `guests`: what their mails said. `crew`: one of them. */
  readonly who: 'page' | 'guests' | 'crew'
  /** A person's, of crew. */
  readonly id?: string | undefined
  readonly revision: number
  /** ISO 8601, business time. */
  readonly at: string
}

/** Between two entries; whoever is told the same again and again is told once. */
const MOST = 200

/** The same again is no news. */
export function learn(charter: Charter, learnt: Learnt): Charter {
  const { learnt: all = [] } = charter
  const last = all.findLast((one) => isOf(one, learnt))
  if (last?.revision === learnt.revision || all.length >= MOST) return charter
  return { ...charter, learnt: [...all, learnt] }
}

export function isOf(one: Learnt, other: Pick<Learnt, 'who' | 'id'>): boolean {
  return one.who === other.who && one.id === other.id
}
