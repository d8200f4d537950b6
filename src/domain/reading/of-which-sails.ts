// Of which charters one part of a sentence is said: "no host on either", "the others", "Baxter and Quigley are cancelled".
import type { Place } from './place.ts'
import type { Book, BookedCharter } from './reading.ts'
import type { Found } from './rule.ts'
import type { Clause } from './sentence/clauses.ts'
import { marksIn, pattern, textOf } from './sentence/marks.ts'

interface Said {
  readonly place: Place
  readonly found: Found
}

const ALL = pattern(
  " (?:both|either(?! [PKU] )|each|all of them|neither|all(?: (?:of|the|D|'s|N))* (?:sails|charters|trips|cruises|boats)) ",
)
/** "Baxter and Quigley are cancelled." */
const LISTED = pattern(' C(?: (?:and|,|y|plus) (?:the )?C)+ ')
const BARE = pattern('^ (?:(?:and|the|y) )*C $')
const OTHERS = / (?:the )?others?(?: (?:one|ones|two|three|[^ ]))? /

/** "No host on either" is said of each charter that the mail has spoken of. */
export function everywhere(
  found: Found,
  clauses: readonly Clause[],
  index: number,
  place: Place,
  { charters }: Book,
  seen: readonly BookedCharter[],
): readonly Said[] {
  const clause = clauses[index] ?? []
  const named = marksIn(clause, 'C').flatMap(({ charters }) => charters ?? [])
  if (OTHERS.test(textOf(clause)) && named.length === 0 && index > 0) {
    const spoken = clauses.flatMap((one) => marksIn(one, 'C').flatMap(({ charters }) => charters ?? []))
    const others = seen.filter(({ id }) => !spoken.some((one) => one.id === id))
    return others.map((charter) => ({ place: placeAt(charter), found }))
  }
  const listed = found.changes.every(({ kind }) => kind === 'cancel') ? cancelledTogether(clauses, index) : []
  if (listed.length > 1) return listed.map((charter) => ({ place: placeAt(charter), found }))
  if (!ALL.test(textOf(clause))) return [{ place, found }]
  const open = charters.filter(({ id }) => place.question?.candidates.includes(id))
  const all = [named, named.length === 0 ? seen : [], open].find(({ length }) => length === 2) ?? []
  if (all.length === 0) return [{ place, found }]
  return all.map((charter) => ({ place: placeAt(charter), found }))
}

/** Named one beside the other, each by a name that only one has. */
function cancelledTogether(clauses: readonly Clause[], index: number): readonly BookedCharter[] {
  const clause = clauses[index] ?? []
  const marks = marksIn(clause, 'C')
  const isBare = (one: Clause | undefined) => one !== undefined && BARE.test(textOf(one))
  const before = clauses.slice(0, index)
  const after = clauses.slice(index + 1)
  const isHead = marks.length === 0 && clause.length <= 2 && after.length > 0 && after.every(isBare)
  const isLast = marks.length > 0 && before.length > 0 && before.every(isBare)
  const isList = marks.length > 1 && LISTED.test(textOf(clause))
  if (!isHead && !isLast && !isList) return []
  const all = [...(isLast ? before : []), clause, ...(isHead ? after : [])].flatMap((one) => marksIn(one, 'C'))
  const named = all.map(({ charters }) => charters ?? [])
  return named.every(({ length }) => length === 1) ? named.flat() : []
}

export function placeAt(charter: BookedCharter): Place {
  return { charter, words: charter.name, holds: true, from: 'sentence', by: 'name' }
}
