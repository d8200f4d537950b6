// How a part of a sentence is meant by what stands around it: a tale, what was rejected, a condition, a question in its midst.
import type { Clause } from './clauses.ts'
import { isCondition } from './condition.ts'
import { marksIn, pattern, textOf, type Word } from './marks.ts'
import { isAgreed, isDoubting, isNow, isRejecting, isSaidSo, isTale } from './mood.ts'
import type { Part } from './scene.ts'

/** What follows a tale belongs to it, unless it says how things are. */
export function isTold(parts: readonly Part[], index: number): boolean {
  const clause = parts[index]?.clause ?? []
  return !isNow(clause) && parts.slice(0, index).some((part) => isTale(part.clause))
}

/** What was thought of and is not to be; what follows it is. */
export function isRejected(parts: readonly Part[], index: number): boolean {
  const isMeant = / i (?:meant|mean) /.test(textOf(parts[index]?.clause ?? []))
  return !isMeant && parts.slice(index).some(({ clause }) => isRejecting(clause))
}

/** "Two would drop out, leaving nine": so far as what stands before it is so. */
export const FOLLOWS =
  /^ (?:(?:and|so|thus|thereby) )*(?:with|con|leaving|making|bringing|giving|taking|putting|raising|cutting|dejando|which (?:leaves|makes|brings|puts|takes)) /

/** A condition touches all of its sentence; what is left open at the end, the part before it. */
export function doubtedParts(parts: readonly Part[], sentence: readonly Word[]): ReadonlySet<number> {
  const doubted = new Set<number>()
  const group = parts.map(
    ({ clause }) =>
      sentence.slice(0, sentence.indexOf(clause[0] as Word)).filter(({ said }) => /^[.;!]$/.test(said)).length,
  )
  for (const [index, { clause }] of parts.entries()) {
    const all = parts.flatMap((_, other) => (group[other] === group[index] ? [other] : []))
    if (isCondition(clause)) for (const other of all) doubted.add(other)
    else if (index > 0 && index === all.at(-1) && isSaidSo(clause)) doubted.add(index - 1)
    else if (isDoubting(clause) && !isAgreed(textOf(sentence)) && !isGranted(parts, index))
      for (const other of index === all[0] ? all : [index - 1, index]) doubted.add(other)
  }
  return doubted
}

const WISH = / (?:would like|would love|would prefer|wants?|wanted|asked|asks|asking|prefers?|hoping|hoped) /
/** "…, so 9 to 3 it is" */
const SO = pattern('^ (?:and )?so (?!(?:if|when|could|can|would|maybe|should|is) )(?:[^ ]+ ){0,6}[TNR] ')

/** "They would like to go an hour earlier, so 9 to 3": what is wished is done. */
function isGranted(parts: readonly Part[], index: number): boolean {
  const next = parts.slice(index + 1).some(({ clause }) => SO.test(textOf(clause)))
  return next && WISH.test(textOf(parts[index]?.clause ?? []))
}

/** "Keely as host? still to confirm": a question in the midst of a sentence. */
export function isWondered(clause: Clause, sentence: readonly Word[]): boolean {
  const at = sentence.indexOf(clause.at(-1) as Word) + 1
  return sentence[at]?.said === '?' && at < sentence.length - 1 && marksIn(clause, 'PK').length > 0
}
