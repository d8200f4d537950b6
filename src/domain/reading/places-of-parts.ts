// Where the parts of a sentence stand, each at the charter that it names.
import { type Compass, type Place, placeOfProse } from './place.ts'
import type { BookedCharter } from './reading.ts'
import { type Clause, clausesOf } from './sentence/clauses.ts'
import { withoutAsides } from './sentence/day-asides.ts'
import { marksIn, textOf, type Word } from './sentence/marks.ts'
import { seenBefore } from './the-other.ts'

interface Spoken {
  /** Whether "tomorrow" is counted from the mail's own day. */
  readonly relative: boolean
  /** The charters that the mail has spoken of so far. */
  readonly seen: readonly BookedCharter[]
}

/** A part that names none goes with the one before it, or all with the only one. */
export function placesOf(
  line: string,
  clauses: readonly Clause[],
  words: readonly Word[],
  before: Place,
  compass: Compass,
  { relative, seen }: Spoken,
): readonly Place[] {
  const text = withoutAsides(line, words, before)
  const named = placeOfProse(text, before, compass, relative)
  const whole = marksIn(words, 'D').length > 0 ? named : seenBefore(named, line, seen)
  if (!isOfSeveral(words)) return clauses.map(() => whole)

  let last: Place | undefined
  return clauses.map((clause) => {
    const isNamed =
      marksIn(clause, 'C').length > 0 || (marksIn(clause, 'D').length > 0 && marksIn(clause, 'PSTR').length > 0)
    if (!isNamed) return last ?? before
    last = placeOfProse(
      rawOf(text, clause),
      { ...before, from: 'nothing', charter: marksIn(clause, 'C').length > 0 ? undefined : before.charter },
      compass,
      relative,
    )
    return last
  })
}

/** More than one charter by name, or two days of one name. */
function isOfSeveral(words: readonly Word[]): boolean {
  const named = marksIn(words, 'C').map(({ text }) => text.toLowerCase())
  if (new Set(named).size > 1) return true
  const parts = clausesOf(words).filter(
    (clause) =>
      marksIn(clause, 'D').length > 0 && marksIn(clause, 'PSTR').length > 0 && marksIn(clause, 'PS').length > 0,
  )
  return parts.length > 1 && !/ (?:from|away|free|off) /.test(textOf(words))
}

function rawOf(line: string, clause: Clause): string {
  return line.slice(clause[0]?.at ?? 0, clause.at(-1)?.end ?? 0)
}
