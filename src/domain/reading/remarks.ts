// What the lines that no rule understood do to what the others say: a doubt about a person, a seat or the whole list.
import { type Doubt, doubtOfAll, doubtOfSome, saysGone, takesBack } from './doubt.ts'
import { wordsOf } from './fold.ts'
import type { Compass } from './place.ts'
import { isIdleWord } from './plain-words.ts'
import type { Book, Change, Sender } from './reading.ts'
import { retracts } from './retract.ts'
import type { Found } from './rule.ts'
import { seatsIn } from './seat-names.ts'
import { isSignature } from './signature.ts'
import type { Unit } from './units.ts'
import type { Leftover } from './walk.ts'
import { weakened } from './weaken.ts'
import { whichCharter } from './which-charter.ts'
import { peopleIn } from './who.ts'

/** A line that no rule understood. */
export interface Remark {
  readonly text: string
  /** That it speaks of, looked for where it matters: every one where it names none. */
  readonly charters: () => readonly string[]
}

/** `charters`: none where every one is doubted. */
export interface Doubted {
  readonly charters: readonly string[]
  readonly touches: Touch
}

type Touch = (change: Change) => Doubt | undefined

export function remarksOf(leftovers: readonly Leftover[], sender: Sender, compass: Compass): readonly Remark[] {
  return leftovers.flatMap(({ unit, place, dark }) =>
    unit.isListed && !place.holds ? [] : remarkOf({ ...unit, text: dark ?? unit.text }, sender, compass),
  )
}

function remarkOf(unit: Unit, sender: Sender, { book, today }: Compass): readonly Remark[] {
  if (isSignature(unit, sender, book)) return []
  const charters = () => {
    const match = whichCharter(unit.text.slice(0, 500), book, { today, relative: unit.kind !== 'forwarded' })
    const candidates = match.kind === 'one' ? [match.charter] : match.kind === 'several' ? match.candidates : []
    return candidates.map(({ id }) => id)
  }
  return [{ text: unit.text, charters }]
}

export function doubtsOf(remarks: readonly Remark[], book: Book): readonly Doubted[] {
  return remarks.flatMap(({ text, charters }) => {
    const touches = touchedBy(text, book)
    return touches ? [{ charters: charters(), touches }] : []
  })
}

export function doubted(found: Found, doubts: readonly Doubted[], book: Book): Found {
  return doubts.reduce((current, { touches }) => {
    if (current.changes.length === 0) return current
    const parts = current.changes.map((change) => weakened({ changes: [change], questions: [] }, touches(change), book))
    return {
      changes: parts.flatMap(({ changes }) => changes),
      questions: [...current.questions, ...parts.flatMap(({ questions }) => questions)],
    }
  }, found)
}

/** What a remark does to a change: of a person or a seat it touches only these; the whole list where it says so. */
function touchedBy(text: string, book: Book): Touch | undefined {
  if (wordsOf(text).every(isIdleWord)) return undefined
  const doubt = doubtOfSome(text)
  const all = doubtOfAll(text)
  if ((!doubt && !all) || retracts(text)) return undefined
  const people = peopleIn(text, book.people).map(({ id }) => id)
  const seats = seatsIn(text)
  const isGeneral = people.length + seats.length === 0 || takesBack(text)
  return (change) => {
    if (all && isGeneral) return all
    if (change.kind !== 'assign' && change.kind !== 'release' && change.kind !== 'open') return undefined
    const isTheirs = 'crew' in change && people.includes(change.crew)
    if (isTheirs && change.kind === 'release' && saysGone(text)) return undefined
    const isItsSeat = seats.includes(change.seat)
    return doubt && (isTheirs || (isItsSeat && people.length === 0)) ? doubt : undefined
  }
}
