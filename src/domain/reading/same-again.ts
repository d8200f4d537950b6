// "Huang on Sunday: same three people in the same seats": the crew of the charter before, said again.
import type { Place } from './place.ts'
import type { Change } from './reading.ts'
import { change, type Found } from './rule.ts'
import type { Entry } from './walk.ts'

const SAME =
  /\bsame (?:exact )?(?:(?:two|three|four|five|\d) (?:people|folks|crew|of them)|people|crew|team|line-?up|roster|folks|three|four|bunch|gang)\b(?! as (?:always|usual|booked|planned|before))/i
const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 }

/** Undefined where it says no such thing, or the charter before isn't certain. */
export function sameAgain(line: string, { charter }: Place, entries: readonly Entry[]): Found | undefined {
  if (!charter || line.length > 200 || !SAME.test(line) || /\?|\b(?:not|maybe|if|might)\b/i.test(line)) return undefined
  const last = entries.findLast((entry) => entry.place.charter && entry.place.charter.id !== charter.id)?.place.charter
  const said = entries.flatMap((entry) =>
    entry.place.charter && entry.place.charter.id === last?.id ? entry.found.changes : [],
  )
  const assigned = said.filter((one): one is Extract<Change, { kind: 'assign' }> => one.kind === 'assign')
  const count = NUMBERS[/\b(two|three|four|five)\b/i.exec(line)?.[1]?.toLowerCase() ?? '']
  if (assigned.length < 2 || (count !== undefined && count !== assigned.length)) return undefined
  return change(...assigned.map((one) => ({ ...one, evidence: line })))
}
