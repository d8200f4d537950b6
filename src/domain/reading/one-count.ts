// How many guests come, said twice with different numbers: the one that puts the other right, else it is asked.
import { foldLetters } from './fold.ts'
import type { Change } from './reading.ts'
import type { Found } from './rule.ts'

type Guests = Extract<Change, { kind: 'guests' }>

const RIGHT =
  /\b(?:correct(?:ed|ion)|updated?|revised|actually|sorry|amended|changed|now|final|new|up (?:to|from)|down (?:to|from)|went (?:up|down)|grew|not \d+|instead|was \d+|make (?:it|that)|ahora|al final|corregid[oa])\b/

/** What is only perhaps so stands beside what is. */
export function oneCount(found: Found): Found {
  const said = found.changes.filter((one): one is Guests => one.kind === 'guests' && one.standing !== 'tentative')
  const [first] = said
  const last = said.at(-1)
  if (!first || !last || said.every(({ count }) => count === first.count)) return found
  const righted = said.filter(({ evidence }) => RIGHT.test(foldLetters(evidence)))
  const [only] = righted
  const others = found.changes.filter((one) => !said.includes(one as Guests))
  if (only && righted.every(({ count }) => count === only.count)) return { ...found, changes: [...others, only] }
  const text = `The mail says different numbers of guests: ${[...new Set(said.map(({ count }) => count))].join(', ')}. How many come?`
  return {
    ...found,
    changes: others,
    questions: [...found.questions, { about: 'other', candidates: [], evidence: last.evidence, text }],
  }
}
