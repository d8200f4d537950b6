// One person's own list: "Bram: first on Delacroix, second on Ironwood", "Winnie: Vance (captain), Ironwood (first mate)".
import type { Clause } from './clauses.ts'
import { letterOf, MOST_MARKS, marksIn, pattern, textOf, type Word } from './marks.ts'

const LED = pattern('^ P (?:[:–=→]|->) ')
const SEAT_THERE = pattern('^ (?:and )?(?:S (?:(?:on|for|at|the) )*[CD](?: [CD])*|[CD](?: [CD])* (?:as )?S) $')

/** The clause with that person in front, where it has only a seat and its charter. */
export function ledBy(clause: Clause, sentence: readonly Word[]): Clause {
  const [leader] = sentence
  const [first] = clause
  if (!leader?.mark || !first || marksIn(clause, 'PKU').length > 0) return clause
  if (!LED.test(textOf(sentence)) || !SEAT_THERE.test(textOf(clause))) return clause
  return [{ ...leader, said: letterOf('P', MOST_MARKS - 3), at: first.at, end: first.at }, ...clause]
}
